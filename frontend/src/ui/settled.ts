import { useEffect, useRef, useState } from 'preact/hooks'

const pause = 200

/**
 * A value that is typed or dragged: shown at once, and passed on when the reader pauses or `settle` is called,
 * so that the graph is not asked at every key.
 */
export function useSettled(value: string, pass: (value: string) => void) {
  const [shown, show] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const passed = useRef(value)
  // the address changed otherwise: back, a cleared filter; what was passed on only comes back, and more may be typed by then
  useEffect(() => {
    if (value === passed.current) return
    passed.current = value
    clearTimeout(timer.current)
    show(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  const settle = (next: string) => {
    clearTimeout(timer.current)
    show(next)
    if (next === passed.current) return
    passed.current = next
    pass(next)
  }
  const change = (next: string) => {
    clearTimeout(timer.current)
    show(next)
    timer.current = setTimeout(() => settle(next), pause)
  }
  return { shown, change, settle }
}
