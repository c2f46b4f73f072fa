import { fireEvent, screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'

// as the project's period ends
const agreements = portfolio.agreements.map((each) => ({ ...each, endsOn: each.endsOn ?? ('2034-01-01' as const) }))
const asFinance = asking({ ...portfolio, agreements }, people.finance)

test('the accountant sees what leaving costs, until when the project is paid for, and the clause that says so', async () => {
  open('/kommuner/740/udtraeden?projekt=faelles-byggesag&dato=2033-12-22', asFinance)
  const quote = await screen.findByRole('region', { name: 'Fælles Byggesag: udtræden 22.12.2033' })
  expect(within(quote).getAllByText('4.926,50').length).toBeGreaterThan(0)
  expect(quote.textContent).toContain('Systemet er til rådighed til og med 21.12.2033.')
  expect(quote.textContent).toContain('De løbende fakturaer dækker til og med 21.12.2033.')
  expect(quote.textContent).toContain('22.12.2033–31.12.2033, 10 dage')
  expect(within(quote).getAllByRole('button', { name: 'pkt. 5.8' }).length).toBeGreaterThan(0)
})

test('a project and a day are chosen on the page, and stand in the address', async () => {
  open('/kommuner/740/udtraeden', asFinance)
  fireEvent.change(await screen.findByLabelText('Projekt'), { target: { value: 'faelles-byggesag' } })
  const day = await screen.findByLabelText('Første dag uden systemet')
  fireEvent.input(day, { target: { value: '1.3.2034' } })
  fireEvent.change(day)
  await screen.findByText('Intet. Udtræden er gratis fra den dag.')
  // the period has ended by then, and nothing is paid of what comes after it
  expect(screen.getByText('Systemet er til rådighed til og med 31.12.2033.')).toBeTruthy()
  expect(screen.queryByText(/løbende fakturaer/)).toBeNull()
  expect(location.search).toBe('?projekt=faelles-byggesag&dato=2034-03-01')
})

test('the first project is asked about until another is', async () => {
  open('/kommuner/740/udtraeden', asFinance)
  const project = await screen.findByLabelText<HTMLSelectElement>('Projekt')
  expect(project.selectedIndex).toBe(0)
  expect(project.value).not.toBe('')
  await screen.findByRole('heading', { name: new RegExp(`^${project.selectedOptions[0]?.text}: udtræden`) })
})

test('a project that it takes no part in is told of, and another is to be chosen', async () => {
  open('/kommuner/740/udtraeden?projekt=findes-ikke', asFinance)
  await screen.findByText(/^Kommunen er ikke med i det projekt/)
  expect(screen.getByLabelText<HTMLSelectElement>('Projekt').value).toBe('')
})

test.each(['1850-01-01', '9999-12-31'])(
  'an address with the day %s shows the next month instead, and says so',
  async (day) => {
    open(`/kommuner/740/udtraeden?projekt=faelles-byggesag&dato=${day}`, asFinance)
    const said = await screen.findByText(/^Adressens dato/)
    const shown = (screen.getByLabelText('Første dag uden systemet') as HTMLInputElement).value
    expect(said.textContent).toBe(`Adressens dato, ${day}, er ingen dag i årene 1900 til 2200. Du ser ${shown}.`)
    await screen.findByRole('region', { name: `Fælles Byggesag: udtræden ${shown}` })
  },
)

test('a visitor may ask, and is told for whom the amounts are', async () => {
  open('/kommuner/740/udtraeden?projekt=faelles-byggesag&dato=2033-12-22')
  await screen.findByText('Vises kun for kommunens økonomi')
  expect(document.body.textContent).not.toContain('4.926,50')
})
