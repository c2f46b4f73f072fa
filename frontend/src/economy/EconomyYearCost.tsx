import { useQuery } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { graphql } from '../graph'
import type { CostScenarioInput, PriceInput } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { useFormat } from '../text/format'
import { useSettled } from '../ui/settled'

const EconomyYearCostQuery = graphql(`
  query EconomyYearCost($input: CostScenarioInput!) { simulateCosts(input: $input) { net } }
`)

type Props = {
  year: number
  municipality: string
  price: Pick<PriceInput, 'model' | 'amount' | 'tiers'>
}

/** What a municipality pays for a whole year by that price alone, as the graph works it out. */
export function EconomyYearCost({ year, municipality, price: { model, amount, tiers } }: Props) {
  const { number } = useFormat()
  const start = `${year}-01-01` as CivilDate
  const scenario: CostScenarioInput = {
    repaymentPeriod: { start, end: `${year}-12-31` },
    availableFrom: start,
    prices: [
      { validFrom: start, model, amount, tiers: tiers?.map(({ above, factor }) => ({ above, factor })) ?? undefined },
    ],
    municipality,
  }
  const input = JSON.parse(useLater(JSON.stringify(scenario))) as CostScenarioInput
  const [{ data, error }] = useQuery({ query: EconomyYearCostQuery, variables: { input } })
  return <>{data ? number(data.simulateCosts.net) : error ? '–' : '\u00a0'}</>
}

/** The value once it is still: the price is asked about as it is typed. */
function useLater(value: string): string {
  const [settled, settle] = useState(value)
  const { change } = useSettled(settled, settle)
  useEffect(() => change(value), [value])
  return settled
}
