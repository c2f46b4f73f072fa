import { mapWords } from '../map/words'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { type Cross, stateAt } from './cross'
import type { Place } from './cursor'
import { matrixWords } from './words'

const shapes = { use: 'use', join: 'join', out: 'out', none: 'wait' } as const

/** The cell in focus or under the mouse, in words. */
export function MatrixStrip({ of: { rows, columns }, at }: { of: Cross; at: Place }) {
  const t = useWords(matrixWords)
  const { states } = useWords(mapWords)
  const { number } = useFormat()
  const row = rows[at.row]
  const column = columns[at.column]
  if (!row || !column) return null
  const state = stateAt(row, column)
  return (
    <p class="matrix-strip">
      <b>
        <a href={`/kommuner/${row.code}`}>{row.name}</a>
      </b>
      <a href={`/projekter/${column.slug}`}>{column.name}</a>
      <Status shape={shapes[state]}>{states[state]}</Status>
      <span class="quiet">{t.phaseCount(column.phase, number(column.count))}</span>
      <span class="quiet">{t.takesPart(row.name, number(row.count))}</span>
    </p>
  )
}
