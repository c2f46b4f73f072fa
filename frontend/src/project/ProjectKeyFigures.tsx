import { type FragmentType, graphql, readFragment } from '../graph'
import type { ProjectKeyFiguresFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Figures } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { headWords } from './headWords'
import { type Place, stateOn } from './participants'
import { nextStepWords } from './words'

const ProjectKeyFiguresFields = graphql(`
  fragment ProjectKeyFigures on Project {
    participation { acceded inUse }
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

/** The project today in four figures. */
export function ProjectKeyFigures({ of, today, places }: Props) {
  const t = useWords(headWords)
  const steps = useWords(nextStepWords)
  const { number, share } = useFormat()
  const project = readFragment(ProjectKeyFiguresFields, of)
  const { participation, nextStep } = project
  const covered = coveredBy(project, today, places)
  const country = inhabitants(places)
  return (
    <Figures
      of={[
        { name: t.figures.acceded, value: number(participation.acceded), more: t.of(number(places.length)) },
        { name: t.figures.inUse, value: number(participation.inUse) },
        { name: t.figures.inhabitants, value: number(covered), more: country > 0 && share(covered / country) },
        {
          name: nextStep ? steps[nextStep.kind] : t.figures.next,
          value: nextStep ? formatDate(nextStep.on) : '–',
          more: nextStep ? nextStep.kind === 'NEXT_WAVE' && t.municipalities(number(waveOn(project))) : t.noNext,
        },
      ]}
    />
  )
}

const inhabitants = (places: readonly Place[]) => places.reduce((sum, place) => sum + (place.inhabitants ?? 0), 0)

function coveredBy({ agreements }: ProjectKeyFiguresFragment, today: CivilDate, places: readonly Place[]) {
  const inForce = nodesOf(agreements)
    .filter((agreement) => ['use', 'join'].includes(stateOn(agreement, today, today)))
    .map(({ municipality }) => municipality.code)
  return inhabitants(places.filter(({ code }) => inForce.includes(code)))
}

/** How many the next wave brings. */
const waveOn = ({ waves, nextStep }: ProjectKeyFiguresFragment) =>
  waves
    .filter(({ plannedOn }) => plannedOn === nextStep?.on)
    .reduce((sum, { agreements }) => sum + agreements.totalCount, 0)
