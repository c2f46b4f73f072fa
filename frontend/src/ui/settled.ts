import { useEffect, useRef, useState } from 'preact/hooks'

const pause = 200

/**
 * A value that is typed or dragged: shown at once, and passed on when the reader pauses or `settle` is called,
 * so that the graph is not asked at every key.
 */
export function useSettled(value: string, pass: (value: string) => void) {
  const [shown, show] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // the address changed otherwise: back, a cleared filter
  useEffect(() => {
    clearTimeout(timer.current)
    show(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const settle = (next: string) => {
    clearTimeout(timer.current)
    show(next)
    if (next !== value) pass(next)
  }
  const change = (next: string) => {
    clearTimeout(timer.current)
    show(next)
    timer.current = setTimeout(() => settle(next), pause)
  }
  return { shown, change, settle }
}
