import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { type Portfolio, portfolio } from '../../test/portfolio'
import { type Decimal, formatDecimal } from '../text/format'
import { calculating } from './madeUp'
import { refusalsOf, scenarioOf } from './scenario'

const address = '/beregner?kommune=740&pris=6.2500&fra=2026-01-01&til=2033-12-31&raadighed=2026-01-05'

/** The page at that address, once its calculation is there. */
async function opened(at = address, graph?: typeof fetch) {
  const made = calculating(graph)
  open(at, made.graph)
  await screen.findByRole('heading', { level: 2, name: 'I alt i perioden' })
  return made.asked
}

/** Writes into a field and leaves it, once it listens, until the address says so. */
const write = (name: string, value: string, said: string) =>
  vi.waitFor(() => {
    const field = screen.getByLabelText(name)
    fireEvent.input(field, { target: { value } })
    fireEvent.change(field)
    expect(decodeURIComponent(location.search)).toContain(said)
  })

describe('the calculator', () => {
  it("shows the graph's amounts as they are", async () => {
    await opened()
    expect(document.title).toBe('Beregner – Tilslutning')
    expect(document.querySelector('.big')?.textContent).toBe('985.697,72 kr. netto')
    expect(screen.getByText('1.232.122,15 kr.')).toBeTruthy()
    const row = within(screen.getByRole('table', { name: 'Planlagte fakturaer' })).getByRole('rowheader', {
      name: /^15\.09\.2026/,
    }).parentElement
    expect([...(row?.querySelectorAll(':scope > td.num') ?? [])].map((cell) => cell.textContent)).toEqual([
      '184',
      '323.742,33',
      '80.935,58',
      '404.677,91',
    ])
  })

  it('shows no amount that the graph did not answer', async () => {
    const { graph, answers } = calculating()
    open(`${address}&udtraeden=2027-01-01&projekt=faelles-byggesag&udgifter=50000000.00`, graph)
    await screen.findAllByText('50.000.209,12', { exact: false })
    await screen.findAllByText('1.608.154,83', { exact: false })
    const answered = answers.join().matchAll(/"(-?\d+\.\d+)"/g)
    const known = new Set([...answered].map(([, amount]) => formatDecimal(amount as Decimal, 'da')))
    const texts = [...document.querySelectorAll('.calculator > div *')]
      .flatMap(({ childNodes }) => [...childNodes])
      .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : []))
    const shown = texts.flatMap((text) => text.match(/\d[\d.]*,\d+/g) ?? [])
    expect(shown.length).toBeGreaterThan(30)
    expect(shown.filter((amount) => !known.has(amount))).toEqual([])
  })

  it('is wholly in its address', async () => {
    const asked = await opened(`${address}&pilotfra=2026-01-05&pilottil=2026-03-31&frimaaneder=3&udtraeden=2029-07-01`)
    expect(asked).toEqual([
      {
        repaymentPeriod: { start: '2026-01-01', end: '2033-12-31' },
        availableFrom: '2026-01-05',
        prices: [{ validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '6.2500' }],
        municipality: '740',
        pilotPeriod: { start: '2026-01-05', end: '2026-03-31' },
        pilotFreeMonths: 3,
        exitOn: '2029-07-01',
      },
    ])
    expect(screen.getByLabelText<HTMLInputElement>('Pris pr. indbygger pr. år, kr.').value).toBe('6,2500')
    expect(screen.getByText(/^Udtræden 01\.01\.2027 koster 1\.284\.412,50 kr\. netto på én gang/)).toBeTruthy()
  })

  it('says what is still to be chosen, and asks nothing before', async () => {
    const { graph, asked } = calculating()
    open('/beregner', graph)
    expect(await screen.findByText(/^Vælg en kommune, og skriv en pris/)).toBeTruthy()
    await vi.waitFor(() => expect(location.search).toBe('?fra=2027-01-01&til=2034-12-31&raadighed=2027-01-01'))
    expect(asked).toEqual([])
  })

  it("begins with a project's period, and with the reader's own municipality", async () => {
    const { graph, asked } = calculating(asking(portfolio, people.finance))
    open('/beregner?projekt=faelles-byggesag', graph)
    expect(await screen.findByText(/aftalte pris vises kun for tilsluttede kommuners økonomi/)).toBeTruthy()
    await write('Pris pr. indbygger pr. år, kr.', '6,25', 'pris=6.25')
    await screen.findByRole('heading', { level: 2, name: 'I alt i perioden' })
    expect(asked.at(-1)).toMatchObject({
      municipality: '740',
      repaymentPeriod: { start: '2026-01-01', end: '2033-12-31' },
      prices: [{ amount: '6.25' }],
    })
  })

  it("counts the project's own prices for who may see them, and keeps them out of the address", async () => {
    const priced: Portfolio = {
      ...portfolio,
      projects: portfolio.projects.map((project) => ({
        ...project,
        prices: [{ validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '7.1234', tiers: null, extension: null }],
      })),
    }
    const asked = await opened('/beregner?projekt=faelles-byggesag&kommune=740', asking(priced, people.finance))
    expect(asked.at(-1)?.prices).toMatchObject([{ amount: '7.1234' }])
    expect(screen.getByText(/7,1234 kr\. fra 01\.01\.2026/)).toBeTruthy()
    expect(location.search).not.toContain('7.1234')
  })

  it('shows each refusal at its field, and the last that was valid', async () => {
    await opened()
    await write('Sidste dag', '31.12.2025', 'til=2025-12-31')
    expect(await screen.findByText('Periodens sidste dag skal ligge senere.')).toBeTruthy()
    expect(screen.getByLabelText('Sidste dag').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByLabelText('Første dag').getAttribute('aria-invalid')).toBe('false')
    expect(screen.getByText('Viser det seneste gyldige. Ret felterne.')).toBeTruthy()
    expect(document.querySelector('.big')?.textContent).toBe('985.697,72 kr. netto')
    await write('Sidste dag', '31.12.2030', 'til=2030-12-31')
    await vi.waitFor(() => expect(screen.queryByText('Viser det seneste gyldige. Ret felterne.')).toBeNull())
  })

  it('loses nothing that was typed, and says how it is written', async () => {
    await opened()
    await write('Første dag', 'nytår', 'fra=nytår')
    expect(await screen.findByText(/^Skriv datoen som dd\.mm\.åååå/)).toBeTruthy()
    await write('Pris pr. indbygger pr. år, kr.', 'seks', 'pris=seks')
    expect(await screen.findByText('Skriv prisen i kroner, for eksempel 6,2500.')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Første dag').value).toBe('nytår')
  })

  it('moves the exit on its slider, to whose end a municipality stays', async () => {
    await opened()
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Udtræden' })
    expect(slider.getAttribute('aria-valuetext')).toBe('Bliver til udløb')
    expect(screen.getByText('Kommunen bliver i hele perioden. Efter 31.12.2033 er udtræden gratis.')).toBeTruthy()
    fireEvent.input(slider, { target: { value: slider.min } })
    expect(slider.getAttribute('aria-valuetext')).toBe('01.02.2026')
    await vi.waitFor(() => expect(location.search).toContain('udtraeden=2026-02-01'))
    expect(await screen.findByText(/koster 1\.284\.412,50 kr\. netto/)).toBeTruthy()
    fireEvent.input(slider, { target: { value: slider.max } })
    await vi.waitFor(() => expect(location.search).not.toContain('udtraeden'))
  })

  it("opens a line into the year's rounded sum after it, less that before it", async () => {
    await opened()
    const opener = screen.getByText('01.07.2026–31.12.2026')
    const sums = opener.closest('details')
    expect([...(sums?.querySelectorAll('tr') ?? [])].map((row) => row.textContent)).toEqual([
      'Indbyggere102.753',
      'Pris pr. indbygger pr. år, kr.6,2500',
      'Årsbeløb, kr.642.206,25',
      'Pr. dag, kr.: årsbeløb\u00a0/\u00a03651.759,469178…',
      'Betalte dage i året til og med linjen302',
      'Årets betalte dage til 31.12.2026,\u00a0kr.531.359,691780…',
      'Afrundet til øre531.359,69',
      'Heraf før 01.07.2026,\u00a0kr.207.617,363013…',
      'Afrundet til øre, trækkes fra−207.617,36',
      'Linjen, kr.323.742,33',
    ])
    expect(within(sums as HTMLElement).getByRole('button', { name: 'pkt. 5.11', hidden: true })).toBeTruthy()
  })

  it("has the graph's sum of each year, and what of it is for the year's own days where that differs", async () => {
    await opened()
    const years = () => within(screen.getByRole('table', { name: 'Faktureret pr. år' }))
    expect(years().queryByRole('columnheader', { name: 'For dage i året, kr.' })).toBeNull()
    cleanup()
    await opened(`${address}&udtraeden=2027-01-01`)
    const cells = (row: HTMLElement) => [...row.querySelectorAll('td.num')].map(({ textContent }) => textContent)
    expect(years().getByRole('columnheader', { name: 'For dage i året, kr.' })).toBeTruthy()
    expect(years().getAllByRole('row').slice(1).map(cells)).toEqual([
      ['15.09.2026 323.742,33', '323.742,33', '323.742,33'],
      ['01.01.2027 1.284.412,50', '1.284.412,50', '642.206,25'],
      ['', '0,00', '642.206,25'],
    ])
  })

  it('says so when no day is to be paid', async () => {
    await opened(address.replace('raadighed=2026', 'raadighed=2040'))
    expect(screen.getByText('Ingen fakturaer: ingen dag i perioden skal betales.')).toBeTruthy()
    expect(screen.queryByRole('slider')).toBeNull()
  })

  it('begins anew with another project, for the same municipality', async () => {
    const asked = await opened(`${address}&projekt=faelles-byggesag&udtraeden=2029-07-01&udgifter=1&med=825`)
    await vi.waitFor(() => {
      fireEvent.change(screen.getByLabelText('Projekt'), { target: { value: 'adresseforvaltning' } })
      expect(location.search).toContain('projekt=adresseforvaltning')
    })
    await vi.waitFor(() => expect(location.search).toContain('til=2027-12-31'))
    expect([...new URLSearchParams(location.search)].map(([name]) => name).sort()).toEqual([
      'fra',
      'kommune',
      'projekt',
      'raadighed',
      'til',
    ])
    expect(await screen.findByText(/^Skriv en pris/)).toBeTruthy()
    expect(asked).toHaveLength(1)
  })

  it('tells what the price becomes when municipalities join or leave', async () => {
    const costs = 'Projektets udgifter, kr. netto'
    const choose = (name: string, code: string) =>
      fireEvent.change(screen.getByLabelText(name), { target: { value: code } })
    const prices = () => [...document.querySelectorAll('.calculator-covers dd')].map((price) => price.textContent)
    open('/beregner?projekt=faelles-byggesag', calculating().graph)
    await screen.findByLabelText(costs)
    await write(costs, '50.000.000', 'udgifter=50000000')
    expect(await screen.findByText('Pris med ændringen, 3 kommuner')).toBeTruthy()
    choose('Går fra', '740')
    expect(await screen.findByText('Pris med ændringen, 2 kommuner')).toBeTruthy()
    await vi.waitFor(() => expect(prices()).toEqual(['4,0000 kr. pr. år', '6,0000 kr. pr. år']))
    choose('Kommer til', '825')
    expect(await screen.findByText('Pris med ændringen, 3 kommuner')).toBeTruthy()
    expect(location.search).toContain('med=825')
    fireEvent.click(screen.getByRole('button', { name: 'Fortryd Silkeborg' }))
    expect(await screen.findByText('Pris med ændringen, 4 kommuner')).toBeTruthy()
    await vi.waitFor(() => expect(prices()).toEqual(['4,0000 kr. pr. år', '3,0000 kr. pr. år']))
    expect(location.search).not.toContain('uden')
  })

  it('leaves out what the address has that is no municipality, and says so, not at the costs', async () => {
    open('/beregner?projekt=faelles-byggesag&med=abc.825&udgifter=50000000', calculating().graph)
    expect(await screen.findByText('Adressens abc er ingen kommune, og tæller ikke med.')).toBeTruthy()
    expect(await screen.findByText('Pris med ændringen, 4 kommuner')).toBeTruthy()
    expect(screen.getByLabelText('Projektets udgifter, kr. netto').getAttribute('aria-invalid')).toBe('false')
  })

  it.each([
    ['costs', 'is no decimal number', 'Skriv prisen i kroner, for eksempel 6,2500.', 'true'],
    ['', 'Der mangler indbyggertal for 825.', 'Der mangler indbyggertal for 825.', 'false'],
  ])('marks the costs for what is wrong with them alone (%s)', async (at, message, said, invalid) => {
    const errors = [{ message, path: ['project', 'now', at], extensions: { code: 'BAD_USER_INPUT' } }]
    open('/beregner?projekt=faelles-byggesag&udgifter=1', (input, init) =>
      String(input).includes('CalculatorBreakEven')
        ? Promise.resolve(Response.json({ data: null, errors }))
        : asking()(input, init),
    )
    expect(await screen.findByText(said)).toBeTruthy()
    const costs = screen.getByLabelText('Projektets udgifter, kr. netto')
    expect(costs.getAttribute('aria-invalid')).toBe(invalid)
  })

  it('says that the exit of the address is wrong, and takes it away', async () => {
    open(`${address}&udtraeden=1800-01-01`, calculating().graph)
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText(/^Adressens udtræden, 1800-01-01, kan ikke bruges\. Som 2026-01-31/)).toBeTruthy()
    fireEvent.click(alert.getByRole('button', { name: 'Bliver til udløb' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'I alt i perioden' })).toBeTruthy()
    expect(location.search).not.toContain('udtraeden')
  })

  it('says why no price covers the costs', async () => {
    open('/beregner?projekt=faelles-byggesag&udgifter=1&uden=101.740.492', calculating().graph)
    expect(await screen.findByText('Mindst én kommune skal komme til at betale.')).toBeTruthy()
  })

  it('is reached from the menu, in English too', async () => {
    open('/beregner?sprog=en', calculating().graph)
    expect(await screen.findByRole('heading', { level: 1, name: 'What does it cost?' })).toBeTruthy()
    const menu = screen.getByRole('navigation', { name: 'Main menu' })
    expect(within(menu).getByText('Calculator').getAttribute('aria-current')).toBe('page')
  })
})

it('takes no failure of another kind for a refusal', () => {
  const error = { graphQLErrors: [{ message: '', path: ['simulateCosts'], extensions: { code: 'INTERNAL' } }] }
  expect(refusalsOf(error as never)).toBeUndefined()
})

it('asks for a fixed price without a municipality', () => {
  const choice = Object.fromEntries(
    'projekt kommune fra til raadighed pilotfra pilottil'.split(' ').map((name) => [name, '']),
  )
  expect(scenarioOf({ ...choice, form: 'fast', pris: '1' } as never, [])).toBeDefined()
  expect(scenarioOf({ ...choice, form: '', pris: '1' } as never, [])).toBeUndefined()
})
