import type { Operation } from '@urql/core'
import { type UseQueryResponse, useClient } from '@urql/preact'
import { useRef } from 'preact/hooks'

// biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
type Response<Data> = UseQueryResponse<Data, any>

/**
 * The answer, with the data that the same question had before where asking anew has failed: urql drops it.
 * `Answer` does this by itself; a view that also reads the data beside it does it first. Questions are the same by
 * their text and variables, or by what `sameBy` takes of them. What one client read is not kept for the next, which has
 * another reader.
 */
export function useKept<Data>(
  [state, ask]: Response<Data>,
  sameBy: (asked: Operation) => unknown = ({ key }) => key,
): Response<Data> {
  const client = useClient()
  const kept = useRef<{ client: unknown; key: unknown; data: Data }>(undefined)
  // while another is waited for, both data and operation are those before it
  const key = state.operation && sameBy(state.operation)
  if (state.data && state.data !== kept.current?.data) kept.current = { client, key, data: state.data }
  const lost = !state.data && kept.current?.key === key && kept.current?.client === client
  return [lost ? { ...state, data: kept.current?.data } : state, ask]
}
