import type { UseQueryResponse } from '@urql/preact'

// biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
type Response<Data> = UseQueryResponse<Data, any>

/** Two questions as one answer: there when both are, failed where one is, and asked again together. */
export function both<A, B>([a, askA]: Response<A>, [b, askB]: Response<B>): Response<[A, B]> {
  const data: [A, B] | undefined = a.data && b.data && [a.data, b.data]
  const ask: typeof askA = (how) => {
    askA(how)
    askB(how)
  }
  return [{ ...a, data, error: a.error ?? b.error, fetching: a.fetching || b.fetching }, ask]
}
