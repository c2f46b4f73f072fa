import { useWords } from '../../text/words'
import { actWords } from './words'
import './steps.css'

/** The steps of an act that takes several, and how far it has come, from 0. */
export function Steps({ names, at }: { names: readonly string[]; at: number }) {
  const t = useWords(actWords)
  return (
    <ol class="act-steps" aria-label={t.steps}>
      {names.map((name, index) => (
        <li key={name} class={index < at ? 'act-past' : undefined} aria-current={index === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  )
}
