// Invoices of made-up amounts over the real schema, for tests only; the rest is answered by the made-up graph.
import { buildSchema, graphql } from 'graphql'
import text from '../../../schema.graphql?raw'
import { type Asked, connection } from '../../test/connection'
import { asking } from '../../test/open'
import { type Person, people } from '../../test/people'
import { portfolio } from '../../test/portfolio'
import type { InvoiceKind, InvoiceWhereInput } from '../graph/graphql'

const schema = buildSchema(text, { assumeValidSDL: true })

type Where = Pick<InvoiceWhereInput, 'year' | 'kind' | 'project' | 'or' | 'endLT'>

const project = { id: 'faelles-byggesag', slug: 'faelles-byggesag', name: 'Fælles Byggesag' }
const municipality = { id: '740', code: '740', name: 'Silkeborg', cvr: '29189641' }
const price = { id: 'price', validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '6.2500' }
const agreement = {
  id: 'agreement',
  project,
  municipality,
  prices: [price],
  invoices: (asked: Parameters<typeof listed>[0]): object => listed(asked),
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
  amounts: object,
  more: object = {},
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
  corrects: [] as unknown[],
  correctedBy: [] as unknown[],
  deviations: [],
  explanation: [`Bilag ${number} er regnet ud dag for dag.`],
  ...amounts,
  ...more,
})

const amounts = (net: string, vat: string, gross: string, correctedNet = net) => ({ net, vat, gross, correctedNet })

const spring = invoice(
  '2026-000031',
  'ORDINARY',
  '2026-02-15',
  [line('2026-03-05', '2026-06-30', 118, '207617.36')],
  amounts('207617.36', '51904.34', '259521.70'),
)
const autumn = invoice(
  '2026-000412',
  'ORDINARY',
  '2026-09-15',
  [line('2026-07-01', '2026-12-31', 184, '323742.33')],
  amounts('323742.33', '80935.58', '404677.91', '321124.24'),
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
  amounts('-2618.09', '-654.52', '-3272.61'),
  { corrects: [autumn] },
)
autumn.correctedBy.push(note)

const issued = [spring, autumn, note]

/** The documents that are asked for, by the filters that the page has. */
function listed({ where, ...asked }: Asked & { where?: Where }) {
  const searched = where?.or?.[0]?.numberContains ?? ''
  const rows = issued.filter(
    ({ number, kind, date, end }) =>
      (!where?.year || date.startsWith(`${where.year}`)) &&
      (!where?.kind || where.kind === kind) &&
      (!where?.project || where.project === project.slug) &&
      (!where?.endLT || end < where.endLT) &&
      number.includes(searched),
  )
  return connection(rows, asked, { NUMBER: (row) => row.number, DATE: (row) => row.date })
}

/** The made-up graph, which answers for invoices, too; `answers` keeps what was answered. */
export function invoicing(by: Person = people.finance) {
  const answers: string[] = []
  const may = by.readsAmounts
  const rootValue = {
    about: { today: portfolio.today },
    viewer: by,
    projects: (asked: Asked) => connection([project], asked, { NAME: (row) => row.name }),
    invoice: ({ number }: { number: string }) => (may ? issued.find((each) => each.number === number) : null),
    invoices: (asked: Asked) => (may ? listed(asked as Parameters<typeof listed>[0]) : connection([], asked)),
  }
  const graph: typeof fetch = async (input, init) => {
    const { searchParams } = new URL(String(input), 'http://page')
    const body = init?.method === 'POST' ? JSON.parse(String(init.body)) : undefined
    const query: string = body?.query ?? searchParams.get('query')
    if (!/query Invoice/.test(query)) return asking(portfolio, by)(input, init)
    const variableValues = body?.variables ?? JSON.parse(searchParams.get('variables') ?? '{}')
    const found = await graphql({ schema, source: query, variableValues, rootValue })
    answers.push(JSON.stringify(found))
    return Response.json(found)
  }
  return { answers, graph }
}
