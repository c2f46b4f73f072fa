import { useContext } from 'preact/hooks'
import type { CivilDate } from './day'
import { CurrentLanguage, type Language } from './words'

export type Decimal = `${number}`

const locales = { da: 'da-DK', en: 'en-GB' }

/** "985697.72" as 985.697,72. Intl reads the text exactly; Number() would round it. */
export function formatDecimal(value: Decimal, language: Language): string {
  const decimals = value.split('.')[1]?.length ?? 0
  return formatOf(language, decimals).format(value).replace('-', '−')
}

// kept, because making a format takes thirty times as long as using it
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = language + decimals
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.NumberFormat(locales[language], { minimumFractionDigits: decimals, signDisplay: 'negative' })
  formats.set(key, made)
  return made
}

/** The share 0.811 as 81,1 %: of a text exactly, with half a tenth away from zero. */
export const formatShare = (share: Decimal | number, language: Language) => formatPercent(share, language, 1, 1)

/** The rate "0.2500" as 25 %: nothing is rounded off. */
export const formatRate = (rate: Decimal, language: Language) => formatPercent(rate, language, 0, 20)

const formatPercent = (part: Decimal | number, language: Language, least: number, most: number) =>
  new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
    .format(part)
    .replace('-', '−')
    .replace(/\s?%/, ' %')

/** "2026-01-31" as 31.01.2026, in both languages. */
export const formatDate = (date: CivilDate) => date.split('-').reverse().join('.')

/** From the first day to the last, 01.01.2026–31.12.2033; open at either end where a day is missing. */
export const formatPeriod = (start?: CivilDate | null, end?: CivilDate | null) =>
  `${start ? formatDate(start) : ''}–${end ? formatDate(end) : ''}`

/** "november 2026". */
export const formatMonth = (date: CivilDate, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )

/** "2026-11-26T14:05:00Z" as 26.11.2026 kl. 15.05, by the reader's own clock. */
export function formatMoment(moment: string, language: Language): string {
  const at = new Date(moment)
  const day = new Intl.DateTimeFormat('sv-SE').format(at) as CivilDate
  const time = new Intl.DateTimeFormat(locales[language], { timeStyle: 'short' }).format(at)
  return `${formatDate(day)} ${language === 'da' ? 'kl. ' : ''}${time}`
}

/** The formats in the reader's language. */
export function useFormat() {
  const language = useContext(CurrentLanguage)
  return {
    number: (value: Decimal | number) => formatDecimal(`${value}`, language),
    share: (value: Decimal | number) => formatShare(value, language),
    rate: (value: Decimal) => formatRate(value, language),
    month: (date: CivilDate) => formatMonth(date, language),
    moment: (value: string) => formatMoment(value, language),
    date: formatDate,
    period: formatPeriod,
  }
}
