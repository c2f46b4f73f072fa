import { useQuery } from '@urql/preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { AsOf, useAsOf } from '../ui/AsOf'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { ProjectClause } from './deviations'
import { ParticipantList } from './ParticipantList'
import { ParticipantMap } from './ParticipantMap'
import { countOf, daysOf, type Participant, type Place, participantsOn } from './participants'
import { participantWords } from './participantWords'

const ProjectParticipantsFields = graphql(`
  fragment ProjectParticipants on Project {
    slug startedOn
    agreements(first: 200) {
      edges { node {
        id status accededOn endsOn availableFrom plannedAvailableFrom pilot
        wave { number }
        municipality { id code }
      } }
    }
  }
`)

type Props = { of: FragmentType<typeof ProjectParticipantsFields>; today: CivilDate; places: Place[] }

/** Who takes part and who does not, on the day of the address: on a map and as a list. */
export function Participants({ of, today, places }: Props) {
  const t = useWords(participantWords)
  const project = readFragment(ProjectParticipantsFields, of)
  const [on, setOn, wrong] = useAsOf(today)
  const agreements = nodesOf(project.agreements)
  const rows = participantsOn(usePlacesOn(on, today, places), agreements, on, today)
  return (
    <Section
      name={t.title}
      meta={
        <>
          {t.asOf(formatDate(on))} <ProjectClause id="3.18" />
        </>
      }>
      {agreements.length === 0 ? (
        <div class="msg">
          <h3>{t.none}</h3>
          <p>{t.noneYet}</p>
        </div>
      ) : (
        <>
          <AsOf
            value={on}
            onChange={setOn}
            today={today}
            wrong={wrong}
            {...daysOf(agreements, project.startedOn, today)}
          />
          <Counts of={rows} />
          <ParticipantMap of={rows}>
            <ParticipantList of={rows} on={on} csv={`/export/projects/${project.slug}/participants.csv?on=${on}`} />
          </ParticipantMap>
        </>
      )}
    </Section>
  )
}

function Counts({ of }: { of: Participant[] }) {
  const t = useWords(participantWords)
  const counts = [
    [countOf(of, 'use', 'join'), t.acceded],
    [countOf(of, 'use'), t.inUse],
    [countOf(of, 'out'), t.left],
    [countOf(of, 'none'), t.outside],
  ] as const
  return (
    <p class="project-counts" role="status">
      {counts.map(([count, name]) => (
        <span key={name}>
          <b>{count}</b> {name}
        </span>
      ))}
    </p>
  )
}

const PlacesQuery = graphql(`
  query ProjectPlaces($on: Date!) {
    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code region(on: $on) } } }
  }
`)

/** The municipalities in the regions of that day: a region is a dated fact. */
function usePlacesOn(on: CivilDate, today: CivilDate, places: Place[]): Place[] {
  const [{ data }] = useQuery({
    query: PlacesQuery,
    variables: { on },
    pause: on === today,
    requestPolicy: 'cache-first',
  })
  if (on === today || !data) return places
  const regions = new Map(nodesOf(data.municipalities).map(({ code, region }) => [code, region]))
  return places.map((place) => ({ ...place, region: regions.get(place.code) }))
}
