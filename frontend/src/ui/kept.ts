import type { Operation } from '@urql/core'
import type { UseQueryResponse } from '@urql/preact'
import { useRef } from 'preact/hooks'

// biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
type Response<Data> = UseQueryResponse<Data, any>

/**
 * The answer, with the data that the same question had before where asking anew has failed: urql drops it.
 * `Answer` does this by itself; a view that also reads the data beside it does it first. Questions are the same by
 * their text and variables, or by what `sameBy` takes of them.
 */
export function useKept<Data>(
  [state, ask]: Response<Data>,
  sameBy: (asked: Operation) => unknown = ({ key }) => key,
): Response<Data> {
  const kept = useRef<{ key: unknown; data: Data }>(undefined)
  // while another is waited for, both data and operation are those before it
  const key = state.operation && sameBy(state.operation)
  if (state.data) kept.current = { key, data: state.data }
  const lost = !state.data && kept.current?.key === key
  return [lost ? { ...state, data: kept.current?.data } : state, ask]
}
