import type { Operation } from '@urql/core'
import { Client, cacheExchange, type Exchange, fetchExchange, makeOperation, mapExchange } from '@urql/core'
import type { Language } from './text/words'
import { isLoggedIn } from './viewer/viewer'

/**
 * The way to the graph. Its texts (clauses, refusals) come in the reader's language. `ended` is called for each
 * answer that was given to a visitor because the session is over. A mutation is sent once, and again only by its
 * sender, with its key; a query that the network lost is asked again when there is network.
 */
export const clientOf = (language: Language, ended: () => void, fetch = globalThis.fetch) =>
  new Client({
    url: '/graphql',
    exchanges: [askAgain, noticesEnd(ended), cacheExchange, fetchExchange],
    // what was seen before stands at once, and is asked for anew behind it
    requestPolicy: 'cache-and-network',
    preferGetMethod: 'within-url-limit',
    fetchOptions: { headers: { 'Accept-Language': language } },
    fetch: async (...asked) => {
      const answer = await fetch(...asked)
      if (answer.headers.get('Tilslutning-Session') === 'ended') ended()
      return answer
    },
  })

/** Where the cookie is gone, by a logout in another window, the server cannot know of a session: then the graph's refusal tells. */
const noticesEnd = (ended: () => void): Exchange => {
  let wasLoggedIn = false
  return mapExchange({
    onResult({ data, error }) {
      if (data?.viewer?.expires !== undefined) wasLoggedIn = isLoggedIn(data.viewer)
      if (wasLoggedIn && error?.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) ended()
    },
  })
}

// by the data itself: what comes from the cache is as old as when it came from the graph
const arrivals = new WeakMap<object, string>()

/** When the data came from the graph, as "2026-11-26T14:05:00Z". */
export const arrivalOf = (data: unknown) => arrivals.get(Object(data))

/**
 * Asks the queries on the page again: all of them when the browser comes back online, and those that the network lost
 * as soon as another is answered, or the reader comes back to the page.
 */
const askAgain: Exchange = (input) => {
  const open = new Map<number, Operation>()
  const lost = new Set<number>()
  const ask = (keys: Iterable<number>) => {
    for (const key of [...keys]) {
      lost.delete(key)
      const query = open.get(key)
      if (query) input.client.reexecuteOperation(makeOperation('query', query, { requestPolicy: 'network-only' }))
    }
  }
  addEventListener('online', () => ask(open.keys()))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && ask(lost))
  return mapExchange({
    onOperation(operation) {
      const { kind, key } = operation
      if (kind === 'query') open.set(key, operation)
      if (kind !== 'teardown') return
      open.delete(key)
      lost.delete(key)
    },
    onResult({ data, error, operation: { kind, key, context } }) {
      if (kind === 'query' && error?.networkError) lost.add(key)
      if (error?.networkError || context.meta?.cacheOutcome !== 'miss') return
      if (data && !arrivals.has(data)) arrivals.set(data, new Date().toISOString())
      ask(lost)
    },
  })(input)
}
