import { headWords } from '../project/headWords'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Section } from '../ui/Page'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn, useViewer } from '../viewer/viewer'
import { WhoSees } from '../viewer/WhoSees'
import { costWords } from './costWords'
import './hidden.css'

/** In place of a municipality's amounts: who sees them, how its own become one who does, and where all can work one out. */
export function HiddenCosts({ code }: { code: string }) {
  const { name, calculateAny } = useWords(costWords)
  const { amounts, whoSees } = useWords(headWords)
  const { viewer } = useViewer()
  return (
    <Section name={name}>
      <Facts of={[[amounts, <Hidden key="hidden" />]]} />
      <WhoSees text={whoSees} code={code} class="municipality-access" />
      <p class="acts municipality-access">
        {viewer && !isLoggedIn(viewer) && <LogIn />}
        <a class="btn small" href={`/beregner?kommune=${code}`}>
          {calculateAny}
        </a>
      </p>
    </Section>
  )
}
