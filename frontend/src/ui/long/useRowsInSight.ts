import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks'

/** A row to draw, with the height of those between it and the one before; the last is none, but what is after. */
export type RowInSight = { index: number; space: number }

/** A row of the tight table, until it is measured. */
const estimate = 34

/** The rows of the frame around the body that are in sight, the first of them, and the frame's width. */
export function useRowsInSight(body: RefObject<HTMLElement | null>, count: number) {
  const [, redraw] = useReducer((turn: number, _: undefined) => turn + 1, 0)
  const options = {
    count,
    getScrollElement: () => body.current?.closest('section') ?? null,
    estimateSize: () => estimate,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 12,
    rangeExtractor: (range: Range) => withFocused(defaultRangeExtractor(range), body.current),
    onChange: () => redraw(undefined),
  }
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options))
  virtual.setOptions({ ...virtual.options, ...options })
  useEffect(() => virtual._didMount(), [])
  useLayoutEffect(() => virtual._willUpdate())
  return {
    rows: rowsOf(virtual, count),
    measure: virtual.measureElement,
    top: virtual.range?.startIndex ?? 0,
    width: virtual.scrollRect?.width ?? 0,
  }
}

function rowsOf(virtual: Virtualizer<HTMLElement, HTMLElement>, count: number): RowInSight[] {
  let end = 0
  const rows = virtual.getVirtualItems().map((item) => {
    const space = item.start - end
    end = item.end
    return { index: item.index, space }
  })
  return [...rows, { index: count, space: virtual.getTotalSize() - end }]
}

/** The row that has the focus stays, wherever one scrolls to. */
function withFocused(indices: number[], body: HTMLElement | null): number[] {
  const row = document.activeElement?.closest<HTMLElement>('tr[data-index]')
  const focused = row && body?.contains(row) ? Number(row.dataset.index) : undefined
  if (focused === undefined || indices.includes(focused)) return indices
  return [...indices, focused].sort((a, b) => a - b)
}
