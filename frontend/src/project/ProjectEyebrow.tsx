import { type FragmentType, graphql, readFragment } from '../graph'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { useAbout } from '../ui/about'
import { PhaseBar } from '../ui/PhaseBar'
import { ProjectClause } from './deviations'
import { headWords } from './headWords'
import { originWords } from './words'

const ProjectEyebrowFields = graphql(`
  fragment ProjectEyebrow on Project { phase subjectArea origin termsVersion endedOn closedOn deviations { clause } }
`)

/** How far the project is, its field, where it comes from, and under which terms. */
export function ProjectEyebrow({ of }: { of: FragmentType<typeof ProjectEyebrowFields> }) {
  const t = useWords(headWords)
  const origins = useWords(originWords)
  const about = useAbout()
  const { phase, subjectArea, origin, termsVersion, endedOn, closedOn, deviations } = readFragment(
    ProjectEyebrowFields,
    of,
  )
  return (
    <>
      <span>
        <PhaseBar phase={phase} />
      </span>
      {closedOn && (
        <span>
          {closedOn <= (about?.today ?? closedOn) ? t.closed(formatDate(closedOn)) : t.closes(formatDate(closedOn))}{' '}
          <ProjectClause id="3.11" />
        </span>
      )}
      {endedOn && <span>{t.ended(formatDate(endedOn))}</span>}
      <span>{subjectArea}</span>
      <span>
        {origins[origin]} <ProjectClause id="2.1" />
      </span>
      <span>
        {termsVersion ? t.terms(termsVersion) : t.noTerms}
        {termsVersion ? deviations.length > 0 && `, ${t.deviationCount(deviations.length)}` : null}
        {!termsVersion && (
          <>
            {' '}
            <ProjectClause id="1.1" />
          </>
        )}
      </span>
    </>
  )
}
