import type { Decimal } from '../text/format'
import { kronerOf, oereOf } from '../text/oere'

type Year = { year?: number | null; costs: Decimal; issued: Decimal }

/** What a project cost and had issued to a year's end. The graph has the years and the whole, so the page adds here, exactly. */
export function soFar(years: readonly Year[], last: number) {
  const sum = (of: (year: Year) => Decimal) =>
    years.filter(({ year }) => year != null && year <= last).reduce((oere, year) => oere + oereOf(of(year)), 0n)
  const costs = sum((year) => year.costs)
  const issued = sum((year) => year.issued)
  return { costs: kronerOf(costs), issued: kronerOf(issued), surplus: kronerOf(issued - costs) }
}
