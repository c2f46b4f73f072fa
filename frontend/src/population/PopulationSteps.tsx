import { useWords } from '../text/words'
import { populationWords } from './words'

/** How far it has come, from 0. */
export function PopulationSteps({ at }: { at: number }) {
  const t = useWords(populationWords)
  return (
    <ol class="population-steps" aria-label={t.steps}>
      {t.stepNames.map((name, index) => (
        <li
          key={name}
          class={index < at ? 'population-past' : undefined}
          aria-current={index === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}
