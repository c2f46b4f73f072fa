import { headWords } from '../project/headWords'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Section } from '../ui/Page'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn, useViewer } from '../viewer/viewer'
import { costWords } from './costWords'

/** In place of amounts: who sees them, how to become one who does, and, given a municipality's code, where all can work one out. */
export function HiddenCosts({ code }: { code?: string }) {
  const { name, calculateAny } = useWords(costWords)
  const { amounts, access } = useWords(headWords)
  const { viewer } = useViewer()
  return (
    <Section name={name}>
      <Facts of={[[amounts, <Hidden key="hidden" />]]} />
      <p class="cap municipality-access">
        {access} <code>municipality.finance</code>.
      </p>
      <p class="acts municipality-access">
        {viewer && !isLoggedIn(viewer) && <LogIn />}
        {code && (
          <a class="btn small" href={`/beregner?kommune=${code}`}>
            {calculateAny}
          </a>
        )}
      </p>
    </Section>
  )
}
