import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

const openAs = (by: keyof typeof people, address = '/adgang') => open(address, asking(portfolio, people[by]))
const roles = () => within(screen.getByRole('table', { name: 'Roller, og hvad de må' }))
const group = (type: string) => screen.queryByText(type, { selector: 'summary b' })?.closest('details')
const cellsOf = (type: string, field: string) =>
  within(group(type) as HTMLElement)
    .getByText(field)
    .closest('tr')
    ?.querySelectorAll('td')

describe('what may I see', () => {
  it('says to a visitor that it is what everyone may see, and leads to the login', async () => {
    openAs('visitor')
    const main = within(screen.getByRole('main'))
    expect(await main.findByText('Du er ikke logget ind: du ser det, alle må se.')).toBeTruthy()
    expect(main.getByRole('link', { name: 'Log ind' }).getAttribute('href')).toBe('/auth/login?returnTo=%2Fadgang')
    expect(roles().queryByText('Din rolle')).toBeNull()
    expect(cellsOf('Invoice', 'net')?.[1]?.textContent).toBe('Nej')
  })

  it('says who one is, until when, and which roles are one’s own', async () => {
    openAs('finance')
    expect(await screen.findByText('Læser, Økonomi')).toBeTruthy()
    expect(screen.getByText(/^30\.09\.2026 kl\. \d\d\.05\. Det forlænges/)).toBeTruthy()
    const own = roles()
      .getAllByText('Din rolle')
      .map((mark) => mark.closest('th')?.querySelector('.access-name')?.textContent)
    expect(own).toEqual(['kommunens læsere', 'kommunens økonomi', 'personen selv'])
  })

  it('has each private field, who may see it, and whether one may', async () => {
    openAs('finance')
    await screen.findByText('Felt for felt')
    const [to, me] = cellsOf('Invoice', 'net') ?? []
    expect(to?.textContent).toBe('kommunens økonomi, KOMBITs økonomi')
    expect(me?.textContent).toBe('Ja')
    expect(cellsOf('AuditEntry', 'act')?.[1]?.textContent).toBe('Nej')
    expect(group('Clause')).toBeUndefined()
    expect(group('Invoice')?.open).toBe(false)
  })

  it('counts what is the reader’s in each group', async () => {
    openAs('kombit')
    await screen.findByText('Felt for felt')
    expect(group('AuditEntry')?.querySelector('summary')?.textContent).toMatch(/logbog0 af \d+ for dig$/)
    expect(group('Agreement')?.querySelector('summary')?.textContent).toMatch(/[1-9]\d* af \d+ for dig$/)
  })

  it('adds what everyone may see, after what is private, and keeps that in the address', async () => {
    openAs('visitor')
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vis også det, alle må se' }))
    await waitFor(() => expect(group('Clause')).toBeTruthy())
    expect(location.search).toBe('?vis=alle')
    const fields = [...(group('Agreement')?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent)
    const firstPublic = fields.findIndex((text) => text?.includes('alleJa'))
    expect(firstPublic).toBeGreaterThan(0)
    expect(fields.slice(firstPublic).every((text) => text?.includes('alleJa'))).toBe(true)
  })

  it('is searched by type and field, which opens what is found', async () => {
    openAs('finance', '/adgang?q=invoice.net')
    expect(await screen.findByText(/^1 af \d+ passer til søgningen\.$/)).toBeTruthy()
    expect(group('Invoice')?.open).toBe(true)
    const field = screen.getByRole('searchbox', { name: 'Type eller felt' })
    fireEvent.input(field, { target: { value: 'nothing' } })
    fireEvent.change(field)
    fireEvent.click(await screen.findByRole('button', { name: 'Ryd søgning' }))
    await waitFor(() => expect(location.search).toBe(''))
    expect(group('Invoice')?.open).toBe(false)
  })

  it('tells acts from fields', async () => {
    openAs('admin')
    const acts = within(await screen.findByRole('table', { name: 'Handlinger, og hvem der må udføre dem' }))
    const row = within(acts.getByText('runInvoicing').closest('tr') as HTMLElement)
    expect(row.getByText('KOMBITs økonomi')).toBeTruthy()
    expect(row.getByText('Ja')).toBeTruthy()
    expect(group('Mutation')).toBeUndefined()
    expect(group('Alle handlinger')).toBeTruthy()
  })

  it('leads on to the schema and the explorer', async () => {
    openAs('visitor')
    const on = await screen.findByRole('link', { name: 'Hele skemaet' })
    expect(on.getAttribute('href')).toBe('/schema.graphql')
    expect(screen.getByRole('link', { name: 'Prøv selv i API’et' }).getAttribute('href')).toBe('/explorer')
  })

  it('is reached from the foot of every page', async () => {
    open('/nowhere')
    const foot = within(screen.getByRole('contentinfo'))
    fireEvent.click(foot.getByRole('link', { name: 'Hvad må jeg se?' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Hvad må jeg se?' })).toBeTruthy()
  })
})
