import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { asking, open } from '../../test/open'
import { people } from '../../test/people'
import { portfolio } from '../../test/portfolio'
import { lengthOf, oereOf } from '../text/oere'
import { daysOf } from './coming'
import { costRows, signed } from './costs'

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
    expect(costs.getByText('3,25 kr. pr. indbygger. +183.683,12 kr. siden 2025, rettelser medregnet.')).toBeTruthy()
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

  it('can be had as files, next year as a budget unless another is chosen, which the address keeps', async () => {
    openAs('finance')
    const costs = await region('Hvad det koster')
    const hrefOf = (name: string) => costs.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Hent fem år som CSV')).toBe('/export/municipalities/740/forecast.csv')
    expect(hrefOf('Hent fem år som regneark')).toBe('/export/municipalities/740/forecast.xlsx')
    expect(hrefOf('Hent budget 2027 som CSV')).toBe('/export/municipalities/740/budget.csv?year=2027')
    expect(hrefOf('Hent budget 2027 som regneark')).toBe('/export/municipalities/740/budget.xlsx?year=2027')
    fireEvent.change(costs.getByLabelText('Budgetår'), { target: { value: '2028' } })
    await waitFor(() =>
      expect(hrefOf('Hent budget 2028 som CSV')).toBe('/export/municipalities/740/budget.csv?year=2028'),
    )
    expect(location.search).toBe('?budget=2028')
  })

  it('leads to another course, to what an exit costs, and to the invoices', async () => {
    openAs('finance')
    const costs = await region('Hvad det koster')
    const hrefOf = (name: string) => costs.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Beregn et andet forløb')).toBe('/beregner?kommune=740')
    expect(hrefOf('Hvad koster udtræden?')).toBe('/kommuner/740/udtraeden')
    expect(hrefOf('165.600,83 kr.')).toBe('/fakturaer?q=Silkeborg&aar=2026')
    const next = await region('Næste fakturaer')
    const all = next.getByRole('link', { name: 'Alle udstedte fakturaer' })
    expect(all.getAttribute('href')).toBe('/fakturaer?q=Silkeborg')
  })

  it('says what changed since last year and why, in all and project by project', async () => {
    openAs('finance')
    const changed = await region('Ændret siden 2025')
    const figure = (name: string) => changed.getByText(name, { selector: 'dt' }).nextSibling?.textContent?.trim()
    expect(figure('Kommet til')).toBe('+179.817,75')
    expect(figure('Pris')).toBe('+4.367,00')
    expect(figure('Rettelser af tidligere år')).toBe('−500,75')
    expect(figure('Ændring i alt')).toBe('+183.683,12')
    expect(rowOf(changed, 'Fælles Byggesag')).toEqual([
      'Fælles Byggesag',
      '',
      '179.817,75',
      '+179.817,75',
      'Kommet til: 361 dage fra 05.01.2026',
    ])
    expect(rowOf(changed, 'Adresseforvaltning')).toEqual([
      'Adresseforvaltning',
      '149.763,38',
      '153.628,75',
      '+3.865,37',
      [
        'Indbyggere 102.754 → 102.753: −0,88',
        'Pris 1,4575 → 1,5000\u00a0kr.: +4.367,00',
        'Rettelser af tidligere år: −500,75',
      ].join(''),
    ])
    expect(rowOf(changed, 'I alt')).toEqual(['I alt', '149.763,38', '333.446,50', '+183.683,12', ''])
  })

  it('names the next invoices day by day, with what they cover and by when they are paid', async () => {
    openAs('finance')
    const next = await region('Næste fakturaer')
    expect(next.getByText('31.12.2026: 1 faktura, 168.346,42 kr. netto')).toBeTruthy()
    const [first, ...later] = next.getAllByRole('table', { hidden: true }).map((table) => within(table))
    expect(rowOf(first as ReturnType<typeof within>, 'Fælles Byggesag')).toEqual([
      'Fælles Byggesag',
      '01.07.2026–31.12.2026',
      '184',
      '30.01.2027',
      '168.346,42',
      '42.086,61',
      '210.433,03',
    ])
    const days = [...document.querySelectorAll('.municipality-later summary')].map((day) => day.textContent)
    expect(days).toEqual([
      '15.02.2027: 2 fakturaer, 166.365,55\u00a0kr.\u00a0netto',
      '15.09.2027: 2 fakturaer, 169.123,00\u00a0kr.\u00a0netto',
    ])
    expect(later).toHaveLength(2)
  })

  it('stands against the other municipalities, and says where they are too few to be told', async () => {
    openAs('finance')
    const others = await region('Mod de andre kommuner')
    const row = rowOf(others, 'Adresseforvaltning')
    expect(row.slice(0, 6)).toEqual(['Adresseforvaltning', '6', '0,98', '1,46', '1,75', '1,50'])
    expect(others.getByRole('columnheader', { name: '0 til 1,75 kr.' })).toBeTruthy()
    expect(rowOf(others, 'Fælles Byggesag').slice(1)).toEqual([
      '3',
      '–',
      '–',
      '–',
      '1,75',
      'Mindst fem andre kommuner skal betale i året, for at deres udgifter kan vises samlet.',
    ])
    expect(others.queryByText('Aktindsigt')).toBeNull()
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

  it('shows a visitor the way to the login, and to what all can work out', async () => {
    open('/kommuner/740')
    const costs = await region('Hvad det koster')
    expect((await costs.findByRole('link', { name: 'Log ind' })).getAttribute('href')).toBe(
      '/auth/login?returnTo=%2Fkommuner%2F740',
    )
    const any = costs.getByRole('link', { name: 'Beregn, hvad et projekt koster' })
    expect(any.getAttribute('href')).toBe('/beregner?kommune=740')
  })

  it('speaks English', async () => {
    openAs('finance', '/kommuner/740?sprog=en')
    const costs = await region('What it costs')
    expect(costs.getByText('333,947.25', { selector: 'p' })).toBeTruthy()
  })
})

