// Invoices of made-up amounts, for tests only; test/graph.ts answers them to who reads amounts.
import type { InvoiceKind, InvoiceWhereInput } from '../src/graph/graphql'
import { type Asked, connection, contains } from './connection'
import { type Person, rolesWith } from './people'

type Where = Pick<
  InvoiceWhereInput,
  'year' | 'kind' | 'project' | 'municipality' | 'date' | 'run' | 'search' | 'numberContains' | 'endLT'
>

const project = { id: 'faelles-byggesag', slug: 'faelles-byggesag', name: 'Fælles Byggesag' }
const municipality = { id: '740', code: '740', name: 'Silkeborg', cvr: '29189641' }
const price = { id: 'price', validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '6.2500' }
const agreement = {
  id: 'agreement',
  project,
  municipality,
  prices: [price],
  invoices: (asked: Filtered): object => listed(asked),
}

const line = (start: string, end: string, days: number, net: string, more: object = {}) => ({
  id: `line ${start} ${net}`,
  start,
  end,
  days,
  net,
  model: 'PER_INHABITANT',
  price: '6.2500',
  tiers: null,
  inhabitants: 102753,
  inhabitantsYear: 2026,
  inhabitantsSource: 'FOLK1A 2026K1',
  takesBack: null as unknown,
  takenBackBy: null as unknown,
  clauses: [{ id: '5.11', title: 'Fakturering', summary: 'Faktura i februar og i september.', parameter: null }],
  arithmetic: {
    parts: [
      {
        model: 'PER_INHABITANT',
        price: '6.2500',
        inhabitants: 102753,
        yearly: '642206.2500',
        daysInYear: 365,
        daily: { digits: '1759.469178', cut: true },
        days: 302,
      },
    ],
    sumToEnd: { digits: '531359.691780', cut: true },
    roundedToEnd: '531359.69',
    sumBefore: { digits: '207617.363013', cut: true },
    roundedBefore: '207617.36',
  },
  ...more,
})

type Line = ReturnType<typeof line>

const invoice = (
  number: string,
  kind: InvoiceKind,
  date: string,
  lines: Line[],
  amounts: ReturnType<typeof amountsOf>,
  more: { corrects?: { number: string }[] } = {},
) => ({
  id: number,
  number,
  kind,
  date,
  plannedDate: date,
  dueDate: '2026-10-15',
  start: lines[0]?.start ?? date,
  end: lines.at(-1)?.end ?? date,
  days: lines.reduce((sum, { days }) => sum + days, 0),
  vatRate: '0.2500',
  termsVersion: '1.0',
  agreement,
  lines,
  previous: null as unknown,
  moreThanPrevious: null as string | null,
  corrects: [] as { number: string }[],
  correctedBy: [] as unknown[],
  deviations: [],
  explanation: [`Bilag ${number} er regnet ud dag for dag.`],
  // see test/runs.ts
  run: { id: `run-${date}`, asOf: date },
  ...amounts,
  ...more,
})

const amountsOf = (net: string, vat: string, gross: string, correctedNet = net) => ({ net, vat, gross, correctedNet })

const before = invoice(
  '2025-000207',
  'EXTENSION',
  '2025-09-15',
  [line('2025-07-01', '2025-12-31', 184, '1250.00', { arithmetic: null })],
  amountsOf('1250.00', '312.50', '1562.50'),
)
const spring = invoice(
  '2026-000031',
  'ORDINARY',
  '2026-02-15',
  [line('2026-03-05', '2026-06-30', 118, '207617.36')],
  amountsOf('207617.36', '51904.34', '259521.70'),
)
const autumn = invoice(
  '2026-000412',
  'ORDINARY',
  '2026-09-15',
  [line('2026-07-01', '2026-12-31', 184, '323742.33')],
  amountsOf('323742.33', '80935.58', '404677.91', '321124.24'),
)
const note = invoice(
  '2026-000655',
  'CREDIT_NOTE',
  '2026-09-30',
  [
    line('2026-07-01', '2026-12-31', -184, '-323742.33', {
      id: 'back',
      arithmetic: null,
      takesBack: { id: 'taken', invoice: autumn },
    }),
    line('2026-07-01', '2026-12-31', 184, '321124.24', { id: 'instead' }),
  ],
  amountsOf('-2618.09', '-654.52', '-3272.61'),
  { corrects: [autumn] },
)
autumn.correctedBy.push(note)
autumn.previous = spring
autumn.moreThanPrevious = '116124.97'

export const issued = [before, spring, autumn, note]

const filtered = (where: Where = {}) =>
  issued.filter(
    ({ number, kind, date, run, end }) =>
      (!where.year || date.startsWith(`${where.year}`)) &&
      (!where.kind || where.kind === kind) &&
      (!where.project || where.project === project.slug) &&
      (!where.municipality || where.municipality === municipality.code) &&
      (!where.date || where.date === date) &&
      (!where.run || where.run === run.id) &&
      (!where.endLT || end < where.endLT) &&
      contains(number, where.numberContains ?? undefined) &&
      contains(`${number} ${project.name} ${municipality.name}`, where.search ?? undefined),
  )

/** The documents that are asked for, by the filters that the page has. */
function listed({ where, ...asked }: Filtered) {
  return connection(filtered(where), asked, { NUMBER: (row) => row.number, DATE: (row) => row.date })
}

type Filtered = Omit<Asked, 'where'> & { where?: Where }

const sum = (amounts: string[]) => {
  const oere = `${amounts.reduce((all, amount) => all + BigInt(amount.replace('.', '')), 0n)}`
  return oere.replace(/\d\d$/, '.$&')
}

const totalsOf = (rows: typeof issued) => ({
  count: rows.length,
  net: sum(rows.map(({ net }) => net)),
  vat: sum(rows.map(({ vat }) => vat)),
  gross: sum(rows.map(({ gross }) => gross)),
})

function yearsOf(rows: typeof issued) {
  const years = [...new Set(rows.map(({ date }) => Number(date.slice(0, 4))))].sort().reverse()
  return years.map((year) => ({ year, ...totalsOf(rows.filter(({ date }) => date.startsWith(`${year}`))) }))
}

/** What the graph has of invoices: nothing for who reads no amounts. */
export const invoicesOf = (viewer: Person) => {
  const shown = (where?: Where) => (viewer.readsAmounts ? filtered(where) : [])
  const seen = (row: (typeof issued)[number]) =>
    rolesWith(viewer).includes('KOMBIT_FINANCE') ? row : { ...row, run: null }
  return {
    invoice: ({ number }: { number: string }) => shown({ numberContains: number }).map(seen)[0],
    invoices: (asked: Filtered) => (viewer.readsAmounts ? listed(asked) : connection([], asked as Asked)),
    invoiceTotals: ({ where }: Filtered) => (viewer.readsAmounts ? totalsOf(filtered(where)) : null),
    invoiceYears: ({ where }: Filtered) => (viewer.readsAmounts ? yearsOf(filtered(where)) : null),
  }
}
