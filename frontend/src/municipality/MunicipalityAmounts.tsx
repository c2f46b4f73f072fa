import { headWords } from '../project/headWords'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { Section } from '../ui/Page'
import { municipalityWords } from './words'

/** In place of amounts: who sees them, and how to become one who does. */
export function MunicipalityAmounts() {
  const t = useWords(municipalityWords)
  const { amounts, access } = useWords(headWords)
  return (
    <Section name={t.amounts}>
      <Facts of={[[amounts, <Hidden key="hidden" />]]} />
      <p class="cap municipality-access">
        {access} <code>municipality.finance</code>.
      </p>
    </Section>
  )
}
