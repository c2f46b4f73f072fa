import { type FragmentType, graphql, readFragment } from '../graph'
import type { DeviationKind } from '../graph/graphql'
import { useWords } from '../text/words'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { clauseWords } from './words'

const ClauseDeviationsFields = graphql(`
  fragment ClauseDeviations on ProjectConnection {
    pageInfo { hasNextPage }
    edges { node { slug name deviations { clause kind value text } } }
  }
`)

type Props = {
  of: FragmentType<typeof ClauseDeviationsFields>
  clause: string
  /** What the clause's number counts; null where it has none. */
  parameter?: string | null
}

/** The projects whose agreement says otherwise (1.2). */
export function ClauseDeviations({ of, clause, parameter }: Props) {
  const t = useWords(clauseWords)
  const projects = readFragment(ClauseDeviationsFields, of)
  const rows = nodesOf(projects).flatMap(({ deviations, ...project }) =>
    deviations.filter((deviation) => deviation.clause === clause).map((deviation) => ({ ...project, ...deviation })),
  )
  return (
    <Section name={t.deviations} meta={rows.length > 0 && t.projects(rows.length)}>
      <Table
        caption={t.deviationsCaption}
        rows={rows}
        keyOf={({ slug, kind, text }) => `${slug} ${kind} ${text}`}
        empty={t.noDeviations}
        columns={[
          { head: t.project, cell: ({ slug, name }) => <a href={`/projekter/${slug}`}>{name}</a> },
          { head: t.says, cell: (row) => <Says of={row} parameter={parameter} /> },
        ]}
      />
      {projects.pageInfo.hasNextPage && <p class="cap">{t.onlyFirst}</p>}
    </Section>
  )
}

type Deviation = { kind: DeviationKind; value: number; text: string }

function Says({ of: { kind, value, text }, parameter }: { of: Deviation; parameter?: string | null }) {
  const t = useWords(clauseWords)
  return (
    <>
      {kind === 'WAIVED' && `${t.waived} `}
      {kind === 'PARAMETER' && `${parameter}: ${value}. `}
      {text}
    </>
  )
}
