import { useId } from 'preact/hooks'
import { useSettled } from './settled'

type Props = { name: string; value: string; onChange: (value: string) => void; placeholder?: string }

/** A list's search field. It passes on what is typed after a pause, or on Enter. */
export function SearchField({ name, value, onChange, placeholder }: Props) {
  const id = useId()
  const { shown, change, settle } = useSettled(value, onChange)
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        class="in"
        type="search"
        autocomplete="off"
        placeholder={placeholder}
        value={shown}
        onInput={(event) => change(event.currentTarget.value)}
        onChange={(event) => settle(event.currentTarget.value)}
      />
    </div>
  )
}
