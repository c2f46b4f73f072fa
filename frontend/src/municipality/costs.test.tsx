import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'
import { kronerOf, lengthOf, oereOf, perOne } from '../text/oere'
import { changesOf } from './changes'
import { costRows, inhabitantsOf } from './costs'
import { nextOf } from './next'

const region = async (name: string) => within(await screen.findByRole('region', { name }))
const cellsOf = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent)
const rowOf = (part: ReturnType<typeof within>, name: string | RegExp) =>
  cellsOf(part.getByRole('rowheader', { name }).closest('tr') as HTMLElement)
const openAs = (by: keyof typeof people, address = '/kommuner/740') => open(address, asking(portfolio, people[by]))

describe('what a municipality pays', () => {
  it('stands first, in one figure with its share to each inhabitant and the turn since last year', async () => {
    openAs('finance')
    const costs = await region('Hvad det koster')
    expect(costs.getByText('333.947,25', { selector: 'p' }).textContent).toBe('333.947,25 kr.')
    expect(costs.getByText('3,25 kr. pr. indbygger. 184.183,87 kr. mere end i 2025.')).toBeTruthy()
    expect(costs.getByText('Faktureret i 2026').nextSibling?.textContent).toBe('165.600,83 kr.')
    expect(costs.getByText('Endnu ikke faktureret').nextSibling?.textContent).toBe('168.346,42 kr.')
    expect(costs.getByText('Heraf rettelser af tidligere år').nextSibling?.textContent).toBe('−500,75 kr.')
    expect(costs.getByText('Dyreste år').nextSibling?.textContent).toBe('2027: 335.488,55 kr.')
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Hvad det koster')
  })

  it('is shown to the finance of KOMBIT for every municipality', async () => {
    openAs('admin')
    expect((await region('Hvad det koster')).getByText('333.947,25', { selector: 'p' })).toBeTruthy()
  })

  it('stands by project and year, this year and the five next, with the sum of the graph', async () => {
    openAs('finance')
    const table = within((await region('Hvad det koster')).getByRole('table'))
    const heads = table.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads).toEqual(['Projekt', '2026', '2027', '2028', '2029', '2030', '2031', 'Bundet til'])
    const later = Array(4).fill('181.359,05')
    expect(rowOf(table, 'Fælles Byggesag')).toEqual(['Fælles Byggesag', '179.817,75', '181.359,05', ...later, ''])
    expect(rowOf(table, 'Adresseforvaltning').slice(1, 4)).toEqual(['154.129,50', '154.129,50', ''])
    expect(rowOf(table, /^I alt/).slice(0, 3)).toEqual(['I altpr. indbygger', '333.947,253,25', '335.488,553,27'])
  })

  it('is drawn as bars that name the table, and says from when the inhabitants are not known', async () => {
    openAs('finance')
    const costs = await region('Hvad det koster')
    const bars = costs.getByRole('img', { name: /^Søjler for 2026 til 2031, .* Tallene står i tabellen/ })
    expect(bars.querySelectorAll('svg')).toHaveLength(6)
    expect(bars.querySelectorAll('rect')).toHaveLength(8)
    expect(costs.getByText(/Fra 2027 er der regnet med .* fra 1\. januar 2026/)).toBeTruthy()
  })

  it('can be had as files, and worked out otherwise', async () => {
    openAs('finance')
    const costs = await region('Hvad det koster')
    const hrefOf = (name: string) => costs.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Beregn et andet forløb')).toBe('/beregner?kommune=740')
    expect(hrefOf('Hent fem år som CSV')).toBe('/export/municipalities/740/forecast.csv')
    expect(hrefOf('Hent fem år som regneark')).toBe('/export/municipalities/740/forecast.xlsx')
  })

  it('says project by project what changed since last year', async () => {
    openAs('finance')
    const changed = await region('Ændret siden 2025')
    expect(rowOf(changed, 'Fælles Byggesag')).toEqual([
      'Fælles Byggesag',
      '',
      '179.817,75',
      '+179.817,75',
      'I brug fra 05.01.2026',
    ])
    expect(rowOf(changed, 'Adresseforvaltning').slice(3)).toEqual([
      '+4.366,12',
      'Pris 1,4575 → 1,5000 kr. fra 01.01.2026',
    ])
    expect(rowOf(changed, 'I alt')).toEqual(['I alt', '149.763,38', '333.947,25', '+184.183,87', ''])
    expect(changed.getByText(/^Rettelser af tidligere år/).textContent).toBe(
      'Rettelser af tidligere år, faktureret i 2026: Adresseforvaltning −500,75 kr.',
    )
  })

  it('names the next invoices with their day, and the days after it', async () => {
    openAs('finance')
    const next = await region('Næste fakturaer')
    expect(next.getByText('31.12.2026: 168.346,42 kr. netto')).toBeTruthy()
    expect(rowOf(next, 'Fælles Byggesag')).toEqual(['Fælles Byggesag', '168.346,42', '42.086,61', '210.433,03'])
    expect(next.getByText(/^Derefter/).textContent).toBe(
      'Derefter 15.02.2027: 166.365,55 kr. netto; 15.09.2027: 169.123,00 kr. netto.',
    )
  })

  it('says which figure is missing where the graph cannot work it out', async () => {
    const graph = asking(portfolio, people.finance)
    open('/kommuner/740', (input, init) =>
      `${input}${init?.body}`.includes('MunicipalityCosts(')
        ? Promise.resolve(
            Response.json({
              data: { municipality: null },
              errors: [{ message: 'Prisen for 01.02.2026 mangler.', extensions: { code: 'BAD_USER_INPUT' } }],
            }),
          )
        : graph(input, init),
    )
    expect(await screen.findByText('Beløbene kan ikke beregnes endnu. Prisen for 01.02.2026 mangler.')).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Projekter gennem tiden' })).toBeTruthy()
  })

  it('shows a visitor the way to the login', async () => {
    open('/kommuner/740')
    const costs = await region('Hvad det koster')
    expect((await costs.findByRole('link', { name: 'Log ind' })).getAttribute('href')).toBe(
      '/auth/login?returnTo=%2Fkommuner%2F740',
    )
  })

  it('speaks English', async () => {
    openAs('finance', '/kommuner/740?sprog=en')
    const costs = await region('What it costs')
    expect(costs.getByText('333,947.25', { selector: 'p' })).toBeTruthy()
  })
})

