// A schedule of made-up amounts over the real schema, and the refusals of the graph, for tests only.
import { buildSchema, graphql } from 'graphql'
import text from '../../../schema.graphql?raw'
import { asking } from '../../test/open'
import type { CostScenarioInput } from '../graph/graphql'

const schema = buildSchema(text, { assumeValidSDL: true })

const line = (start: string, end: string, days: number, net: string) => ({
  start,
  end,
  days,
  net,
  clauses: [{ id: '5.11', title: '', summary: '', version: '1.0' }],
  arithmetic: {
    parts: [
      {
        model: 'PER_INHABITANT',
        price: '6.2500',
        inhabitants: 102753,
        yearly: '642206.25',
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
})

const invoice = (kind: string, date: string, dueDate: string, lines: ReturnType<typeof line>[], net: string) => ({
  kind,
  date,
  dueDate,
  start: lines[0]?.start,
  end: lines.at(-1)?.end,
  days: lines.reduce((sum, { days }) => sum + days, 0),
  lines,
  net,
  vat: '80935.58',
  gross: '404677.91',
})

const first = invoice(
  'ORDINARY',
  '2026-09-15',
  '2026-10-15',
  [line('2026-07-01', '2026-12-31', 184, '323742.33')],
  '323742.33',
)
const exit = invoice(
  'EXIT',
  '2027-01-01',
  '2027-01-31',
  [line('2027-01-01', '2027-12-31', 365, '642206.25'), line('2028-01-01', '2028-12-31', 366, '642206.25')],
  '1284412.50',
)

/** As the graph refuses: the reason, and the field of the question it stands at. */
const refused = (refusal: string, message: string, ...path: (string | number)[]) => ({
  message,
  path: ['simulateCosts', 'input', ...path],
  extensions: { code: 'BAD_USER_INPUT', refusal },
})

function faultsOf({ repaymentPeriod: { start, end }, prices }: CostScenarioInput) {
  const faults = prices.flatMap(({ amount }, at) =>
    Number.isNaN(Number(amount)) ? [refused('NO_NUMBER', 'Et decimaltal som 3.2500.', 'prices', at, 'amount')] : [],
  )
  const days = { start, end }
  for (const [name, day] of Object.entries(days))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) faults.push(refused('NO_DAY', 'Som 2026-01-31.', 'repaymentPeriod', name))
  if (end < start)
    faults.push(refused('ENDS_BEFORE_IT_STARTS', 'Periodens sidste dag skal ligge senere.', 'repaymentPeriod', 'end'))
  return faults
}

const scheduleOf = ({ exitOn, availableFrom, repaymentPeriod }: CostScenarioInput) => ({
  invoices: availableFrom > repaymentPeriod.end ? [] : exitOn ? [first, exit] : [first],
  net: exitOn ? '1608154.83' : '985697.72',
  vat: '246424.43',
  gross: '1232122.15',
})

const nobody = { clause: null, code: 'NOBODY_PAYS', message: 'Mindst én kommune skal komme til at betale.', path: '' }

/** The more pay, the less: 12 kroner shared, or 4 with those acceded. */
const coverOf = ({ municipalities }: { municipalities?: string[] }) => {
  if (municipalities?.length === 0) return { price: null, income: null, over: null, refusals: [nobody] }
  const price = municipalities ? `${12 / municipalities.length}.0000` : '4.0000'
  return { price, income: '50000209.12', over: '209.12', refusals: [] }
}

/** The made-up graph, which answers what a scenario costs, too; `asked` keeps the scenarios, `answers` what was answered. */
export function calculating(graph: typeof fetch = asking()) {
  const asked: CostScenarioInput[] = []
  const answers: string[] = []
  const answer: typeof fetch = async (input, init) => {
    const { searchParams } = new URL(String(input), 'http://page')
    const body = init?.method === 'POST' ? String(init.body) : undefined
    const query: string = body ? JSON.parse(body).query : searchParams.get('query')
    if (!/simulateCosts|breakEvenPrice/.test(query)) return graph(input, init)
    const variables = body ? JSON.parse(body).variables : JSON.parse(String(searchParams.get('variables')))
    if (variables.input) asked.push(variables.input)
    const errors = variables.input ? faultsOf(variables.input) : []
    if (errors.length) return Response.json({ data: null, errors })
    const rootValue = {
      project: { breakEvenPrice: coverOf },
      simulateCosts: ({ input: scenario }: { input: CostScenarioInput }) => scheduleOf(scenario),
    }
    const found = await graphql({ schema, source: query, variableValues: variables, rootValue })
    answers.push(JSON.stringify(found))
    return Response.json(found)
  }
  return { asked, answers, graph: answer }
}
