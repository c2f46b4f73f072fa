import { useQuery } from '@urql/preact'
import { useRoute } from 'preact-iso'
import { graphql, readFragment } from '../graph'
import type { ProjectPageFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { useWords, words } from '../text/words'
import { Answer } from '../ui/Answer'
import { Missing } from '../ui/Missing'
import { nodesOf } from '../ui/nodes'
import { Page } from '../ui/Page'
import { uiWords } from '../ui/words'
import { Bodies } from './Bodies'
import { Agreement } from './deviations'
import { Participants } from './Participants'
import { Phases } from './Phases'
import { ProjectEyebrow } from './ProjectEyebrow'
import { ProjectFacts } from './ProjectFacts'
import { ProjectKeyFigures } from './ProjectKeyFigures'
import { ProjectPurpose } from './ProjectPurpose'
import { ProjectReports } from './ProjectReports'
import { ProjectWaiting } from './ProjectWaiting'
import type { Place } from './participants'
import './project.css'

const ProjectQuery = graphql(`
  query Project($slug: String!) {
    about { today }
    viewer { readsAmounts permissions(type: "Project", private: true) { field allowed } }
    project(slug: $slug) { ...ProjectPage }
    municipalities(first: 98, orderBy: [{ field: NAME }]) { edges { node { id code name region inhabitants } } }
  }
`)

const viewWords = words({ economy: 'Udgifter, indtægter og overskud' }, { economy: 'Costs, income and surplus' })

/** A project for everyone: how far it is, who takes part, who steers, and what is missing. */
export function ProjectView() {
  const { params } = useRoute()
  const answer = useQuery({ query: ProjectQuery, variables: { slug: params.slug ?? '' } })
  return (
    <Answer of={answer} page waiting={<ProjectWaiting />}>
      {({ about, viewer, project, municipalities }) =>
        project ? (
          <ProjectPage
            of={readFragment(ProjectPageFields, project)}
            today={about.today}
            places={nodesOf(municipalities)}
            readsAmounts={viewer.readsAmounts}
            readsEconomy={viewer.permissions.some(({ field, allowed }) => field === 'economy' && allowed)}
          />
        ) : (
          <Missing />
        )
      }
    </Answer>
  )
}

const ProjectPageFields = graphql(`
  fragment ProjectPage on Project {
    id slug name purpose
    deviations { clause kind value text }
    clauses { id parameter }
    ...ProjectEyebrow ...ProjectFacts ...ProjectKeyFigures ...ProjectPhases ...ProjectParticipants ...ProjectBodies
    ...ProjectReports
  }
`)

type Props = {
  of: ProjectPageFragment
  today: CivilDate
  places: Place[]
  readsAmounts: boolean
  readsEconomy: boolean
}

const ProjectEconomyQuery = graphql(`
  query ProjectEconomy($slug: String!) { project(slug: $slug) { id economy { __typename } } }
`)

/** The way to the project's economy, for who may see that of this one: its steering group's members see no other. */
function Economy({ slug }: { slug: string }) {
  const t = useWords(viewWords)
  const [{ data }] = useQuery({ query: ProjectEconomyQuery, variables: { slug } })
  return (
    data?.project?.economy && (
      <p class="project-amounts">
        <a href={`/oekonomi/${slug}`}>{t.economy}</a>
      </p>
    )
  )
}

function ProjectPage({ of: project, today, places, readsAmounts, readsEconomy }: Props) {
  const { projects } = useWords(uiWords)
  return (
    <Agreement.Provider value={project}>
      <Page
        title={project.name}
        crumbs={[{ name: projects, href: '/projekter' }]}
        eyebrow={<ProjectEyebrow of={project} />}>
        <div class="project-top">
          <div>
            <ProjectPurpose purpose={project.purpose} readsAmounts={readsAmounts} />
            {readsEconomy && <Economy slug={project.slug} />}
          </div>
          <ProjectFacts of={project} today={today} />
        </div>
        <ProjectKeyFigures of={project} today={today} places={places} />
        <Phases of={project} today={today} />
        <Participants of={project} today={today} places={places} />
        <Bodies of={project} today={today} places={places} />
        <ProjectReports of={project} />
      </Page>
    </Agreement.Provider>
  )
}