describe('amounts in øre', () => {
  it('are exact beyond what floating point holds', () => {
    expect(kronerOf(oereOf('90071992547409930.93') + 1n)).toBe('90071992547409930.94')
    expect(['0.00', '-0.05', '-12.30', '0.50'].map((each) => kronerOf(oereOf(each as '0.00')))).toEqual([
      '0.00',
      '-0.05',
      '-12.30',
      '0.50',
    ])
  })

  it('are shared out to the øre, half away from zero', () => {
    expect([perOne('0.01', 2), perOne('-0.01', 2), perOne('0.01', 3), perOne('10.00', 3)]).toEqual([
      '0.01',
      '-0.01',
      '0.00',
      '3.33',
    ])
  })

  it('are as long as their share of the most', () => {
    expect([lengthOf(1n, 3n), lengthOf(3n, 3n), lengthOf(0n, 0n)]).toEqual([333, 1000, 0])
  })
})

const agreement = (id: string, more = {}) => ({ id, project: { slug: id, name: id }, prices: [], ...more })
const year = (of: number, amounts: Record<string, `${number}`>, more = {}) => ({
  year: of,
  costs: { accrued: '0.00' as const },
  projects: Object.entries(amounts).map(([id, accrued]) => ({ agreement: agreement(id, more), costs: { accrued } })),
})

