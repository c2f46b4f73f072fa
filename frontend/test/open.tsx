import { cleanup, configure, render } from '@testing-library/preact'
import { Provider } from '@urql/preact'
import type { ComponentChildren } from 'preact'
import { LocationProvider } from 'preact-iso'
import { afterEach } from 'vitest'
import { App } from '../src/App'
import { clientOf } from '../src/client'
import { answer } from './graph'
import { type Person, people } from './people'
import { type Portfolio, portfolio } from './portfolio'

// what is waited for comes at once on a quiet machine
configure({ asyncUtilTimeout: 10_000 })

/** The graph over that portfolio, in place of the network, asked by a visitor unless said. */
export const asking =
  (of: Portfolio = portfolio, by: Person = people.visitor): typeof fetch =>
  async (input, init) => {
    const language = new Headers(init?.headers).get('Accept-Language') === 'en' ? 'en' : 'da'
    return Response.json(await answer(of, language, requestOf(String(input), init), by))
  }

function requestOf(address: string, init?: RequestInit) {
  if (init?.method === 'POST') return JSON.parse(String(init.body))
  const { searchParams } = new URL(address, 'http://page')
  return { query: String(searchParams.get('query')), variables: JSON.parse(searchParams.get('variables') ?? '{}') }
}

/** The whole page at that address. */
export function open(address: string, graph = asking()) {
  history.replaceState(null, '', address)
  return render(<App clients={(language, ended) => clientOf(language, ended, graph)} />)
}

/** A part of a page by itself, at that address. */
export function openPart(part: ComponentChildren, address = '/') {
  history.replaceState(null, '', address)
  return render(
    <LocationProvider>
      <Provider value={clientOf('da', () => {}, asking())}>{part}</Provider>
    </LocationProvider>,
  )
}

afterEach(() => {
  cleanup()
  localStorage.clear()
})
