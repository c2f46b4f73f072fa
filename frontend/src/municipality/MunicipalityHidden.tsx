import { headWords } from '../project/headWords'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Section } from '../ui/Page'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn, useViewer } from '../viewer/viewer'
import { costWords } from './costWords'

/** In place of amounts: who sees them, and how to become one who does. */
export function HiddenCosts() {
  const { name } = useWords(costWords)
  const { amounts, access } = useWords(headWords)
  const { viewer } = useViewer()
  return (
    <Section name={name}>
      <Facts of={[[amounts, <Hidden key="hidden" />]]} />
      <p class="cap municipality-access">
        {access} <code>municipality.finance</code>.
      </p>
      {viewer && !isLoggedIn(viewer) && (
        <p class="acts municipality-access">
          <LogIn />
        </p>
      )}
    </Section>
  )
}
