import { useEffect, useId, useRef } from 'preact/hooks'
import { takeWanted } from './find'
import { useSettled } from './settled'

type Props = { name: string; value: string; onChange: (value: string) => void; placeholder?: string }

/** The page's search field, which "/" leads to: one a page. It passes on what is typed after a pause, or on Enter. */
export function SearchField({ name, value, onChange, placeholder }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { shown, change, settle } = useSettled(value, onChange)
  useEffect(() => {
    if (takeWanted()) field.current?.focus()
  }, [])
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <input
        id={id}
        ref={field}
        class="in"
        type="search"
        data-find
        autocomplete="off"
        placeholder={placeholder}
        value={shown}
        onInput={(event) => change(event.currentTarget.value)}
        onChange={(event) => settle(event.currentTarget.value)}
      />
    </div>
  )
}
