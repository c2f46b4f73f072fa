import { useWords, words } from '../text/words'
import { viewerWords } from '../viewer/words'
import { useAbout } from './about'
import { uiWords } from './words'

const footerWords = words(
  { integrators: 'Integratorer', data: 'Åbne data', explorer: 'Explorer', statement: 'Tilgængelighed' },
  { integrators: 'Integrators', data: 'Open data', explorer: 'Explorer', statement: 'Accessibility' },
)

/** Where the figures come from, and where to get them. */
export function Footer() {
  const t = useWords(uiWords)
  const own = useWords(footerWords)
  const { access } = useWords(viewerWords)
  const about = useAbout()
  const links = [
    ['/vilkaar', t.terms],
    ['/adgang', access],
    ['/integratorer', own.integrators],
    ['/integratorer#data', own.data],
    ['/explorer', own.explorer],
    ['/schema.graphql', t.schema],
    ['/tilgaengelighed', own.statement],
  ]
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          {t.source(about?.termsVersion ?? '')} {t.inhabitantsSource}
        </p>
        <ul>
          {links.map(([href, name]) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
