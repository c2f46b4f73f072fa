// A schedule of made-up amounts over the real schema, and the refusals of the graph, for tests only.
import { buildSchema, graphql } from 'graphql'
import text from '../../../schema.graphql?raw'
import { asking } from '../../test/open'
import { scheduleOf } from '../../test/schedule'
import type { CostScenarioInput } from '../graph/graphql'

const schema = buildSchema(text, { assumeValidSDL: true })

/** As the graph refuses: the reason, and the field of the question it stands at. */
const refused = (refusal: string, message: string, ...path: (string | number)[]) => ({
  message,
  path: ['simulateCosts', 'input', ...path],
  extensions: { code: 'BAD_USER_INPUT', refusal },
})

function faultsOf({ repaymentPeriod: { start, end }, prices, exitOn }: CostScenarioInput) {
  const faults = prices.flatMap(({ amount }, at) =>
    Number.isNaN(Number(amount)) ? [refused('NO_NUMBER', 'Et decimaltal som 3.2500.', 'prices', at, 'amount')] : [],
  )
  const days = { start, end }
  for (const [name, day] of Object.entries(days))
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) faults.push(refused('NO_DAY', 'Som 2026-01-31.', 'repaymentPeriod', name))
  if (exitOn && exitOn < '1900') faults.push(refused('NO_DAY', 'Som 2026-01-31.', 'exitOn'))
  if (end < start)
    faults.push(refused('ENDS_BEFORE_IT_STARTS', 'Periodens sidste dag skal ligge senere.', 'repaymentPeriod', 'end'))
  return faults
}

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
