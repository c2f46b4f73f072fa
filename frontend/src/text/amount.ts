import type { Decimal } from './format'
import type { Language } from './words'

/**
 * A number as it is written in that language, "6,2500", "1.000.000 kr." or "−12,5", as the graph writes it; anything
 * else as it stands, for the graph to refuse.
 */
export function amountOf(text: string, language: Language): string {
  const [group, point] = language === 'da' ? ['.', ','] : [',', '.']
  const typed = text.replaceAll(/\s|kr\.?$/g, '').replace('−', '-')
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`).test(typed)
  return (grouped ? typed.replaceAll(group, '') : typed).replace(',', '.')
}

/** Whether the graph can read it: digits, with a point and a minus at most; neither 1e5, .5 nor 5. */
export const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text)

/** A number as the graph writes it, as the reader does; what is none, as it was typed. */
export const shownAmount = (text: string, number: (value: Decimal) => string) =>
  isNumber(text) ? number(text as Decimal) : text
