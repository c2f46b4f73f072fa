import { useId, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { calculatorWords } from './words'

/** Copies the address, which is the whole calculation. */
export function CalculatorLink() {
  const t = useWords(calculatorWords)
  const id = useId()
  const [said, say] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      say(t.copied)
    } catch {
      say(t.notCopied) // some browsers forbid it, and none allows it without https
    }
  }
  return (
    <p class="acts">
      <button type="button" class="btn" onClick={copy} aria-describedby={id}>
        {t.copy}
      </button>
      <span class="cap" id={id} role="status">
        {said}
      </span>
    </p>
  )
}
