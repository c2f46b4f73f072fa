import type { PriceTierInput } from '../graph/graphql'
import { amountOf } from '../text/amount'
import { type CivilDate, parseDate } from '../text/day'
import type { Decimal } from '../text/format'
import type { Language } from '../text/words'

// What cannot be read goes to the graph as it stands, which says so at its field.

/** A day as it is typed, 31.1.2026; undefined where nothing is. */
export const dayTyped = (text: string): CivilDate | undefined =>
  text.trim() ? (parseDate(text) ?? (text.trim() as CivilDate)) : undefined

/** An amount as it is typed, 1.234,50. */
export const amountTyped = (text: string, language: Language) => amountOf(text, language) as Decimal

const tierLine = /^\s*([\d.,]+)[^\d.,-]+(\S+)\s*$/

/** A tier a line, "50.000: 0,9"; undefined where nothing is typed. */
export function tiersTyped(text: string, language: Language): PriceTierInput[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length === 0) return undefined
  return lines.map((line) => {
    const [, above = '', factor = line] = tierLine.exec(line) ?? []
    return { above: Number(amountOf(above, language)) || 0, factor: amountTyped(factor, language) }
  })
}

/** A percentage as it is typed, "25" or "12,5 %", as the share that the graph takes, "0.25": the point is moved, no digit is lost. */
export function shareTyped(text: string, language: Language): Decimal {
  const percent = amountOf(text.replace('%', ''), language)
  const found = /^(-?)(\d+)(?:\.(\d*))?$/.exec(percent)
  if (!found) return percent as Decimal
  const [, sign = '', whole = '', part = ''] = found
  const digits = whole.padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${part}` as Decimal
}
