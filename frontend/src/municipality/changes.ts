import { type CivilDate, yearOf } from '../text/day'
import type { Decimal } from '../text/format'
import { byOere, kronerOf, oereOf } from '../text/oere'

type Price = { validFrom: CivilDate; model: string; amount: Decimal }
type Agreement = {
  id: string
  availableFrom?: CivilDate | null
  plannedAvailableFrom?: CivilDate | null
  endsOn?: CivilDate | null
  project: { slug: string; name: string; repaymentPeriod?: { start: CivilDate } | null }
  prices: readonly Price[]
}
type Year = {
  year: number
  projects: readonly { agreement: Agreement; costs: { accrued: Decimal; inhabitantsYear?: number | null } }[]
}

/** Why an agreement costs another amount than the year before: facts that differ, not a division of the difference. */
export type Reason =
  | { kind: 'started'; on: CivilDate }
  | { kind: 'planned'; on: CivilDate }
  | { kind: 'repayment'; on: CivilDate }
  | { kind: 'ended'; on: CivilDate }
  | { kind: 'price'; from: Price; to: Price }
  | { kind: 'inhabitants'; from: number; to: number }

export type Change = { agreement: Agreement; before?: Decimal; now?: Decimal; difference: Decimal; reasons: Reason[] }

/** What a year costs more or less than the one before, the graph having both years but not their difference. */
export const differenceOf = (before: Decimal = '0.00', now: Decimal = '0.00') => kronerOf(oereOf(now) - oereOf(before))

/** The agreements that cost another amount than the year before, the largest difference first. */
export function changesOf(before: Year, now: Year, inhabitants: (year: number) => number | undefined): Change[] {
  const agreements = new Map([...before.projects, ...now.projects].map(({ agreement }) => [agreement.id, agreement]))
  const costsIn = ({ projects }: Year, id: string) => projects.find(({ agreement }) => agreement.id === id)?.costs
  return [...agreements.values()]
    .map((agreement) => {
      const [then, since] = [costsIn(before, agreement.id), costsIn(now, agreement.id)]
      const counted = [then, since].map((costs) =>
        costs?.inhabitantsYear ? inhabitants(costs.inhabitantsYear) : undefined,
      )
      return {
        agreement,
        before: then?.accrued,
        now: since?.accrued,
        difference: differenceOf(then?.accrued, since?.accrued),
        reasons: reasonsOf(agreement, now.year, counted),
      }
    })
    .filter(({ difference }) => oereOf(difference) !== 0n)
    .sort((a, b) => byOere(sizeOf(b), sizeOf(a)))
}

function sizeOf({ difference }: Change) {
  const oere = oereOf(difference)
  return oere < 0n ? -oere : oere
}

function reasonsOf(agreement: Agreement, year: number, [then, since]: (number | undefined)[]): Reason[] {
  // what began or ended within the two years made one of them shorter
  const reasons: Reason[] = [beginningOf(agreement), endOf(agreement)].flatMap((reason) =>
    reason && isWithin(reason.on, year) ? [reason] : [],
  )
  const prices = [...agreement.prices].sort((a, b) => a.validFrom.localeCompare(b.validFrom))
  for (const [at, to] of prices.entries()) {
    const from = prices[at - 1]
    if (from && isWithin(to.validFrom, year)) reasons.push({ kind: 'price', from, to })
  }
  if (then !== undefined && since !== undefined && then !== since)
    reasons.push({ kind: 'inhabitants', from: then, to: since })
  return reasons
}

type Dated = Extract<Reason, { on: CivilDate }>

/** Nothing is charged before the system is there, nor before the repayment period. */
function beginningOf({ availableFrom, plannedAvailableFrom, project }: Agreement): Dated | undefined {
  const repayment = project.repaymentPeriod?.start
  const start = availableFrom ?? plannedAvailableFrom
  if (!start) return undefined
  if (repayment && repayment > start) return { kind: 'repayment', on: repayment }
  return { kind: availableFrom ? 'started' : 'planned', on: start }
}

const endOf = ({ endsOn }: Agreement): Dated | undefined => (endsOn ? { kind: 'ended', on: endsOn } : undefined)

/** After the first day of the year before, to the end of the year: a change on that first day shows in neither. */
const isWithin = (day: CivilDate, year: number) => day > `${year - 1}-01-01` && yearOf(day) <= year
