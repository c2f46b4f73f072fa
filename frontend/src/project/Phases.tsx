import { type FragmentType, graphql, readFragment } from '../graph'
import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Margin } from '../ui/Margin'
import { Section } from '../ui/Page'
import { missingOf, phaseAfter, products } from './course'
import { courseWords } from './courseWords'
import { ProjectClause } from './deviations'
import { PhaseList, type PhaseListFields } from './PhaseList'
import { PhaseTimeline } from './PhaseTimeline'

const ProjectPhasesFields = graphql(`
  fragment ProjectPhases on Project {
    phase endedOn
    repaymentPeriod { start end }
    phases {
      id phase plannedStart plannedEnd startedOn endedOn reason
      products { id kind on reference }
    }
  }
`)

type Props = { of: FragmentType<typeof ProjectPhasesFields>; today: CivilDate }

/** What is done and what is planned: as a timeline, and as a list with the products. */
export function Phases({ of, today }: Props) {
  const t = useWords(courseWords)
  const { phase, endedOn, phases, repaymentPeriod } = readFragment(ProjectPhasesFields, of)
  const now = phases.find((each) => each.phase === phase)
  const since = now?.startedOn && t.since(phase, formatDate(now.startedOn))
  return (
    <Section
      name={t.title}
      meta={endedOn ? t.ended(formatDate(endedOn)) : since}
      margin={now && !endedOn && <PhaseNotes now={now} last={phases.at(-1)} />}>
      {phases.length === 0 && <p class="quiet">{t.nothing}</p>}
      <PhaseTimeline course={phases} repayment={repaymentPeriod} today={today} />
      <PhaseList of={phases} />
    </Section>
  )
}

/** What the clauses on phases say of where the project is. */
function PhaseNotes({ now, last }: { now: PhaseListFields; last?: PhaseListFields }) {
  const t = useWords(courseWords)
  const next = phaseAfter(now.phase)
  const missing = missingOf(now).length
  const decided = last?.products.some(({ kind }) => kind === 'DECISION_ON_FUTURE')
  return (
    <Margin name={t.margin}>
      {next && (
        <div>
          <ProjectClause id="4.1" />
          {t.inOrder} <b>{missing ? t.missingOf(missing, products[now.phase].length, next) : t.allThere(next)}</b>
        </div>
      )}
      <div>
        <ProjectClause id="4.3" />
        {decided ? (
          t.futureDecided
        ) : (
          <>
            {t.future}
            {last?.plannedEnd && t.futureBy(formatDate(last.plannedEnd))}.
          </>
        )}
      </div>
    </Margin>
  )
}
