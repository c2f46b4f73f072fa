import type { TargetedKeyboardEvent } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useWords } from '../text/words'
import type { Cross } from './cross'
import { moved, type Place, useCursor } from './cursor'
import { MatrixCells } from './MatrixCells'
import { MatrixHead } from './MatrixHead'
import { MatrixKey } from './MatrixKey'
import { MatrixRow } from './MatrixRow'
import { MatrixStrip } from './MatrixStrip'
import { matrixWords } from './words'

type Props = { of: Cross; byPhase: boolean }

/** The matrix. Its cells are one drawing, and only the one in focus is an element: 98 × 60 would be 5,880. */
export function MatrixGrid({ of, byPhase }: Props) {
  const t = useWords(matrixWords)
  const { route } = useLocation()
  const { rows, columns } = of
  const { place, last, go, cell } = useCursor(of)
  const [pointed, point] = useState<Place>()
  // a filter may have taken away what was pointed at
  const shown = pointed && rows[pointed.row] && columns[pointed.column] ? pointed : place

  const press = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const to = moved(event, place, last)
    if (to) {
      event.preventDefault()
      point(undefined)
      go(to)
    } else if (event.key === 'Enter' && event.target === cell.current) {
      route(`/projekter/${columns[place.column]?.slug}`)
    }
  }
  const pointAt = (to?: Place) => {
    if (to?.row !== pointed?.row || to?.column !== pointed?.column) point(to)
  }
  return (
    <>
      <MatrixStrip of={of} at={shown} />
      <div class="matrix-room">
        <div class="matrix-frame" style={{ '--columns': columns.length, '--rows': rows.length }}>
          <div class="matrix">
            <div class="matrix-band" style={{ '--at': shown.column }} />
            <table
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: with a cell in focus it is a grid
              role="grid"
              aria-label={t.gridName}
              aria-rowcount={rows.length + 1}
              aria-colcount={columns.length + 1}
              onKeyDown={press}>
              <MatrixHead of={of} byPhase={byPhase} shown={shown.column} />
              <tbody role="rowgroup">
                {rows.map((row, index) => (
                  <MatrixRow
                    key={row.code}
                    of={row}
                    index={index}
                    shown={index === shown.row}
                    focus={index === place.row ? columns[place.column] : undefined}
                    column={place.column}
                    cell={cell}
                  />
                ))}
              </tbody>
            </table>
            <MatrixCells of={of} byPhase={byPhase} onPoint={pointAt} onPick={go} />
          </div>
        </div>
      </div>
      <MatrixKey />
    </>
  )
}
