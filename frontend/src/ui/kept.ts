import type { UseQueryResponse } from '@urql/preact'
import { useRef } from 'preact/hooks'

// biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
type Response<Data> = UseQueryResponse<Data, any>

/**
 * The answer, with the data that the same question had before where asking anew has failed: urql drops it.
 * `Answer` does this by itself; a view that also reads the data beside it does it first.
 */
export function useKept<Data>([state, ask]: Response<Data>): Response<Data> {
  const kept = useRef<{ key?: number; data: Data }>(undefined)
  const key = state.operation?.key
  if (state.data) kept.current = { key, data: state.data }
  const lost = !state.data && kept.current?.key === key
  return [lost ? { ...state, data: kept.current?.data } : state, ask]
}
