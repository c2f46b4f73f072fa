/** A civil date, "2026-01-31": text all the way, because a `Date` has a time zone. */
export type CivilDate = `${number}-${number}-${number}`

const danish = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/
const civil = /^(\d{4})-(\d{2})-(\d{2})$/

/** A date as people write it, 31.1.2026, 31/01/2026, 31-1-2026, 31/1-2026 or 31 1 2026; null for 31.02.2026, for 1.1.1850 and for anything else. */
export function parseDate(text: string): CivilDate | null {
  const found = danish.exec(text.trim())
  return found && dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
}

/** A date as the address has it, "2026-01-31"; null for anything else. */
export function readDate(text: string | undefined): CivilDate | null {
  const found = civil.exec(text ?? '')
  return found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** The day; null where the calendar has none such, and outside the years 1900 to 2200, which are all the graph knows. */
export function dayOf(year: number, month: number, day: number): CivilDate | null {
  if (year < 1900 || year > 2200) return null
  const there = new Date(Date.UTC(year, month - 1, day))
  const same = there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day
  return same ? (there.toISOString().slice(0, 10) as CivilDate) : null
}

export const yearOf = (date: CivilDate) => Number(date.slice(0, 4))

/** Months since year 0: the months between two dates are their difference. */
export const monthNumber = (date: CivilDate) => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1

/** The first day of a month. */
export const firstOf = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as CivilDate
