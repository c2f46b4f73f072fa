import { mapWords } from '../map/words'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { matrixWords } from './words'

/** What the shapes mean, and what the keys do. */
export function MatrixKey() {
  const { keys: t, empty } = useWords(matrixWords)
  const { states } = useWords(mapWords)
  return (
    <>
      <ul class="key matrix-key">
        {(['use', 'join', 'out'] as const).map((state) => (
          <li key={state}>
            <Status shape={state}>{states[state]}</Status>
          </li>
        ))}
        <li>{empty}</li>
      </ul>
      <p class="cap matrix-keys">
        {t.before} <kbd>Home</kbd> {t.and} <kbd>End</kbd> {t.ends} <kbd>PgUp</kbd> {t.and} <kbd>PgDn</kbd> {t.pages}{' '}
        <kbd>Enter</kbd> {t.enter}
      </p>
    </>
  )
}
