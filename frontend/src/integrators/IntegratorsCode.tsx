import { useRef, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { integratorsWords } from './words'

type Props = {
  /** What it is, over it and in the button's name. */
  name: string
  text: string
  /** The example's name, where the explorer has it. */
  query?: string
}

/** Text to copy, with the way to try it. */
export function IntegratorsCode({ name, text, query }: Props) {
  const t = useWords(integratorsWords)
  const code = useRef<HTMLPreElement>(null)
  const [said, say] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      say(t.copied)
    } catch {
      // not allowed, or no https: then the reader's own keys
      if (code.current) getSelection()?.selectAllChildren(code.current)
      say(t.marked)
    }
  }
  return (
    <figure class="integrators-code">
      <figcaption>
        <b>{name}</b>
        <span class="acts">
          <span role="status">{said}</span>
          <button type="button" class="btn small" onClick={copy}>
            {t.copy} <span class="sr">{name}</span>
          </button>
          {query && (
            <a class="btn small" href={`/explorer?query=${query}`}>
              {t.tryIt} <span class="sr">{name}</span>
            </a>
          )}
        </span>
      </figcaption>
      <pre ref={code}>{text}</pre>
    </figure>
  )
}
