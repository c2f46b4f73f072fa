import { useWords } from '../text/words'
import { WhoIAm } from '../viewer/Account'
import { Page } from './Page'
import { uiWords } from './words'

/** The same words for what is not there and what is hidden: nothing tells which. */
export function Missing() {
  const t = useWords(uiWords)
  return (
    <Page title={t.missing} lead={t.missingText}>
      <div class="acts">
        <a href="/projekter">{t.toProjects}</a>
        <WhoIAm />
      </div>
    </Page>
  )
}
