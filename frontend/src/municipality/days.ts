import type { CivilDate } from '../text/day'

/** The day before: the last day in force of what ends on a day. */
export const dayBefore = (day: CivilDate) =>
  new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10) as CivilDate

type Dated = Partial<Record<'accededOn' | 'availableFrom' | 'plannedAvailableFrom' | 'endsOn', CivilDate | null>>

/** The days on which something happens or is planned to. */
export const daysIn = ({ accededOn, availableFrom, plannedAvailableFrom, endsOn }: Dated) =>
  [accededOn, availableFrom, plannedAvailableFrom, endsOn].filter((day) => day != null)

/** From the first such day to the last, and today in it. */
export function spanOf(agreements: readonly Dated[], today: CivilDate) {
  const days = [today, ...agreements.flatMap(daysIn)].sort()
  return { from: days[0] ?? today, to: days.at(-1) ?? today }
}
