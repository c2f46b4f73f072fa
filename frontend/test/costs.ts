// What a municipality pays in the made-up data: one with two projects, for its own finance and KOMBIT's.
import { GraphQLError } from 'graphql'
import { type Person, rolesWith } from './people'
import type { Agreement, Municipality, Project } from './portfolio'

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
  const accrued = sum(of.map((each) => each.accrued))
  return {
    from: `${year}-01-01`,
    accrued: kroner(accrued),
    inhabitants,
    perInhabitant: kroner(Math.round(accrued / inhabitants)),
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

/** The inhabitants of the municipality that pays. */
const inhabitants = 102_753

/** What the two projects cost more in 2026 than in 2025, and why: each one's parts add up to its difference. */
const changes = [
  [
    { reason: 'INHABITANTS', amount: -88, fromInhabitants: 102_754, toInhabitants: inhabitants },
    { reason: 'PRICE', amount: 436_700, fromPrice: '1.4575', toPrice: '1.5000' },
    { reason: 'CORRECTION', amount: -50_075 },
  ],
  [{ reason: 'JOINED', amount: 17_981_775, days: 361, on: '2026-01-05' }],
]

const changeOf = (before: number, parts: { amount: number }[]) => {
  const difference = sum(parts.map(({ amount }) => amount))
  return {
    before: kroner(before),
    now: kroner(before + difference),
    difference: kroner(difference),
    parts: parts.map((part) => ({ ...part, amount: kroner(part.amount) })),
  }
}

function costChanges(agreements: Agreement[], told: Told) {
  const befores = (years[2025] ?? after).map(({ accrued }) => accrued)
  const told2026 = agreements.flatMap((of, at) => {
    const parts = changes[at]
    return parts ? { agreement: told(of), ...changeOf(befores[at] ?? 0, parts) } : []
  })
  return { year: 2026, ...changeOf(sum(befores), changes.toReversed().flat()), agreements: told2026 }
}

/** What is planned in each quarter is one invoice, on the day of clause 5.11. */
function plannedInvoices(agreements: Agreement[], told: Told) {
  const days = [2026, 2027].flatMap((year) =>
    quarters.map(([day, due, start, end], at) => ({ year, at, day, due, start, end })),
  )
  return days.flatMap(({ year, at, day, due, start, end }) =>
    (years[year] ?? after).flatMap((of, nth) => {
      const net = plannedOf(of)[at] ?? 0
      const agreement = agreements[nth]
      if (!agreement || net === 0) return []
      const on = (of: string) => (of > '12' ? `${year + 1}-${of.slice(3)}` : `${year}-${of}`)
      const invoice = { kind: 'ORDINARY', date: `${year}-${day}`, dueDate: on(due), days: 184, ...amounts(net) }
      return { agreement: told(agreement), invoice: { ...invoice, start: `${year}-${start}`, end: `${year}-${end}` } }
    }),
  )
}

/** By quarter: the day of clause 5.11, by when it is paid ("13-…": the year after), the days it covers. */
const quarters = [
  ['02-15', '03-17', '01-01', '06-30'],
  ['05-15', '06-14', '01-01', '06-30'],
  ['09-15', '10-15', '07-01', '12-31'],
  ['12-31', '13-01-30', '07-01', '12-31'],
] as const

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
  costs: () => refuse(municipality, viewer) ?? costsOf(years[2026] ?? after, 2026),
  forecast: ({ from = 2026 }: { from?: number }) => refuse(municipality, viewer) ?? forecast(agreements, told, from),
  costChanges: () => refuse(municipality, viewer) ?? costChanges(agreements, told),
  plannedInvoices: () => refuse(municipality, viewer) ?? plannedInvoices(agreements, told),
})

/** Six others pay for the project of five phases, too few for the one that came into use in 2026, none for others. */
function comparison({ slug }: Project) {
  const told = { year: 2026, smallest: null, median: null, largest: null, refusals: [] }
  if (slug === 'adresseforvaltning')
    return { ...told, perInhabitant: '1.50', others: 6, smallest: '0.98', median: '1.46', largest: '1.75' }
  if (slug === 'faelles-byggesag') return { ...told, perInhabitant: '1.75', others: 3, refusals: [tooFew] }
  return { ...told, perInhabitant: null, others: 0, refusals: [tooFew] }
}

const tooFew = {
  code: 'TOO_FEW',
  message: 'Mindst fem andre kommuner skal betale i året, for at deres udgifter kan vises samlet.',
}

/** The fields of an agreement that tell amounts. */
export const quoteOf = ({ municipality, project }: Agreement, viewer: Person) => ({
  exitQuote: ({ on }: { on: string }) =>
    refuse(municipality, viewer) ?? exitQuote(on, project.repaymentPeriod?.end ?? '9999-12-31'),
  comparison: () => refuse(municipality, viewer) ?? comparison(project),
})
