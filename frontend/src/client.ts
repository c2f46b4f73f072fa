import { Client, cacheExchange, fetchExchange } from '@urql/core'
import type { Language } from './text/words'

/**
 * The way to the graph. Its texts (clauses, refusals) come in the reader's language. `ended` is called for each
 * answer that was given to a visitor because the session is over.
 */
export const clientOf = (language: Language, ended: () => void, fetch = globalThis.fetch) =>
  new Client({
    url: '/graphql',
    exchanges: [cacheExchange, fetchExchange],
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
