import { useWords } from '../text/words'
import { viewerWords } from '../viewer/words'
import { useAbout } from './about'
import { uiWords } from './words'

/** Where the figures come from, and where to get them. */
export function Footer() {
  const t = useWords(uiWords)
  const { access } = useWords(viewerWords)
  const about = useAbout()
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          {t.source(about?.termsVersion ?? '')} {t.inhabitantsSource}
        </p>
        <ul>
          <li>
            <a href="/vilkaar">{t.terms}</a>
          </li>
          <li>
            <a href="/adgang">{access}</a>
          </li>
          <li>
            <a href="/explorer">{t.explorer}</a>
          </li>
          <li>
            <a href="/schema.graphql">{t.schema}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
