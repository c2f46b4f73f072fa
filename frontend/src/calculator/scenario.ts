import type { CombinedError } from '@urql/preact'
import type { CostScenarioInput, PriceInput } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import type { Decimal } from '../text/format'
import { type Choice, modelOf } from './choice'

/** What is typed is asked as it stands: the graph says what is wrong with it, at its field. */
const asDate = (text: string) => text as CivilDate

/** The prices of a calculation: the one typed, else the project's, for who may see them. */
export function pricesOf(choice: Choice, known: readonly PriceInput[]): readonly PriceInput[] {
  if (!choice.pris) return known
  return [{ validFrom: asDate(choice.fra), model: modelOf(choice), amount: choice.pris as Decimal }]
}

/** The question to the graph; undefined until there is a price, and a municipality whose inhabitants count. */
export function scenarioOf(choice: Choice, known: readonly PriceInput[], free?: number): CostScenarioInput | undefined {
  const prices = pricesOf(choice, known)
  const counts = prices.some(({ model }) => model === 'PER_INHABITANT')
  if (!prices.length || (counts && !choice.kommune)) return undefined
  const { fra, til, raadighed, kommune, pilotfra, pilottil, frimaaneder, udtraeden } = choice
  const months = frimaaneder ? Number(frimaaneder) : free
  return {
    repaymentPeriod: { start: asDate(fra), end: asDate(til) },
    availableFrom: asDate(raadighed),
    prices: [...prices],
    municipality: kommune || undefined,
    ...((pilotfra || pilottil) && {
      pilotPeriod: { start: asDate(pilotfra), end: asDate(pilottil) },
      pilotFreeMonths: Number.isInteger(months) ? months : undefined,
    }),
    exitOn: udtraeden ? asDate(udtraeden) : undefined,
  }
}

/** Where in the form a refusal stands. */
export type Refusals = Partial<Record<keyof Choice | 'other', { code: string; message: string }>>

const fields: Record<string, keyof Choice> = {
  'repaymentPeriod.start': 'fra',
  'repaymentPeriod.end': 'til',
  availableFrom: 'raadighed',
  municipality: 'kommune',
  'pilotPeriod.start': 'pilotfra',
  'pilotPeriod.end': 'pilottil',
  pilotFreeMonths: 'frimaaneder',
  inhabitants: 'kommune',
  exitOn: 'udtraeden',
}

/** The graph's refusals, the first at each field; undefined where it failed otherwise, or not at all. */
export function refusalsOf(error: CombinedError | undefined): Refusals | undefined {
  if (!error || error.networkError) return undefined
  const refusals: Refusals = {}
  for (const { message, path, extensions } of error.graphQLErrors) {
    if (extensions.code !== 'BAD_USER_INPUT') return undefined
    const field = fieldOf((path ?? []).slice(2).join('.'))
    refusals[field] ??= { code: String(extensions.refusal), message }
  }
  return refusals
}

const fieldOf = (path: string): keyof Choice | 'other' => {
  // the day a typed price holds from is the period's first, whose own refusal says it
  if (path.endsWith('validFrom')) return 'fra'
  return path.startsWith('prices') ? 'pris' : (fields[path] ?? 'other')
}
