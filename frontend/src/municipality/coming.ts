import type { InvoiceKind } from '../graph/graphql'
import { type CivilDate, monthNumber } from '../text/day'
import type { Decimal } from '../text/format'

type Amounts = { net: Decimal; vat: Decimal; gross: Decimal }
type Coming = { invoice: { kind: InvoiceKind; date: CivilDate } }
type Quarter = { from: CivilDate; planned: Amounts }

/** What is planned on a day, and what it comes to: undefined where the graph has no such sum. */
export type ComingDay<Of> = { day: CivilDate; of: Of[]; sum?: Amounts }

/**
 * The days with invoices to come, the first first. The graph adds up quarters: that is the day's sum where all of the
 * quarter's are on the day. Shares of a cost are not in the quarter's.
 */
export function daysOf<Of extends Coming>(coming: readonly Of[], quarters: readonly Quarter[]): ComingDay<Of>[] {
  const days = new Set(coming.map(({ invoice }) => invoice.date))
  return [...days].map((day) => ({
    day,
    of: coming.filter(({ invoice }) => invoice.date === day),
    sum: coming.every(({ invoice: { kind, date } }) => isInSum(kind, date, day))
      ? quarters.find(({ from }) => quarterOf(from) === quarterOf(day))?.planned
      : undefined,
  }))
}

const shares: InvoiceKind[] = ['CLAIM', 'SETTLEMENT']

/** Of another quarter, or on the day and counted. */
const isInSum = (kind: InvoiceKind, date: CivilDate, day: CivilDate) =>
  quarterOf(date) !== quarterOf(day) || (date === day && !shares.includes(kind))

const quarterOf = (day: CivilDate) => Math.floor(monthNumber(day) / 3)
