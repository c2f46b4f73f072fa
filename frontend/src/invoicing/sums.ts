import type { Decimal } from '../text/format'
import { kronerOf, oereOf } from '../text/oere'

export type Amounts = { net: Decimal; vat: Decimal; gross: Decimal }
export type Sum = Amounts & { of: string; count: number }

const plus = (a: Decimal, b: Decimal) => kronerOf(oereOf(a) + oereOf(b))

/**
 * The amounts added up by what `by` names, in the order in which it first comes. The graph has the total alone, so the
 * page adds here, exactly.
 */
export function sumsBy<Row extends Amounts>(rows: Row[], by: (row: Row) => string): Sum[] {
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    const of = by(row)
    const sum = sums.get(of) ?? { of, count: 0, net: '0.00', vat: '0.00', gross: '0.00' }
    sums.set(of, {
      of,
      count: sum.count + 1,
      net: plus(sum.net, row.net),
      vat: plus(sum.vat, row.vat),
      gross: plus(sum.gross, row.gross),
    })
  }
  return [...sums.values()]
}

/** Whether the parts are the whole: they are not where facts changed between two answers. */
export const addUp = (sums: Sum[], total: Amounts & { count: number }) =>
  sums.reduce((count, sum) => count + sum.count, 0) === total.count &&
  (['net', 'vat', 'gross'] as const).every(
    (name) => sums.reduce((oere, sum) => oere + oereOf(sum[name]), 0n) === oereOf(total[name]),
  )
