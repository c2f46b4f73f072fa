import type { Ref } from 'preact'
import { mapWords } from '../map/words'
import { useWords } from '../text/words'
import { type Column, type Row, stateAt } from './cross'

type Props = {
  of: Row
  index: number
  shown: boolean
  /** The project of its cell in focus, and which column that is. */
  focus?: Column
  column: number
  cell: Ref<HTMLTableCellElement>
}

/** A row: its name, and the cell in focus where it has it. */
export function MatrixRow({ of, index, shown, focus, column, cell }: Props) {
  const { states } = useWords(mapWords)
  return (
    <tr role="row" class={shown ? 'matrix-row matrix-shown' : 'matrix-row'} aria-rowindex={index + 2}>
      <th role="rowheader" scope="row" class="matrix-name" aria-colindex={1}>
        <a href={`/kommuner/${of.code}`} tabIndex={-1}>
          {of.name}
        </a>
        <small>{of.count}</small>
      </th>
      {focus && (
        // a cell of its own for each project, so that a move along the row is a new focus and is read out
        <td
          key={focus.slug}
          ref={cell}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
          role="gridcell"
          class="matrix-cell"
          tabIndex={0}
          aria-colindex={column + 2}
          aria-label={`${of.name}, ${focus.name}: ${states[stateAt(of, focus)].toLowerCase()}`}
          style={{ '--at': column }}
        />
      )}
    </tr>
  )
}
