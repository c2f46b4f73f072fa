import { type FragmentType, graphql, readFragment } from '../graph'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Status } from '../ui/Status'
import { type Column, Table } from '../ui/Table'
import { productWords } from './courseWords'
import { ProjectClause } from './deviations'
import { reportWords } from './reportWords'
import { type Requirement, requirementsOf } from './requirements'

const ProjectReportsFields = graphql(`
  fragment ProjectReports on Project {
    phase termsVersion endedOn
    phases { id phase plannedStart plannedEnd startedOn endedOn products { id kind } }
    reports { status message clause { id } }
    bodies(first: 50, orderBy: [{ field: OPENED_ON }]) {
      edges { node { id name reports { status message clause { id } } } }
    }
  }
`)

/** All that the terms ask of the project and is not there, and, folded, what is. */
export function ProjectReports({ of }: { of: FragmentType<typeof ProjectReportsFields> }) {
  const t = useWords(reportWords)
  const project = readFragment(ProjectReportsFields, of)
  const columns = useColumns()
  const all = requirementsOf(project)
  const open = all.filter(({ effect }) => effect !== 'met')
  const met = all.filter(({ effect }) => effect === 'met')
  const missing = open.filter(({ effect }) => effect !== 'pending')
  return (
    <Section name={t.title} meta={all.length > 0 && t.meta(missing.length, met.length)}>
      {!project.termsVersion && (
        <p class="project-without">
          {t.noTerms} <ProjectClause id="1.1" />
        </p>
      )}
      {open.length > 0 ? (
        <Table class="project-missing" caption={t.caption} columns={columns} rows={open} keyOf={keyOf} />
      ) : (
        project.termsVersion && <Status shape="ok">{t.nothing}</Status>
      )}
      {met.length > 0 && (
        <details class="project-fold">
          <summary>{t.met(met.length)}</summary>
          <Table
            class="project-missing"
            caption={t.metCaption}
            columns={columns.slice(0, 3).map((column, at) => (at === 1 ? { ...column, head: t.metWhat } : column))}
            rows={met}
            keyOf={keyOf}
          />
        </details>
      )}
    </Section>
  )
}

const keyOf = ({ clause, body, product, what }: Requirement) => `${clause} ${body} ${product ?? what}`

function useColumns(): Column<Requirement>[] {
  const t = useWords(reportWords)
  const products = useWords(productWords)
  return [
    { head: t.clause, cell: ({ clause }) => <ProjectClause id={clause} /> },
    {
      head: t.what,
      narrow: 'line',
      cell: ({ product, phase, what }) => (product && phase ? t.product(products[product], phase) : what),
    },
    { head: t.of, narrow: 'beside', cell: ({ body }) => body ?? t.project },
    { head: t.effect, narrow: 'line', cell: (row) => <Effect of={row} /> },
    {
      head: t.due,
      numeric: true,
      cell: ({ due }) => (due ? formatDate(due) : <span class="project-no-due">–</span>),
    },
  ]
}

function Effect({ of: { effect, next } }: { of: Requirement }) {
  const t = useWords(reportWords)
  switch (effect) {
    case 'blocks':
      return <Status shape="error">{next ? t.blocksNext(next) : t.blocksEnd}</Status>
    case 'wentOn':
      return <Status shape="warn">{t.wentOn}</Status>
    case 'pending':
      return <Status shape="wait">{t.pending}</Status>
    default:
      return <Status shape="warn">{t.shown}</Status>
  }
}
