import type { CivilDate } from '../text/day'
import type { Decimal } from '../text/format'
import { oereOf } from '../text/oere'

type Amounts = { net: Decimal; vat: Decimal; gross: Decimal }
type Planned = { planned: Amounts }
type Year = {
  quarters: readonly (Planned & { from: CivilDate })[]
  projects: readonly {
    agreement: { id: string; project: { slug: string; name: string } }
    quarters: readonly Planned[]
  }[]
}

/** What is planned in a quarter. The day is undefined where not all of it falls on the one that clause 5.11 names. */
export type Next = {
  quarter: CivilDate
  day?: CivilDate
  sum: Amounts
  projects: { id: string; slug: string; name: string; amounts: Amounts }[]
}

/** The day in each quarter on which clause 5.11 has invoices; none in the second. */
const days = ['-02-15', undefined, '-09-15', '-12-31']

/** What is planned in all on each of those days, as far as it was asked. */
export type OnDay = Partial<Record<CivilDate, { planned: { gross: Decimal } } | null>>

/** Those days in a year. */
export const invoicingDays = (year: number) =>
  days.flatMap((day) => (day === undefined ? [] : [`${year}${day}` as CivilDate]))

/**
 * The quarters with invoices to come, the first first. The graph tells the planned of a quarter by project, and of a day
 * in all: where both are one amount, all of the quarter's are on that day.
 */
export function nextOf(years: readonly Year[], onDay: OnDay): Next[] {
  return years.flatMap(({ quarters, projects }) =>
    quarters.flatMap(({ from, planned }, at) => {
      if (isNothing(planned)) return []
      const day = `${from.slice(0, 4)}${days[at]}` as CivilDate
      return {
        quarter: from,
        day: onDay[day]?.planned.gross === planned.gross ? day : undefined,
        sum: planned,
        projects: projects.flatMap(({ agreement: { id, project }, quarters: own }) => {
          const amounts = own[at]?.planned
          return amounts && !isNothing(amounts) ? [{ id, ...project, amounts }] : []
        }),
      }
    }),
  )
}

const isNothing = ({ gross }: Amounts) => oereOf(gross) === 0n
