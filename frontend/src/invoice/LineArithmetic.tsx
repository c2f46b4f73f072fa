import type { ComponentChildren } from 'preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoicePriceFragment, LineArithmeticFragment } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { kronerOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { invoiceWords } from './words'

const InvoicePriceFields = graphql(`
  fragment InvoicePrice on Price { validFrom model amount }
`)

export type InvoicePrices = readonly FragmentType<typeof InvoicePriceFields>[]

const LineArithmeticFields = graphql(`
  fragment LineArithmetic on InvoiceLine {
    start end net inhabitants inhabitantsYear inhabitantsSource
    tiers { above factor }
    arithmetic {
      parts { model price inhabitants yearly daysInYear daily { digits cut } days }
      sumToEnd { digits cut } roundedToEnd
      sumBefore { digits cut } roundedBefore
    }
  }
`)

type Props = { of: FragmentType<typeof LineArithmeticFields>; prices: InvoicePrices; number: number }

/** How a line's amount comes about. The graph gives every step: the page computes none. */
export function LineArithmetic({ of, prices, number }: Props) {
  const t = useWords(invoiceWords)
  const format = useFormat()
  const line = readFragment(LineArithmeticFields, of)
  const steps = useSteps(
    line,
    prices.map((price) => readFragment(InvoicePriceFields, price)),
  )
  if (!steps.length) return null
  return (
    <>
      <table class="tbl invoice-steps">
        <caption class="sr">{t.arithmetic(number)}</caption>
        <tbody>
          {steps.map(({ key, name, more, value }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                {more && <span class="sub">{more}</span>}
              </th>
              <td class="num">{value}</td>
            </tr>
          ))}
          <tr class="invoice-result">
            <th scope="row">{t.line(number)}</th>
            <td class="num">{format.number(line.net)}</td>
          </tr>
        </tbody>
      </table>
      <p class="cap">{t.why}</p>
    </>
  )
}

type Step = { key: string; name: string; more?: ComponentChildren; value: string }
type Part = NonNullable<LineArithmeticFragment['arithmetic']>['parts'][number]

/** What each step is called, and its figure: a price at a time, then the year's sums. */
function useSteps(line: LineArithmeticFragment, prices: InvoicePriceFragment[]): Step[] {
  const t = useWords(invoiceWords)
  const { number, date } = useFormat()
  const stepsOf = usePartSteps(line, prices)
  const { arithmetic: sums } = line
  if (!sums) return []
  const cut = cutting(number)
  const before: Step[] = [
    { key: 'before', name: t.sumBefore(date(line.start)), value: cut(sums.sumBefore) },
    { key: 'less', name: t.less, value: number(kronerOf(-oereOf(sums.roundedBefore))) },
  ]
  return [
    ...sums.parts.flatMap(stepsOf),
    { key: 'to', name: t.sumToEnd(date(line.end)), value: cut(sums.sumToEnd) },
    { key: 'rounded', name: t.rounded, value: number(sums.roundedToEnd) },
    ...(isNothing(sums.sumBefore.digits) ? [] : before),
  ]
}

function usePartSteps(line: LineArithmeticFragment, prices: InvoicePriceFragment[]) {
  const t = useWords(invoiceWords)
  const { number, date } = useFormat()
  const cut = cutting(number)
  return (part: Part, at: number): Step[] => {
    const own = part.inhabitants === line.inhabitants
    const since = sinceOf(part, line, prices)
    const tiers = (line.tiers ?? []).map(({ above, factor }) => t.tier(number(above), number(factor))).join('. ')
    const people = part.inhabitants === null || part.inhabitants === undefined ? [] : [part.inhabitants]
    return [
      ...people.map((count) => ({
        key: `inhabitants ${at}`,
        name: t.inhabitants(own ? (line.inhabitantsYear ?? null) : null),
        more: own && line.inhabitantsSource ? t.source(line.inhabitantsSource) : undefined,
        value: number(count),
      })),
      {
        key: `price ${at}`,
        name: t.priceOf[part.model],
        more: [since && t.since(date(since)), tiers].filter(Boolean).join('. ') || undefined,
        value: number(part.price),
      },
      { key: `yearly ${at}`, name: t.yearly, value: number(part.yearly) },
      { key: `daily ${at}`, name: t.daily(part.daysInYear), value: cut(part.daily) },
      { key: `days ${at}`, name: t.daysOf, value: number(part.days) },
    ]
  }
}

/** A number that goes on after its last digit says so. */
const cutting =
  (number: (value: Decimal) => string) =>
  ({ digits, cut }: { digits: Decimal; cut: boolean }) =>
    number(digits) + (cut ? '…' : '')

const isNothing = (digits: string) => /^0(\.0*)?$/.test(digits)

/** The first day of the price that a part charges: the newest one like it that came no later than the line ends. */
function sinceOf({ model, price }: Part, { end }: LineArithmeticFragment, prices: InvoicePriceFragment[]) {
  const like = prices.filter((each) => each.model === model && each.amount === price && each.validFrom <= end)
  return like
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1)
}
