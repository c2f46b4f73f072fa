import { useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { uiWords } from './words'

/** A list of more than `many` rows is folded to the `first` (base.css hides the rest); both only where rows are stacked. */
const [many, first] = [12, 8]

export type Fold = { folded?: boolean; rows: number; set: (folded: boolean) => void }

export function useFold(rows = 0): Fold {
  const [folded, set] = useState(true)
  return { folded: (folded && rows > many) || undefined, rows, set }
}

/** The way to the rows that are folded away, and back: the last row, before a sum. */
export function TableFold({ of: { folded, rows, set }, columns }: { of: Fold; columns: number }) {
  const t = useWords(uiWords)
  if (rows <= many) return null
  return (
    <tr role="row" class="fold">
      <td role="cell" colSpan={columns}>
        <button type="button" class="btn small" aria-expanded={!folded} onClick={() => set(!folded)}>
          {folded ? t.unfold(rows) : t.fold(first)}
        </button>
      </td>
    </tr>
  )
}
