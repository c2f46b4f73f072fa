import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoiceArithmeticFragment, InvoicePriceFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { LineArithmetic, type Part } from './LineArithmetic'
import { invoiceWords } from './words'

const InvoicePriceFields = graphql(`
  fragment InvoicePrice on Price { validFrom model amount }
`)

export type InvoicePrices = readonly FragmentType<typeof InvoicePriceFields>[]

const InvoiceArithmeticFields = graphql(`
  fragment InvoiceArithmetic on InvoiceLine {
    start end net inhabitants inhabitantsYear inhabitantsSource
    tiers { above factor }
    arithmetic { ...LineArithmetic }
  }
`)

type Props = { of: FragmentType<typeof InvoiceArithmeticFields>; prices: InvoicePrices; number: number }

/** The arithmetic of an issued line: its inhabitants with their source, its prices with the day they came. */
export function InvoiceArithmetic({ of, prices, number: at }: Props) {
  const t = useWords(invoiceWords)
  const { number, date } = useFormat()
  const line = readFragment(InvoiceArithmeticFields, of)
  if (!line.arithmetic) return null
  const known = prices.map((price) => readFragment(InvoicePriceFields, price))
  const tiers = (line.tiers ?? []).map(({ above, factor }) => t.tier(number(above), number(factor)))
  const notes = (part: Part) => {
    const own = part.inhabitants === line.inhabitants
    const since = sinceOf(part, line, known)
    return {
      inhabitantsYear: own ? line.inhabitantsYear : null,
      inhabitants: own && line.inhabitantsSource ? t.source(line.inhabitantsSource) : undefined,
      price: [since && t.since(date(since)), ...tiers].filter(Boolean).join('. ') || undefined,
    }
  }
  return (
    <LineArithmetic of={line.arithmetic} line={line} caption={t.arithmetic(at)} result={t.line(at)} notes={notes} />
  )
}

/** The first day of the price that a part charges: the newest one like it that came no later than the line ends. */
function sinceOf({ model, price }: Part, { end }: InvoiceArithmeticFragment, prices: InvoicePriceFragment[]) {
  const like = prices.filter((each) => each.model === model && each.amount === price && each.validFrom <= end)
  return like
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1)
}
