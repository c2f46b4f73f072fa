import type { Client } from '@urql/core'
import { Provider } from '@urql/preact'
import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { type Language, useWords } from '../text/words'
import { LogIn } from './LogIn'
import { isLoggedIn, type Viewer, ViewerQuery } from './viewer'
import { viewerWords } from './words'

/** Makes the way to the graph in a language; it calls `ended` when an answer says that the session is over. */
export type Clients = (language: Language, ended: () => void) => Client

type Turn = { number: number; ended: boolean }

const CurrentTurn = createContext<Turn>({ number: 0, ended: false })

type Props = { language: Language; clients: Clients; children: ComponentChildren }

/**
 * One client a language, and a new one when the reader becomes another: what one has read is not shown to the next.
 * Everything asks anew then, in place, so that nothing typed is lost.
 */
export function Session({ language, clients, children }: Props) {
  const [turn, setTurn] = useState<Turn>({ number: 0, ended: false })
  const client = useMemo(() => {
    const { number } = turn
    return clients(language, () => next({ number, ended: true }))
  }, [clients, language, turn.number])
  // answers of an earlier turn count no more; one that has ended cannot end again
  const next = ({ number, ended }: Turn) =>
    setTurn((now) => (now.number !== number || (ended && now.ended) ? now : { number: number + 1, ended }))
  useOnReturn(() => hasChanged(client, (ended) => next({ number: turn.number, ended })))
  return (
    <Provider value={client}>
      <CurrentTurn.Provider value={turn}>{children}</CurrentTurn.Provider>
    </Provider>
  )
}

/** Back from another tab, or from the pages that a browser keeps whole: one may have logged in or out meanwhile. */
function useOnReturn(act: () => void) {
  useEffect(() => {
    const shown = () => document.visibilityState === 'visible' && act()
    const back = ({ persisted }: PageTransitionEvent) => persisted && act()
    document.addEventListener('visibilitychange', shown)
    addEventListener('pageshow', back)
    return () => {
      document.removeEventListener('visibilitychange', shown)
      removeEventListener('pageshow', back)
    }
  })
}

/** Tells that the reader is another, and whether that is a visitor: then the session has ended elsewhere. */
async function hasChanged(client: Client, tell: (ended: boolean) => void) {
  const before = client.readQuery(ViewerQuery, {})?.data
  const { data: now } = await client.query(ViewerQuery, {}, { requestPolicy: 'network-only' })
  if (before && now && whoIs(before.viewer) !== whoIs(now.viewer)) tell(!isLoggedIn(now.viewer))
}

const whoIs = ({ name, organisation, roles }: Viewer) => JSON.stringify([name, organisation?.name, roles])

/** Says that the session ended while the page was open, and leads back in. It stays in sight when one scrolls. */
export function SessionEnded() {
  const t = useWords(viewerWords)
  const { number, ended } = useContext(CurrentTurn)
  const [closed, close] = useState<number>()
  return (
    <div role="status" class="ended">
      {ended && number !== closed && (
        <div class="wrap">
          <p>
            <b>{t.ended}</b> {t.endedText}
          </p>
          <LogIn>{t.again}</LogIn>
          <button type="button" class="btn small" onClick={() => close(number)}>
            {t.close}
          </button>
        </div>
      )}
    </div>
  )
}
