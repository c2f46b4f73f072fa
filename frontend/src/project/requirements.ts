import type { Phase, PhaseProductKind, ProjectReportsFragment, ReportStatus } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { nodesOf } from '../ui/nodes'
import { missingOf, phaseAfter, phaseState } from './course'

/** Blocks what comes next; was gone on without; is shown; is not due yet; is met. */
export type Effect = 'blocks' | 'wentOn' | 'shown' | 'pending' | 'met'

/** One thing the terms ask for: a product of a phase, or what a report says. */
export type Requirement = {
  clause: string
  effect: Effect
  what: string
  product?: PhaseProductKind
  phase?: Phase
  /** The phase that it keeps from beginning. */
  next?: Phase
  /** Whose it is; undefined is the project's. */
  body?: string
  due?: CivilDate | null
}

const effects: Record<ReportStatus, Effect> = { MET: 'met', NOT_MET: 'shown', PENDING: 'pending' }

/** What the terms ask of a project, what blocks first, then as the clauses come. */
export function requirementsOf(project: ProjectReportsFragment): Requirement[] {
  const report = (body?: string) => (of: ProjectReportsFragment['reports'][number]) => ({
    clause: of.clause.id,
    effect: effects[of.status],
    what: of.message,
    body,
  })
  const reports = [
    ...project.reports.map(report()),
    ...nodesOf(project.bodies).flatMap((body) => body.reports.map(report(body.name))),
  ]
  return [...productsOf(project), ...reports].sort((a, b) => rank(a) - rank(b) || byClause(a, b))
}

const order: Effect[] = ['blocks', 'wentOn', 'shown', 'pending', 'met']
const rank = ({ effect }: Requirement) => order.indexOf(effect)

/** 3.10 comes after 3.9. */
const byNumber = new Intl.Collator('da', { numeric: true })
const byClause = (a: Requirement, b: Requirement) => byNumber.compare(a.clause, b.clause)

/** The products of the phases that have begun. Of phase V, only the decision on the future blocks its end (4.3). */
function productsOf({ phases }: ProjectReportsFragment): Requirement[] {
  const starts = new Map(phases.map(({ phase, plannedStart }) => [phase, plannedStart]))
  return phases
    .filter((each) => phaseState(each) !== 'plan')
    .flatMap((each) => {
      const { phase } = each
      const next = phaseAfter(phase)
      const about = { what: '', phase, next, due: next ? starts.get(next) : each.plannedEnd }
      const clauseOf = (product: PhaseProductKind) => (product === 'DECISION_ON_FUTURE' ? '4.3' : '4.1')
      const blocks = (product: PhaseProductKind) => Boolean(next) || product === 'DECISION_ON_FUTURE'
      const effectOf = (product: PhaseProductKind): Effect =>
        phaseState(each) === 'done' ? 'wentOn' : blocks(product) ? 'blocks' : 'shown'
      return [
        ...each.products.map(({ kind: product }) => ({
          ...about,
          product,
          clause: clauseOf(product),
          effect: 'met' as const,
        })),
        ...missingOf(each).map((product) => ({
          ...about,
          product,
          clause: clauseOf(product),
          effect: effectOf(product),
          due: phaseState(each) === 'done' ? null : about.due,
        })),
      ]
    })
}
