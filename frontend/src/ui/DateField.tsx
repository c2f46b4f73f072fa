import { useEffect, useId, useState } from 'preact/hooks'
import { type CivilDate, parseDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { uiWords } from './words'

type Props = {
  name: string
  value: CivilDate
  onChange: (date: CivilDate) => void
  /** The id of what stands elsewhere in place of the hint under the name. */
  describedBy?: string
  /** The first and the last date that may be chosen. */
  from?: CivilDate
  to?: CivilDate
}

/** That the address has something else than a date, and which day is shown instead. */
export function WrongDate({ text, shown }: { text: string; shown: CivilDate }) {
  const t = useWords(uiWords)
  return (
    <p class="err" role="alert">
      {t.addressWrong(text, formatDate(shown))}
    </p>
  )
}

/** A date as text, dd.mm.åååå; checked when the field is left. What is wrong stays until it is mended. */
export function DateField({ name, value, onChange, describedBy, from, to }: Props) {
  const t = useWords(uiWords)
  const id = useId()
  const hint = describedBy ?? `${id}-hint`
  const [text, setText] = useState(formatDate(value))
  const [error, setError] = useState('')
  useEffect(() => {
    setText(formatDate(value))
    setError('')
  }, [value])

  const check = () => {
    const date = parseDate(text)
    if (!date) return setError(t.dateWrong)
    if (from && to && (date < from || date > to)) return setError(t.dateOutside(formatDate(from), formatDate(to)))
    setError('')
    setText(formatDate(date))
    if (date !== value) onChange(date)
  }
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{name}</label>
      {!describedBy && (
        <p class="hint" id={hint}>
          {t.dateForm}
        </p>
      )}
      {error && (
        <p class="err" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <input
        id={id}
        class="in date"
        inputMode="numeric"
        autocomplete="off"
        value={text}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${hint} ${id}-error` : hint}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={check}
      />
    </div>
  )
}
