import { useWords } from '../text/words'
import { tokenLines } from './curl'
import { IntegratorsCode } from './IntegratorsCode'
import { IntegratorsPart } from './IntegratorsPart'
import { Said } from './Said'
import { integratorsWords } from './words'

/** How a program gets a token: whom to ask, and what it does then. */
export function IntegratorsToken() {
  const t = useWords(integratorsWords)
  return (
    <IntegratorsPart id="token">
      <p>
        <Said text={t.token} />
      </p>
      <ol class="integrators-steps">
        {t.tokenSteps.map((step) => (
          <li key={step}>
            <Said text={step} />
          </li>
        ))}
      </ol>
      <IntegratorsCode name={t.fetchToken} text={tokenLines(location)} />
      <p class="cap">
        <Said text={t.tokenNote} />
      </p>
    </IntegratorsPart>
  )
}
