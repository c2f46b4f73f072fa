import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Cross } from './cross'

/** A cell, counted from the first row and column. */
export type Place = { row: number; column: number }

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
}

/** Where a key leads from a cell; undefined for a key that does not move. Beyond the edge is the edge. */
export function moved(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  from: Place,
  last: Place,
): Place | undefined {
  if (key === 'Home') return { row: ctrlKey ? 0 : from.row, column: 0 }
  if (key === 'End') return { row: ctrlKey ? last.row : from.row, column: last.column }
  const step = steps[key]
  if (!step) return undefined
  const within = (at: number, end: number) => Math.max(0, Math.min(end, at))
  return { row: within(from.row + step[0], last.row), column: within(from.column + step[1], last.column) }
}

/** The cell that has or would take the focus. It is kept by its municipality and project when others come and go. */
export function useCursor({ rows, columns }: Cross) {
  const [at, set] = useState({ code: '', slug: '' })
  const wanted = useRef(false)
  const cell = useRef<HTMLTableCellElement>(null)
  const row = Math.max(
    0,
    rows.findIndex(({ code }) => code === at.code),
  )
  const column = Math.max(
    0,
    columns.findIndex(({ slug }) => slug === at.slug),
  )
  const go = (to: Place) => {
    wanted.current = true
    set({ code: rows[to.row]?.code ?? '', slug: columns[to.column]?.slug ?? '' })
  }
  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    cell.current?.focus({ preventScroll: true })
    // clear of the heads, by the frame's scroll-padding
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return { place: { row, column }, last: { row: rows.length - 1, column: columns.length - 1 }, go, cell }
}
