import { useState } from 'preact/hooks'
import { mapStates } from '../map/Denmark'
import { mapWords } from '../map/words'
import type { CivilDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import { type Cross, type Row, stateAt } from './cross'
import { matrixWords } from './words'

const shown = mapStates.filter((state) => state !== 'none')

/** The same as a table: a row for each municipality, with its projects to unfold. */
export function MatrixList({ of: { rows, columns }, on }: { of: Cross; on: CivilDate }) {
  const t = useWords(matrixWords)
  const { states } = useWords(mapWords)
  const countOf = (row: Row, state: (typeof shown)[number]) =>
    columns.filter((column) => stateAt(row, column) === state).length
  return (
    <Table
      class="matrix-list"
      caption={t.listCaption(formatDate(on))}
      rows={rows}
      keyOf={(row) => row.code}
      density="tight"
      columns={[
        { head: t.municipality, cell: ({ code, name }) => <a href={`/kommuner/${code}`}>{name}</a> },
        ...shown.map((state) => ({
          head: states[state],
          numeric: true as const,
          cell: (row: Row) => <Count of={countOf(row, state)} />,
        })),
        {
          head: t.listProjects,
          class: 'matrix-projects',
          narrow: 'beside',
          cell: (row) => <Projects row={row} columns={columns} />,
        },
      ]}
    />
  )
}

/** None is left out where rows are stacked. */
function Count({ of }: { of: number }) {
  const { number } = useFormat()
  return of > 0 ? number(of) : <span class="matrix-zero">{number(of)}</span>
}

/** Listed once they are unfolded: all at once would be thousands of elements. */
function Projects({ row, columns }: { row: Row; columns: Cross['columns'] }) {
  const t = useWords(matrixWords)
  const { states } = useWords(mapWords)
  const { number } = useFormat()
  const [open, set] = useState(false)
  const own = columns.filter((column) => stateAt(row, column) !== 'none')
  if (own.length === 0) return <span class="quiet">{t.none}</span>
  return (
    <details onToggle={(event) => set(event.currentTarget.open)}>
      <summary>{t.show(number(own.length))}</summary>
      <ul>
        {open &&
          own.map((column) => {
            const state = stateAt(row, column)
            return (
              <li key={column.slug}>
                <Status shape={state === 'none' ? 'wait' : state}>
                  <span>
                    <a href={`/projekter/${column.slug}`}>{column.name}</a>, {states[state].toLowerCase()}
                  </span>
                </Status>
              </li>
            )
          })}
      </ul>
    </details>
  )
}