describe('the rows of the years', () => {
  it('have the dearest over all years first, and five colours', () => {
    const rows = costRows([
      year(2026, { a: '1.00', b: '9.00', c: '3.00', d: '4.00', e: '5.00', f: '6.00' }),
      year(2027, { a: '20.00', g: '0.00' }),
    ])
    expect(rows.map(({ agreement: { id }, series }) => id + series)).toEqual(['a1', 'b2', 'f3', 'e4', 'd5', 'c0'])
    expect(rows[1]?.amounts).toEqual(['9.00', undefined])
  })

  it('are told by the inhabitants that were used, else by the newest there are by then', () => {
    const known = [2025, 2026, 2027].map((of) => ({ year: of, inhabitants: of }))
    const costs = { accrued: '0.00' as const, inhabitantsYear: 2025 }
    expect(inhabitantsOf({ ...year(2026, {}), costs }, known)).toBe(2025)
    expect(inhabitantsOf(year(2031, {}), known)).toBe(2027)
    expect(inhabitantsOf(year(2020, {}), known)).toBeUndefined()
  })
})

describe('what changed', () => {
  const reasons = (more: object, counted?: [number, number]) => {
    const [before, now] = [year(2025, { a: '1.00' }, more), year(2026, { a: '2.00' }, more)]
    if (counted)
      for (const [at, each] of [before, now].entries())
        for (const of of each.projects) Object.assign(of.costs, { inhabitantsYear: 2025 + at })
    return changesOf(before, now, (of) => counted?.[of - 2025])[0]?.reasons.map(({ kind }) => kind)
  }

  it('leaves out what costs the same, and begins with what differs most', () => {
    const changes = changesOf(
      year(2025, { a: '1.00', b: '5.00', c: '7.00' }),
      year(2026, { a: '2.00', b: '5.00', d: '3.00' }),
      () => undefined,
    )
    expect(changes.map(({ agreement: { id }, difference }) => [id, difference])).toEqual([
      ['c', '-7.00'],
      ['d', '3.00'],
      ['a', '1.00'],
    ])
  })

  it('is a start or an end within the two years, and none on the first day of the first', () => {
    expect(reasons({ availableFrom: '2025-06-01' })).toEqual(['started'])
    expect(reasons({ plannedAvailableFrom: '2026-06-01' })).toEqual(['planned'])
    expect(reasons({ availableFrom: '2025-01-01', endsOn: '2026-07-01' })).toEqual(['ended'])
    expect(reasons({ availableFrom: '2024-06-01', endsOn: '2027-01-01' })).toEqual([])
  })

  it('is the start of the repayment period, where the system was there before', () => {
    const project = { slug: 'a', name: 'a', repaymentPeriod: { start: '2026-01-01' } }
    expect(reasons({ availableFrom: '2024-01-01', project })).toEqual(['repayment'])
  })

  it('is another price or other inhabitants', () => {
    const prices = ['2024-01-01', '2026-03-01'].map((validFrom) => ({ validFrom, model: 'FIXED', amount: '1.0000' }))
    expect(reasons({ prices })).toEqual(['price'])
    expect(reasons({}, [10, 11])).toEqual(['inhabitants'])
    expect(reasons({}, [10, 10])).toEqual([])
  })
})

describe('the next invoices', () => {
  const amounts = (net: `${number}`) => ({ net, vat: '0.00' as const, gross: net })
  const quarters = (...nets: `${number}`[]) =>
    nets.map((net, at) => ({ from: `2026-${['01', '04', '07', '10'][at]}-01` as const, planned: amounts(net) }))
  const of = { quarters: quarters('0.00', '4.00', '9.00', '5.00'), projects: [] }

  it('have a day where all of a quarter falls on it, and the quarter where not', () => {
    const next = nextOf([of as never], {
      '2026-09-15': { planned: { gross: '9.00' } },
      '2026-12-31': { planned: { gross: '4.00' } },
    })
    expect(next.map(({ quarter, day }) => [quarter, day])).toEqual([
      ['2026-04-01', undefined],
      ['2026-07-01', '2026-09-15'],
      ['2026-10-01', undefined],
    ])
  })
})
