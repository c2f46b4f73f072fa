import type { Phase, PhaseProductKind } from '../graph/graphql'
import { type CivilDate, yearOf } from '../text/day'
import { phases } from '../ui/PhaseBar'

/** The products a phase brings forth (4.1). */
export const products: Record<Phase, PhaseProductKind[]> = {
  I: ['MINI_BUSINESS_CASE', 'PLAN_AND_BUDGET'],
  II: ['SCOPE', 'PROJECT_INITIATION_DOCUMENT', 'BINDING_ACCESSIONS', 'FINAL_GO_DECISION'],
  III: ['REQUIREMENTS_SPECIFICATION', 'UPDATED_INITIATION_DOCUMENT', 'SIGNED_CONTRACT'],
  IV: ['ACCEPTANCE_TEST', 'OPERATION_TEST', 'MANAGEMENT_PLAN'],
  V: ['EVALUATION', 'DECISION_ON_FUTURE'],
}

/** The phase after; undefined after V. */
export const phaseAfter = (phase: Phase): Phase | undefined => phases[phases.indexOf(phase) + 1]

export type CoursePhase = {
  phase: Phase
  plannedStart?: CivilDate | null
  plannedEnd?: CivilDate | null
  startedOn?: CivilDate | null
  endedOn?: CivilDate | null
  products: readonly { kind: PhaseProductKind }[]
}

/** Over, going on, or to come. */
export type PhaseState = 'done' | 'now' | 'plan'

export const phaseState = ({ startedOn, endedOn }: CoursePhase): PhaseState =>
  endedOn ? 'done' : startedOn ? 'now' : 'plan'

/** What a phase has not brought forth. */
export const missingOf = ({ phase, products: there }: CoursePhase) =>
  products[phase].filter((kind) => !there.some((product) => product.kind === kind))

export type Segment = { phase: Phase; state: PhaseState; start: CivilDate; end: CivilDate }

/** The phases as stretches of time; one that has no dates yet is left out, one that is late goes on to today. */
export const segmentsOf = (course: readonly CoursePhase[], today: CivilDate): Segment[] =>
  course.flatMap((each) => {
    const state = phaseState(each)
    const start = each.startedOn ?? each.plannedStart
    const planned = each.endedOn ?? each.plannedEnd
    const end = state === 'now' && (!planned || planned < today) ? today : planned
    return start && end ? [{ phase: each.phase, state, start, end }] : []
  })

/** A scale of whole years over the dates: where a date lies on it, in percent, and the years to write under it. */
export function scaleOf(dates: CivilDate[]) {
  const years = dates.map(yearOf)
  const from = Math.min(...years)
  const to = Math.max(...years) + 1
  const [first, last] = [dayNumber(`${from}-01-01`), dayNumber(`${to}-01-01`)]
  const at = (date: CivilDate) => (100 * (dayNumber(date) - first)) / (last - first)
  const step = Math.ceil((to - from) / 7)
  const ticks = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
  return { from, to, at, ticks: ticks.map((year) => ({ year, at: at(`${year}-01-01`) })) }
}

const dayNumber = (date: CivilDate) => Date.parse(`${date}T00:00Z`) / 86_400_000
