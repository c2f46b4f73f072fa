import { type FragmentType, graphql, readFragment } from '../graph'
import type { ProjectKeyFiguresFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAsOf } from '../ui/AsOf'
import { Figures } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { headWords } from './headWords'
import { countOf, type Place, participantsOn } from './participants'
import { nextStepWords } from './words'

const ProjectKeyFiguresFields = graphql(`
  fragment ProjectKeyFigures on Project {
    nextStep { kind on }
    waves { id plannedOn agreements { totalCount } }
    agreements(first: 200) {
      edges { node {
        id status accededOn endsOn availableFrom plannedAvailableFrom pilot
        wave { number }
        municipality { id code }
      } }
    }
  }
`)

type Props = { of: FragmentType<typeof ProjectKeyFiguresFields>; today: CivilDate; places: Place[] }

/** The project in four figures, on the day of the address; what comes next, and the inhabitants, are today's. */
export function ProjectKeyFigures({ of, today, places }: Props) {
  const t = useWords(headWords)
  const steps = useWords(nextStepWords)
  const { number, share } = useFormat()
  const [on] = useAsOf(today)
  const project = readFragment(ProjectKeyFiguresFields, of)
  const { nextStep } = project
  const rows = participantsOn(places, nodesOf(project.agreements), on, today)
  const covered = inhabitants(rows.filter(({ state }) => ['use', 'join'].includes(state)))
  const country = inhabitants(places)
  return (
    <>
      <Figures
        of={[
          { name: t.figures.acceded, value: number(countOf(rows, 'use', 'join')), more: t.of(number(places.length)) },
          { name: t.figures.inUse, value: number(countOf(rows, 'use')) },
          { name: t.figures.inhabitants, value: number(covered), more: country > 0 && share(covered / country) },
          {
            name: nextStep ? steps[nextStep.kind] : t.figures.next,
            value: nextStep ? formatDate(nextStep.on) : '–',
            more: nextStep ? nextStep.kind === 'NEXT_WAVE' && t.municipalities(number(waveOn(project))) : t.noNext,
          },
        ]}
      />
      {on !== today && <p class="cap project-as-of">{t.asOf(formatDate(on))}</p>}
    </>
  )
}

const inhabitants = (places: readonly Place[]) => places.reduce((sum, place) => sum + (place.inhabitants ?? 0), 0)

/** How many the next wave brings. */
const waveOn = ({ waves, nextStep }: ProjectKeyFiguresFragment) =>
  waves
    .filter(({ plannedOn }) => plannedOn === nextStep?.on)
    .reduce((sum, { agreements }) => sum + agreements.totalCount, 0)
