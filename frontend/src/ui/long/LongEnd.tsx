import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../text/words'
import type { More } from '../Table'
import { longWords } from './words'

/** The last row, while there are more: it fetches them when it comes near, and by its button. */
export function LongEnd({ of: { state, fetch }, columns, count }: { of: More; columns: number; count: number }) {
  const t = useWords(longWords)
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    const end = row.current
    if (!end || state !== 'more') return
    const near = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && fetch(), {
      root: end.closest('section'),
      rootMargin: '600px',
    })
    near.observe(end)
    return () => near.disconnect()
  }, [state, count])
  return (
    <tr role="row" class="long-end" ref={row}>
      <td role="cell" colSpan={columns}>
        <div class="acts" role="status">
          {state === 'fetching' ? (
            t.fetching
          ) : (
            <>
              {state === 'failed' && t.failed}
              <button type="button" class="btn small" onClick={fetch}>
                {state === 'failed' ? t.again : t.more}
              </button>
            </>
          )}
        </div>
      </td>
    </tr>
  )
}
