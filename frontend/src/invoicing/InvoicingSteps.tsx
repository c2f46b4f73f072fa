import { useWords } from '../text/words'
import { invoicingWords } from './words'

/** How far it has come, from 0. */
export function InvoicingSteps({ at }: { at: number }) {
  const t = useWords(invoicingWords)
  return (
    <ol class="invoicing-steps" aria-label={t.steps}>
      {t.stepNames.map((name, index) => (
        <li
          key={name}
          class={index < at ? 'invoicing-past' : undefined}
          aria-current={index === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}
