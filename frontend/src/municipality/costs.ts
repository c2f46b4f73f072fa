import type { CivilDate } from '../text/day'
import type { Decimal } from '../text/format'
import { byOere, oereOf } from '../text/oere'

type Agreement = { id: string; endsOn?: CivilDate | null; project: { slug: string; name: string } }
type Year = { projects: readonly { agreement: Agreement; costs: { accrued: Decimal } }[] }

/** One agreement, what it costs in each of the years (undefined: nothing), and its colour in the chart: 1 to 5, 0 for the others. */
export type CostRow = { agreement: Agreement; amounts: (Decimal | undefined)[]; series: number }

const coloured = 5

/** A row an agreement, those that cost most over the years first: the bars and the table have one order. */
export function costRows(years: readonly Year[]): CostRow[] {
  const agreements = new Map(
    years.flatMap(({ projects }) => projects.map(({ agreement }) => [agreement.id, agreement])),
  )
  return [...agreements.values()]
    .map((agreement) => {
      const amounts = years.map(
        ({ projects }) => projects.find((each) => each.agreement.id === agreement.id)?.costs.accrued,
      )
      return { agreement, amounts, weight: amounts.reduce((sum, amount) => sum + oereOf(amount ?? '0.00'), 0n) }
    })
    .filter(({ weight }) => weight > 0n)
    .sort((a, b) => byOere(b.weight, a.weight))
    .map(({ agreement, amounts }, at) => ({ agreement, amounts, series: at < coloured ? at + 1 : 0 }))
}

export const isNothing = (amount: Decimal) => !/[1-9]/.test(amount)

/** A plus before what is more, formatted; the format writes the minus. */
export const signed = (text: string, amount: Decimal) =>
  amount.startsWith('-') || isNothing(amount) ? text : `+${text}`
