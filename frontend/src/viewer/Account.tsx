import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { InvoicingLink } from '../invoicing/InvoicingLink'
import { remember, remembered } from '../text/remember'
import { useWords } from '../text/words'
import { LogIn } from './LogIn'
import { isLoggedIn, rolesOf, useViewer, type Viewer } from './viewer'
import { roleWords, viewerWords } from './words'

const wasLoggedIn = 'logget-ind'

/** In the masthead: the way in, or who one is and the way out. */
export function Account() {
  const { viewer, failed } = useViewer()
  const known = viewer && isLoggedIn(viewer)
  useEffect(() => {
    if (viewer) remember(wasLoggedIn, known ? 'ja' : 'nej')
  }, [viewer, known])
  // until the graph has answered, the place is kept as it was last time, so that nothing moves
  if (!viewer && !failed) return <Place named={remembered(wasLoggedIn) === 'ja'} />
  return <div class="who">{viewer && known ? <Self of={viewer} /> : <LogIn />}</div>
}

const Place = ({ named }: { named: boolean }) => (
  <div class="who who-place">{named ? <span class="who-name" /> : <LogIn />}</div>
)

/** Wide, a button that opens the rest; in the menu of a narrow window, all of it. */
function Self({ of: viewer }: { of: Viewer }) {
  const t = useWords(viewerWords)
  const names = useWords(roleWords)
  const { path } = useLocation()
  const box = useRef<HTMLDivElement>(null)
  // a followed link closes it
  useEffect(() => box.current?.hidePopover?.(), [path])
  const name = viewer.name ?? t.noName
  return (
    <>
      <button type="button" class="who-name" popovertarget="konto">
        <b>{name}</b>
        <span class="sr">, </span>
        <small>{useStanding(viewer)}</small>
      </button>
      <div class="account" id="konto" popover="auto" ref={box}>
        <p>
          <b>{name}</b>
        </p>
        {viewer.organisation && <p>{viewer.organisation.name}</p>}
        <dl>
          <dt>{t.roles}</dt>
          {rolesOf(viewer).map((role) => (
            <dd key={role}>{names[role]}</dd>
          ))}
          {rolesOf(viewer).length === 0 && <dd>{t.noRoles}</dd>}
        </dl>
        {viewer.organisation?.municipality && (
          <p>
            <a href={`/kommuner/${viewer.organisation.municipality.code}`}>{t.own}</a>
          </p>
        )}
        <InvoicingLink of={viewer} />
        <p>
          <a href="/adgang">{t.access}</a>
        </p>
        {/* what was typed is not the next reader's */}
        <form method="post" action="/auth/logout" onSubmit={() => sessionStorage.clear()}>
          <button type="submit" class="btn small">
            {t.logOut}
          </button>
        </form>
      </div>
    </>
  )
}

/** "Københavns Kommune, økonomi": for whom, and as what. */
function useStanding(viewer: Viewer) {
  const t = useWords(viewerWords)
  const names = useWords(roleWords)
  const most = rolesOf(viewer).at(-1)
  const role = most ? names[most] : t.noRoles
  return viewer.organisation ? `${viewer.organisation.name}, ${role.toLowerCase()}` : role
}

/** In a sentence, for who is logged in; for a visitor, the way in. */
export function WhoIAm() {
  const { viewer } = useViewer()
  if (!viewer) return null
  return isLoggedIn(viewer) ? <Sentence of={viewer} /> : <LogIn />
}

function Sentence({ of: viewer }: { of: Viewer }) {
  const t = useWords(viewerWords)
  return <p class="who-line">{t.youAre([viewer.name, useStanding(viewer)].filter(Boolean).join(', '))}</p>
}
