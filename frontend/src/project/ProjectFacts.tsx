import { type FragmentType, graphql, readFragment } from '../graph'
import type { ProjectFactsFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { formatDate, formatPeriod } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { ProjectClause, useDeviations } from './deviations'
import { headWords } from './headWords'
import { isHeld } from './seats'

const ProjectFactsFields = graphql(`
  fragment ProjectFacts on Project {
    origin act processesPersonalData withoutSteeringGroup withoutSteeringGroupReason accessionDeadline operationStartedOn
    repaymentPeriod { start end }
    pilotPeriod { start end }
    supplier { id name }
    selectedMunicipalities { id code name }
    selectedSuppliers { id name }
    predecessor { id slug name }
    successor { id slug name }
    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {
      edges { node { id kind memberships(first: 200, orderBy: [{ field: FROM }]) {
        edges { node { id seatKind from to person { id name title } organisation { id name } } }
      } } }
    }
  }
`)

type Props = { of: FragmentType<typeof ProjectFactsFields>; today: CivilDate }

/** What is agreed, in lines of a name and a value; what does not concern the project is left out. */
export function ProjectFacts({ of, today }: Props) {
  const t = useWords(headWords)
  const project = readFragment(ProjectFactsFields, of)
  const { repaymentPeriod: repayment, pilotPeriod: pilot, supplier, predecessor, successor } = project
  const quiet = (text: string) => <span class="quiet">{text}</span>
  return (
    <Facts
      of={[
        [t.owner, ownerOf(project, today)],
        [t.act, project.act],
        [t.selected, project.origin === 'INNOVATION' ? <Selected of={project} /> : null],
        [t.supplier, supplier?.name ?? quiet(t.notChosen)],
        [
          t.repayment,
          <>
            {repayment ? formatPeriod(repayment.start, repayment.end) : quiet(t.notSet)} <ProjectClause id="5.3" />
          </>,
        ],
        [t.pilot, pilot && dated(formatPeriod(pilot.start, pilot.end), '5.5')],
        [
          t.answerBy,
          project.accessionDeadline ? dated(formatDate(project.accessionDeadline), '5.7') : quiet(t.notInvited),
        ],
        [t.operation, project.operationStartedOn && dated(formatDate(project.operationStartedOn), '4.2')],
        [t.personalData, project.processesPersonalData ? dated(t.personalDataYes, '9.1') : t.personalDataNo],
        [t.withoutGroup, project.withoutSteeringGroup ? dated(project.withoutSteeringGroupReason ?? '', '3.12') : null],
        [t.deviations, <Departures key="deviations" />],
        [t.follows, predecessor ? <To of={predecessor} /> : t.noPredecessor],
        [t.successor, successor && <To of={successor} />],
      ]}
    />
  )
}

const dated = (text: string, clause: string) => (
  <>
    {text} <ProjectClause id={clause} />
  </>
)

/** KOMBIT's project owner chairs the steering group (3.7). */
function ownerOf({ bodies }: ProjectFactsFragment, today: CivilDate) {
  const chair = nodesOf(bodies)
    .filter(({ kind }) => kind === 'STEERING_GROUP')
    .flatMap(({ memberships }) => nodesOf(memberships))
    .find((seat) => seat.seatKind === 'CHAIR' && isHeld(seat, today))
  return chair && `${chair.person.name}, ${withinSentence(chair.person.title)}, ${chair.organisation.name}`
}

/** "Vicedirektør" without its capital; "IT-chef" keeps it. */
const withinSentence = (title: string) => title.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

const To = ({ of: { slug, name } }: { of: { slug: string; name: string } }) => <a href={`/projekter/${slug}`}>{name}</a>

function Selected({ of: { selectedMunicipalities, selectedSuppliers } }: { of: ProjectFactsFragment }) {
  return (
    <ul class="project-selected">
      {selectedMunicipalities.map(({ code, name }) => (
        <li key={code}>
          <a href={`/kommuner/${code}`}>{name}</a>
        </li>
      ))}
      {selectedSuppliers.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  )
}

function Departures() {
  const t = useWords(headWords)
  const deviations = useDeviations()
  if (deviations.length === 0) return t.none
  return (
    <ul>
      {deviations.map(({ clause, says }) => (
        <li key={clause}>
          {says} <ProjectClause id={clause} />
        </li>
      ))}
    </ul>
  )
}
