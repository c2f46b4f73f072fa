import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { PriceModel } from '../graph/graphql'
import { type CivilDate, firstOf, monthNumber, readDate, yearOf } from '../text/day'
import { useAddressChange } from '../ui/address'

/** The names of the address: the whole calculation, save a price that only some may see. */
export type Choice = {
  projekt: string
  kommune: string
  fra: string
  til: string
  raadighed: string
  /** "fast" for a price of the municipality, else by inhabitant. */
  form: string
  pris: string
  pilotfra: string
  pilottil: string
  frimaaneder: string
  udtraeden: string
  /** Of the price that covers a project: its costs, and the codes of who joins and leaves. */
  udgifter: string
  med: string
  uden: string
}

/** Of a project, what a calculation begins with. */
export type Beginning = {
  repaymentPeriod?: { start: CivilDate; end: CivilDate } | null
  pilotPeriod?: { start: CivilDate; end: CivilDate } | null
}

const names = [
  'projekt',
  'kommune',
  'fra',
  'til',
  'raadighed',
  'form',
  'pris',
  'pilotfra',
  'pilottil',
  'frimaaneder',
  'udtraeden',
  'udgifter',
  'med',
  'uden',
] as const

/** The days where the address has none: the project's, or eight whole years from the next. */
export function beginningOf(of: Beginning | undefined, today: CivilDate) {
  const next = yearOf(today) + 1
  const { start, end } = of?.repaymentPeriod ?? { start: `${next}-01-01`, end: `${next + 7}-12-31` }
  return { fra: start, til: end, raadighed: start }
}

/** The choice as it stands. What the address lacks is put there at once, so that a copy of it says everything. */
export function useChoice(of: Beginning | undefined, today: CivilDate, own: string | undefined) {
  const { query } = useLocation()
  const change = useAddressChange()
  const begun = { ...beginningOf(of, today), kommune: own ?? '' }
  const choice = Object.fromEntries(
    names.map((name) => [name, query[name] || (begun as Record<string, string>)[name] || '']),
  ) as Choice
  const missing = Object.fromEntries(Object.entries(begun).filter(([name, value]) => value && !query[name]))
  const key = JSON.stringify(missing)
  useEffect(() => {
    if (key !== '{}') change(missing)
  }, [key])
  return [choice, change as (values: Partial<Choice>) => void] as const
}

/** Another project begins with its own days and prices; the municipality stays. */
export const begunAnew = (projekt: string): Partial<Choice> => ({
  ...Object.fromEntries(names.filter((name) => name !== 'kommune').map((name) => [name, ''])),
  projekt,
})

export const modelOf = ({ form }: Choice): PriceModel => (form === 'fast' ? 'FIXED' : 'PER_INHABITANT')

/** A pilot that is ticked begins with the project's pilot period, or three months of availability. */
export function pilotOf(of: Beginning | undefined, { raadighed }: Choice) {
  const from = readDate(raadighed)
  const { start, end } = of?.pilotPeriod ?? { start: raadighed, end: from ? firstOf(monthNumber(from) + 3) : raadighed }
  return { pilotfra: start, pilottil: end }
}

/** The months a slider may choose for leaving: each first day after the first that can be charged, within the period. */
export function exitMonths({ fra, til, raadighed }: Choice): { from: number; to: number } | undefined {
  const [start, end, available] = [readDate(fra), readDate(til), readDate(raadighed)]
  if (!start || !end || !available) return undefined
  const from = Math.max(monthNumber(start), monthNumber(available)) + 1
  const to = monthNumber(end)
  return from <= to ? { from, to } : undefined
}
