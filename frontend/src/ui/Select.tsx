import { useId } from 'preact/hooks'
import { useWords } from '../text/words'
import { uiWords } from './words'

export type Option = readonly [value: string, text: string]

type Props = {
  name: string
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  /** What choosing nothing is called, "Alle" unless said; false: something is always chosen. */
  all?: string | false
}

export function Select({ name, value, onChange, options, all }: Props) {
  const t = useWords(uiWords)
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} class="sel" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {all !== false && <option value="">{all ?? t.all}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
