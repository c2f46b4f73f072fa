import type { ProjectPhasesFragment } from '../graph/graphql'
import { formatDate, formatPeriod } from '../text/format'
import { useWords } from '../text/words'
import { phaseWords } from '../ui/PhaseBar'
import { Status } from '../ui/Status'
import { missingOf, phaseState } from './course'
import { courseWords, productWords } from './courseWords'
import { ProjectClause } from './deviations'
import { Reference } from './Reference'

export type PhaseListFields = ProjectPhasesFragment['phases'][number]

/** The five phases with their dates, what they brought forth, and what is missing. */
export function PhaseList({ of }: { of: readonly PhaseListFields[] }) {
  const t = useWords(courseWords)
  const names = useWords(phaseWords)
  return (
    <ol class="project-phases">
      {of.map((each) => (
        <li key={each.phase} class={`project-phase-${phaseState(each)}`}>
          <h3>
            {each.phase} {names[each.phase]}
          </h3>
          <When of={each} />
          <Products of={each} />
          {each.reason && (
            <p class="sub">
              {t.wentOn} {each.reason} <ProjectClause id="4.1" />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function When({ of: { plannedStart, plannedEnd, startedOn, endedOn } }: { of: PhaseListFields }) {
  const t = useWords(courseWords)
  const plan = plannedStart || plannedEnd ? formatPeriod(plannedStart, plannedEnd) : null
  if (endedOn) {
    const took = formatPeriod(startedOn, endedOn)
    return (
      <p class="quiet">
        {took}
        {plan && plan !== took && <span class="sub">{t.wasPlanned(plan)}</span>}
      </p>
    )
  }
  if (!startedOn) return <p class="quiet">{plan ? t.planned(plan) : t.unplanned}</p>
  const begun = formatDate(startedOn)
  return <p class="quiet">{plannedEnd ? t.begunUntil(begun, formatDate(plannedEnd)) : t.begun(begun)}</p>
}

function Products({ of: phase }: { of: PhaseListFields }) {
  const t = useWords(courseWords)
  const names = useWords(productWords)
  const begun = phaseState(phase) !== 'plan'
  return (
    <ul>
      {phase.products.map(({ kind, on, reference }) => (
        <li key={kind}>
          <Status shape="ok">
            <Reference to={reference}>{names[kind]}</Reference>
            <span class="sr">{t.done}</span>
          </Status>
          <span class="sub">{formatDate(on)}</span>
        </li>
      ))}
      {missingOf(phase).map((kind) => (
        <li key={kind}>
          <Status shape={begun ? 'warn' : 'wait'}>
            {names[kind]}
            {begun ? t.missing : <span class="sr">{t.notBegun}</span>}
          </Status>
        </li>
      ))}
    </ul>
  )
}
