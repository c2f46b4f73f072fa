import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'

type Props = {
  name: string
  /** As it is shown, and passed on when the field is left. */
  value: string
  onChange: (text: string) => void
  hint?: ComponentChildren
  /** Why it was refused. It stays in the field until it is mended. */
  error?: string
  numeric?: true
}

/** A text with what the graph says of it. */
export function CalculatorField({ name, value, onChange, hint, error, numeric }: Props) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{name}</label>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="err" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <input
        id={id}
        class={numeric ? 'in calculator-amount' : 'in date'}
        inputMode={numeric ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={text}
        aria-invalid={Boolean(error)}
        aria-describedby={described}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => onChange(text)}
      />
    </div>
  )
}
