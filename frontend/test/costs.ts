// What a municipality pays in the made-up data: one with two projects, for its own finance and KOMBIT's.
import { GraphQLError } from 'graphql'
import { type Person, rolesWith } from './people'
import type { Agreement, Municipality } from './portfolio'

/** Net amounts in øre: of a year, and of what is planned in each quarter. */
type Year = { accrued: number; issued?: number; planned?: [number, number, number, number]; corrections?: number }

/** By year: the project that has been paid for all the time, then the one that came into use in 2026. */
const years: Record<number, [Year, Year]> = {
  2025: [{ accrued: 14_976_338, issued: 14_976_338 }, { accrued: 0 }],
  2026: [
    { accrued: 15_412_950, issued: 15_412_950, corrections: -50_075 },
    { accrued: 17_981_775, issued: 1_147_133, planned: [0, 0, 0, 16_834_642] },
  ],
  2027: [
    { accrued: 15_412_950, planned: [7_643_134, 0, 7_769_816, 0] },
    { accrued: 18_135_905, planned: [8_993_421, 0, 9_142_484, 0] },
  ],
}
const after: [Year, Year] = [{ accrued: 0 }, { accrued: 18_135_905, planned: [8_993_421, 0, 9_142_484, 0] }]

const kroner = (oere: number) => `${oere < 0 ? '-' : ''}${(Math.abs(oere) / 100).toFixed(2)}`
const amounts = (net: number) => {
  const vat = Math.round(net / 4)
  return { net: kroner(net), vat: kroner(vat), gross: kroner(net + vat) }
}
const quartersOf = (year: number, planned: number[]) =>
  planned.map((net, at) => ({ from: `${year}-${['01', '04', '07', '10'][at]}-01`, planned: amounts(net) }))

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
const plannedOf = ({ planned = [0, 0, 0, 0] }: Year) => planned

function costsOf(of: Year[], year: number) {
  return {
    from: `${year}-01-01`,
    accrued: kroner(sum(of.map(({ accrued }) => accrued))),
    issued: amounts(sum(of.map(({ issued = 0 }) => issued))),
    planned: amounts(sum(of.flatMap(plannedOf))),
    inhabitantsYear: Math.min(year, 2026),
    final: year <= 2026,
  }
}

const prices = [
  { id: 'first', validFrom: '2021-03-01', model: 'PER_INHABITANT', amount: '1.4575' },
  { id: 'second', validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '1.5000' },
]

type Told = (of: Agreement) => object

/** Five years from one on. */
function forecast(agreements: Agreement[], told: Told, from: number) {
  return [0, 1, 2, 3, 4].map((more) => {
    const year = from + more
    const of = years[year] ?? after
    return {
      year,
      costs: costsOf(of, year),
      corrections: amounts(sum(of.map(({ corrections = 0 }) => corrections))),
      quarters: quartersOf(
        year,
        [0, 1, 2, 3].map((at) => sum(of.map((each) => plannedOf(each)[at] ?? 0))),
      ),
      projects: of.flatMap((each, at) => {
        const agreement = agreements[at]
        if (!agreement || each.accrued === 0) return []
        return {
          agreement: { ...told(agreement), prices: at === 0 ? prices : [] },
          costs: costsOf([each], year),
          corrections: amounts(each.corrections ?? 0),
          quarters: quartersOf(year, plannedOf(each)),
        }
      }),
    }
  })
}

/** What is planned on a day: the quarter's, on the days of clause 5.11. */
function costsOn(day: string) {
  const year = Number(day.slice(0, 4))
  const quarter = ['02-15', '', '09-15', '12-31'].indexOf(day.slice(5))
  return { planned: amounts(sum((years[year] ?? after).map((each) => plannedOf(each)[quarter] ?? 0))) }
}

/** Leaving costs the rest of the period at once, as one line; what is planned before that falls due besides. */
function exitQuote(on: string, end: string) {
  if (on > end) return { exits: [], ordinary: [], ...totals(0, 0), inhabitantsYear: null, final: true }
  const days = (Date.parse(end) - Date.parse(on)) / 86_400_000 + 1
  const net = days * 49_265
  const line = { start: on, end, days, net: kroner(net), clauses: [{ id: '5.8' }], arithmetic: null }
  const exit = { kind: 'EXIT', date: on, dueDate: on, start: on, end, days, ...amounts(net), lines: [line] }
  return { exits: [exit], ordinary: [], ...totals(net, 0), inhabitantsYear: 2026, final: false }
}

const totals = (exit: number, ordinary: number) => ({
  exitTotal: amounts(exit),
  ordinaryTotal: amounts(ordinary),
  total: amounts(exit + ordinary),
})

/** Refuses who may not see the amounts of the municipality, as the real graph does. */
function refuse({ code }: Municipality, viewer: Person) {
  const roles = rolesWith(viewer)
  const isOwn = roles.includes('MUNICIPALITY_FINANCE') && viewer.organisation?.municipality?.code === code
  if (!isOwn && !roles.includes('KOMBIT_FINANCE'))
    throw new GraphQLError('Not for this viewer.', { extensions: { code: 'FORBIDDEN' } })
}

/** The fields of a municipality that tell amounts. */
export const amountsOf = (municipality: Municipality, agreements: Agreement[], told: Told, viewer: Person) => ({
  costs: ({ from = '' }: { from?: string }) => refuse(municipality, viewer) ?? costsOn(from),
  forecast: ({ from = 2026 }: { from?: number }) => refuse(municipality, viewer) ?? forecast(agreements, told, from),
})

/** The fields of an agreement that tell amounts. */
export const quoteOf = ({ municipality, project }: Agreement, viewer: Person) => ({
  exitQuote: ({ on }: { on: string }) =>
    refuse(municipality, viewer) ?? exitQuote(on, project.repaymentPeriod?.end ?? '9999-12-31'),
})