describe('amounts in øre', () => {
  it('are exact beyond what floating point holds', () => {
    expect(oereOf('90071992547409930.93')).toBe(9007199254740993093n)
    expect(['0.00', '-0.05', '-12.30', '0.50'].map((each) => oereOf(each as '0.00'))).toEqual([0n, -5n, -1230n, 50n])
  })

  it('are as long as their share of the most', () => {
    expect([lengthOf(1n, 3n), lengthOf(3n, 3n), lengthOf(0n, 0n)]).toEqual([333, 1000, 0])
  })
})

const year = (of: number, amounts: Record<string, `${number}`>) => ({
  year: of,
  projects: Object.entries(amounts).map(([id, accrued]) => ({
    agreement: { id, project: { slug: id, name: id } },
    costs: { accrued },
  })),
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
})

describe('a difference', () => {
  it('has a plus where it is more', () => {
    expect([signed('1,00', '1.00'), signed('−1,00', '-1.00'), signed('0,00', '0.00')]).toEqual([
      '+1,00',
      '−1,00',
      '0,00',
    ])
  })
})

describe('the next invoices', () => {
  const amounts = { net: '9.00', vat: '0.00', gross: '9.00' } as const
  const quarters = ['2026-07-01', '2026-10-01'].map((from) => ({ from: from as '2026-07-01', planned: amounts }))
  const invoice = (date: string, kind: 'ORDINARY' | 'CLAIM' = 'ORDINARY') => ({
    invoice: { kind, date: date as '2026-07-01' },
  })
  const sums = (...of: ReturnType<typeof invoice>[]) => daysOf(of, quarters).map(({ day, sum }) => [day, sum?.net])

  it('have the sum of the quarter where all of the quarter is on one day', () => {
    expect(sums(invoice('2026-09-15'), invoice('2026-09-15'), invoice('2026-12-31'))).toEqual([
      ['2026-09-15', '9.00'],
      ['2026-12-31', '9.00'],
    ])
  })

  it('have no sum on one of two days of a quarter, nor with a share of a cost, which the quarter leaves out', () => {
    expect(sums(invoice('2026-09-14'), invoice('2026-09-15'))).toEqual([
      ['2026-09-14', undefined],
      ['2026-09-15', undefined],
    ])
    expect(sums(invoice('2026-12-31'), invoice('2026-12-31', 'CLAIM'))).toEqual([['2026-12-31', undefined]])
  })
})
