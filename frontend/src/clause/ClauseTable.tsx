import { graphql } from '../graph'
import type { ClauseRowFragment, Enforcement } from '../graph/graphql'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import { clauseWords, enforcementShapes, enforcementWords } from './words'
import './clause.css'

export const ClauseRowFields = graphql(`
  fragment ClauseRow on Clause { id title summary enforcement }
`)

export type ClauseRow = ClauseRowFragment

/** "5" of "5.11". */
export const chapterOf = (id: string) => id.split('.')[0] ?? ''

/** Clauses of one chapter: the number, what it says, and what the product does with it. */
export function ClauseTable({ caption, rows }: { caption: string; rows?: ClauseRow[] }) {
  const t = useWords(clauseWords)
  return (
    <Table
      class="clause-table"
      caption={caption}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          head: t.number,
          class: 'clause-number',
          cell: ({ id }) => (
            <a href={`/vilkaar/${id}`}>
              {t.mark} {id}
            </a>
          ),
        },
        {
          head: t.clause,
          class: 'clause-says',
          cell: ({ title, summary }) => (
            <>
              <b>{title}</b>
              <p class="quiet">{summary}</p>
            </>
          ),
        },
        { head: t.does, class: 'clause-does', cell: (row) => <EnforcementStatus of={row.enforcement} /> },
      ]}
    />
  )
}

export const EnforcementStatus = ({ of }: { of: Enforcement }) => (
  <Status shape={enforcementShapes[of]}>{useWords(enforcementWords)[of][0]}</Status>
)
