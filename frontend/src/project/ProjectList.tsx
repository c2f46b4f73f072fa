import { useQuery } from '@urql/preact'
import { ClauseMark } from '../clause/ClauseMark'
import { graphql, readFragment } from '../graph'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useKept } from '../ui/kept'
import { nodesOf } from '../ui/nodes'
import { Page, Section } from '../ui/Page'
import { Pages } from '../ui/Pages'
import { Table } from '../ui/Table'
import { orderOf, useProjectFilters } from './filters'
import { ProjectFigures } from './ProjectFigures'
import { ProjectFilterRail } from './ProjectFilterRail'
import { NoProjects, ProjectHits, ProjectKey } from './ProjectListParts'
import { type ProjectRow, ProjectRowFields, useProjectColumns } from './ProjectRow'
import { projectListWords } from './words'
import './project-list.css'

const ProjectListQuery = graphql(`
  query ProjectList(
    $where: ProjectWhereInput!, $orderBy: [ProjectOrder!]!, $after: Cursor
    $search: String, $phases: [Phase!], $origins: [ProjectOrigin!]
  ) {
    about { today }
    all: projects { totalCount }
    ...ProjectFigures
    ...ProjectCounts
    projects(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...ProjectRow } }
    }
  }
`)

/** The front page: how far each project is, and how many take part. */
export function ProjectList() {
  const t = useWords(projectListWords)
  const { number } = useFormat()
  const columns = useProjectColumns()
  const filters = useProjectFilters()
  const { sort, after } = filters
  const { phaseIn: phases, originIn: origins, search } = filters.where
  const answer = useKept(
    useQuery({
      query: ProjectListQuery,
      variables: { where: filters.where, orderBy: orderOf(sort), after, search, phases, origins },
    }),
  )
  const { data } = answer[0]
  const all = data?.all.totalCount
  const table = { class: 'project-list', caption: t.caption, columns, keyOf: (row: ProjectRow) => row.id, sort }
  return (
    <Page
      title={t.title}
      crumbs={[]}
      lead={
        <>
          {t.lead} <ClauseMark id="3.18" />
        </>
      }>
      <ProjectFigures of={data} />
      <Section name={t.all} meta={data ? t.asOf(formatDate(data.about.today)) : '\u00a0'}>
        <div class="project-grid">
          <ProjectFilterRail filters={filters} counts={data} />
          <div>
            <Answer of={answer} waiting={<Table {...table} />}>
              {({ projects }) =>
                all === 0 ? (
                  <NoProjects />
                ) : (
                  <>
                    <ProjectHits found={number(projects.totalCount)} all={number(all ?? 0)} filters={filters} />
                    <Table
                      {...table}
                      onSort={filters.setSort}
                      rows={nodesOf(projects).map((node) => readFragment(ProjectRowFields, node))}
                      empty={t.noMatch}
                      csv={{ href: '/export/projects.csv', name: t.csv }}
                    />
                    <Pages
                      next={projects.pageInfo.hasNextPage && projects.pageInfo.endCursor}
                      after={filters.after}
                      setAfter={filters.setAfter}
                      words={t}
                    />
                    <ProjectKey />
                  </>
                )
              }
            </Answer>
          </div>
        </div>
      </Section>
    </Page>
  )
}
