import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useFormat } from '../../text/format'
import { useWords } from '../../text/words'
import type { LongRowsProps } from '../Table'
import { LongEnd } from './LongEnd'
import { useRowsInSight } from './useRowsInSight'
import { longWords } from './words'
import './long.css'

/** From so many on, only the rows in sight are drawn: fewer are drawn all, so that the browser's own search finds them. */
const many = 200

/** The rows of a long table: those in sight, with empty ones for the height of the rest. On paper, all that are here. */
export function LongRows({ count, all, columns, draw, onTop, more }: LongRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const printing = usePrinting()
  const some = count > many && !printing
  const { rows, measure, top, width } = useRowsInSight(body, count)
  useStillColumns(body, some, width)
  useEffect(() => onTop?.(top), [top])
  const shown = some ? rows : Array.from({ length: count }, (_, index) => ({ index, space: 0 }))
  return (
    <tbody role="rowgroup" ref={body}>
      {/* flat, so that a row keeps its place, and its focus, by its key */}
      {shown.flatMap(({ index, space }) => [
        space > 0 && <Space key={`over ${index}`} height={space} columns={columns} />,
        index < count && draw(index, { 'data-index': index, ref: measure }),
      ])}
      {more && <LongEnd of={more} columns={columns} count={count} />}
      {(more || all < 0) && <Part count={count} all={all} columns={columns} />}
    </tbody>
  )
}

/** On paper: that rows are missing, and where they are. */
function Part({ count, all, columns }: Pick<LongRowsProps, 'count' | 'all' | 'columns'>) {
  const t = useWords(longWords)
  const { number } = useFormat()
  return (
    <tr role="row" class="long-part">
      <td role="cell" colSpan={columns}>
        {all < 0 ? t.partOf(number(count)) : t.part(number(count), number(all))}
      </td>
    </tr>
  )
}

const Space = ({ height, columns }: { height: number; columns: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus
  <tr class="long-space" aria-hidden="true" style={{ height: `${height}px` }}>
    <td colSpan={columns} />
  </tr>
)

function usePrinting() {
  const [printing, set] = useState(false)
  useEffect(() => {
    const begin = () => set(true)
    const end = () => set(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** Columns keep the width they had with the first rows: otherwise they would follow what is in sight. */
function useStillColumns(body: RefObject<HTMLElement | null>, still: boolean, width: number) {
  useLayoutEffect(() => {
    const table = body.current?.closest('table')
    if (!still || !table || width === 0) return
    const heads = [...table.querySelectorAll<HTMLElement>('thead th')]
    const widths = heads.map((head) => head.offsetWidth)
    heads.forEach((head, index) => {
      head.style.width = `${widths[index]}px`
    })
    table.style.tableLayout = 'fixed'
    return () => {
      table.style.tableLayout = ''
      for (const head of heads) head.style.width = ''
    }
  }, [still, width])
}
