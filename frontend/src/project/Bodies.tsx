import { type FragmentType, graphql, readFragment } from '../graph'
import type { ProjectBodiesFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { useAsOf } from '../ui/AsOf'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { BodyCard } from './BodyCard'
import { bodyWords } from './bodyWords'
import { OtherDecisions } from './Decisions'
import { ProjectClause } from './deviations'
import type { Place } from './participants'
import { isHeld } from './seats'

const ProjectBodiesFields = graphql(`
  fragment ProjectBodies on Project {
    slug withoutSteeringGroup
    decisions(first: 200, orderBy: [{ field: ON, direction: DESC }]) {
      edges { node { id kind on outcome reason body { id name } } }
    }
    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {
      edges { node {
        id name kind form openedOn calledOn call mandate mandatedOn mayBind
        memberships(first: 200, orderBy: [{ field: FROM }]) {
          edges { node {
            id seatKind managerLevel status from to
            person { id name title }
            organisation { id name }
            municipality { id code }
          } }
        }
        reports { status message clause { id } deviations { text } }
      } }
    }
  }
`)

export type Body = NonNullable<NonNullable<NonNullable<ProjectBodiesFragment['bodies']['edges']>[number]>['node']>
export type Seat = NonNullable<NonNullable<NonNullable<Body['memberships']['edges']>[number]>['node']>

type Props = { of: FragmentType<typeof ProjectBodiesFields>; today: CivilDate; places: Place[] }

/** Who steers and advises: each body with its seats and decisions, how they meet the clauses, and where they come from. */
export function Bodies({ of, today, places }: Props) {
  const t = useWords(bodyWords)
  const [on] = useAsOf(today)
  const { slug, bodies, withoutSteeringGroup, ...project } = readFragment(ProjectBodiesFields, of)
  const decisions = nodesOf(project.decisions)
  const steeringFirst = nodesOf(bodies).sort((a, b) => Number(isExpert(a)) - Number(isExpert(b)))
  const seats = steeringFirst.flatMap(({ memberships }) => nodesOf(memberships)).filter((seat) => isHeld(seat, today))
  return (
    <Section
      name={t.title}
      meta={
        <>
          {t.seats(seats.length)} <ProjectClause id="3.16" />
        </>
      }>
      {withoutSteeringGroup && (
        <p class="project-without">
          {t.withoutGroup} <ProjectClause id="3.12" />
        </p>
      )}
      {steeringFirst.length === 0 && (
        <div class="msg">
          <h3>{t.none}</h3>
          <p>{t.noneYet}</p>
        </div>
      )}
      {steeringFirst.map((body) => (
        <BodyCard
          key={body.id}
          of={body}
          decisions={decisions.filter((each) => each.body?.id === body.id)}
          today={today}
          places={places}
        />
      ))}
      <OtherDecisions of={decisions} own={steeringFirst} />
      <p class="csv project-files">
        {steeringFirst.length > 0 && (
          <a href={`/export/projects/${slug}/seats.csv${on === today ? '' : `?on=${on}`}`} download>
            {on === today ? t.csv : t.csvOn(formatDate(on))}
          </a>
        )}
        {decisions.length > 0 && (
          <a href={`/export/projects/${slug}/decisions.csv`} download>
            {t.decisionsCsv}
          </a>
        )}
      </p>
    </Section>
  )
}

const isExpert = ({ kind }: Body) => kind === 'EXPERT_GROUP'
