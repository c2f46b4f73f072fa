import type { PriceTierInput } from '../graph/graphql'
import { amountOf, isNumber } from '../text/amount'
import { type CivilDate, parseDate } from '../text/day'
import type { Decimal } from '../text/format'
import type { Language } from '../text/words'

// What cannot be read goes to the graph as it stands, which says so at its field; save a tier, whose parts have no field.

/** A day as it is typed, 31.1.2026; undefined where nothing is. */
export const dayTyped = (text: string): CivilDate | undefined =>
  text.trim() ? (parseDate(text) ?? (text.trim() as CivilDate)) : undefined

/** An amount as it is typed, 1.234,50. */
export const amountTyped = (text: string, language: Language) => amountOf(text, language) as Decimal

const tierLine = /^(.*[^:\s])[:\s]+(\S+)$/

/** A tier a line, "50.000: 0,9"; undefined where nothing is typed, null where a line is none. */
export function tiersTyped(text: string, language: Language): PriceTierInput[] | undefined | null {
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length === 0) return undefined
  const tiers = lines.flatMap((line) => tierOf(line.trim(), language) ?? [])
  return tiers.length === lines.length ? tiers : null
}

function tierOf(line: string, language: Language): PriceTierInput | null {
  const [, people = '', factor = ''] = tierLine.exec(line) ?? []
  const above = amountOf(people, language)
  const share = amountTyped(factor, language)
  return /^\d{1,9}$/.test(above) && isNumber(share) ? { above: Number(above), factor: share } : null
}

/** A percentage as it is typed, "25" or "12,5 %", as the share that the graph takes, "0.25": the point is moved, no digit is lost. */
export function shareTyped(text: string, language: Language): Decimal {
  const percent = amountOf(text.replace('%', ''), language)
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percent)
  if (!found) return percent as Decimal
  const [, sign = '', whole = '', part = ''] = found
  const digits = whole.padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${part}` as Decimal
}
