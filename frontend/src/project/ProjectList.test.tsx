import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { portfolio, project } from '../../test/portfolio'

// not by role, which is slow in a long table
const names = () => [...document.querySelectorAll('tbody th a')].map((link) => link.textContent)
const head = (name: string) => screen.getByRole('columnheader', { name })
const rowOf = (name: string) => screen.getByRole('link', { name }).closest('tr') as HTMLElement

describe('the list of projects', () => {
  it('is the front page, by name in Danish order', async () => {
    open('/')
    expect(await screen.findByText('5 projekter')).toBeTruthy()
    expect(names()).toEqual(['Adresseforvaltning', 'Aktindsigt', 'Digital Kørebog', 'Fælles Byggesag', 'Æblehaver'])
    expect(head('Projekt').getAttribute('aria-sort')).toBe('ascending')
    expect(document.title).toBe('Projekter – Tilslutning')
  })

  it('says how far a project is, and who takes part', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    const row = within(rowOf('Fælles Byggesag'))
    expect(row.getByText('IV')).toBeTruthy()
    expect(row.getByText('Udvikling og udrulning')).toBeTruthy()
    expect(row.getByRole('cell', { name: '3 af 98' })).toBeTruthy()
    expect(row.getByRole('cell', { name: '2' })).toBeTruthy()
    expect(row.getByText('2026–2033')).toBeTruthy()
    expect(row.getByText('01.03.2027')).toBeTruthy()
  })

  it('says that a project is closed, where nothing comes next', async () => {
    const closed = project('Aktindsigt', { phase: 'V', closedOn: '2026-05-01' })
    open('/projekter', asking({ ...portfolio, projects: [closed], agreements: [] }))
    await screen.findByText('1 projekt')
    expect(within(rowOf('Aktindsigt')).getByText('Lukning').textContent).toBe('Lukning01.05.2026')
  })

  it('can be had as a file, with all of them', async () => {
    open('/projekter?fase=IV')
    const link = await screen.findByRole('link', { name: 'Hent alle projekter som CSV' })
    expect(link.getAttribute('href')).toBe('/export/projects.csv')
  })

  it('says what is not decided yet', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    const row = within(rowOf('Digital Kørebog'))
    expect(row.getByText('ikke åben endnu')).toBeTruthy()
    expect(row.getByText('ikke fastsat')).toBeTruthy()
  })

  it('counts the portfolio', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent?.trim()
    expect(figure('I udrulning eller drift')).toBe('2')
    expect(figure('Tilslutninger i alt')).toBe('8')
    expect(figure('Kommuner, der deltager')).toBe('4 af 98')
  })

  it('sorts numbers descending first, then the other way, and keeps the order in the address', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    fireEvent.click(screen.getByRole('button', { name: 'Tilsluttede kommuner' }))
    await waitFor(() => expect(names().slice(0, 2)).toEqual(['Adresseforvaltning', 'Fælles Byggesag']))
    expect(head('Tilsluttede kommuner').getAttribute('aria-sort')).toBe('descending')
    expect(location.search).toBe('?orden=-kommuner')
    fireEvent.click(screen.getByRole('button', { name: 'Tilsluttede kommuner' }))
    await waitFor(() => expect(names().at(-1)).toBe('Adresseforvaltning'))
    expect(location.search).toBe('?orden=kommuner')
  })

  it('takes order and filters from the address', async () => {
    open('/projekter?fase=IV.V&orden=-navn')
    expect(await screen.findByText('2 af 5 projekter')).toBeTruthy()
    expect(names()).toEqual(['Fælles Byggesag', 'Adresseforvaltning'])
    expect((screen.getByRole('checkbox', { name: /^V Forvaltning/ }) as HTMLInputElement).checked).toBe(true)
  })

  it('filters by phase and origin, and counts what each choice would show', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    fireEvent.click(screen.getByRole('checkbox', { name: /^Lov/ }))
    expect(await screen.findByText('1 af 5 projekter')).toBeTruthy()
    expect(location.search).toBe('?oprindelse=LAW')
    expect(screen.getByRole('checkbox', { name: 'V Forvaltning og videreudvikling 1' })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: 'IV Udvikling og udrulning 0' })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: 'Innovation 1' })).toBeTruthy()
  })

  it('searches when the field is left or Enter is pressed', async () => {
    open('/projekter')
    await screen.findByText('5 projekter')
    const field = screen.getByRole('searchbox', { name: 'Søg' }) as HTMLInputElement
    fireEvent.input(field, { target: { value: 'miljø' } })
    fireEvent.change(field)
    expect(await screen.findByText('2 af 5 projekter')).toBeTruthy()
    expect(new URLSearchParams(location.search).get('q')).toBe('miljø')
  })

  it('says when nothing matches, and clears the filters by one button', async () => {
    open('/projekter?q=vandmiljø&fase=III')
    expect(await screen.findByText('Ingen projekter passer til søgningen.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Ryd filtre' }))
    expect(await screen.findByText('5 projekter')).toBeTruthy()
    expect(location.search).toBe('')
  })

  it('goes on to the next page of a long list, and back to the first when the order changes', async () => {
    const projects = Array.from({ length: 130 }, (_, index) => project(`Projekt ${index + 1}`))
    open('/projekter', asking({ ...portfolio, projects, agreements: [] }))
    await screen.findByText('130 projekter')
    expect(names()).toHaveLength(100)
    fireEvent.click(screen.getByRole('button', { name: 'Næste side' }))
    await waitFor(() => expect(names()).toHaveLength(30))
    expect(names()[0]).toBe('Projekt 101')
    fireEvent.click(screen.getByRole('button', { name: 'Projekt' }))
    await waitFor(() => expect(names()[0]).toBe('Projekt 130'))
    expect(location.search).toBe('?orden=-navn')
  })

  it('tells how a portfolio begins when there is none', async () => {
    open('/projekter', asking({ ...portfolio, projects: [], agreements: [] }))
    expect(await screen.findByRole('heading', { name: 'Her er ingen projekter endnu' })).toBeTruthy()
    expect(screen.getByText('tilslutning example')).toBeTruthy()
  })

  it('can try again when the network fails', async () => {
    let broken = true
    open('/projekter', (...given) => (broken ? Promise.reject(new Error('no network')) : asking()(...given)))
    const alert = await screen.findByRole('alert')
    broken = false
    fireEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }))
    expect(await screen.findByText('5 projekter')).toBeTruthy()
  })

  it('speaks English', async () => {
    open('/projekter')
    fireEvent.click(await screen.findByRole('button', { name: 'English' }))
    expect(await screen.findByText('5 projects')).toBeTruthy()
    expect(screen.getAllByText('Development and rollout').length).toBeGreaterThan(0)
    expect(location.search).toBe('?sprog=en')
  })
})
