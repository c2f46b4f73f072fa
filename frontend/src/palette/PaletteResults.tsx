import Combobox from '@github/combobox-nav'
import type { RefObject } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useGroups } from './groups'
import type { Group } from './option'
import { PaletteOption } from './PaletteOption'
import { resultWords } from './resultWords'
import './results.css'

export type ResultsProps = {
  field: RefObject<HTMLInputElement | null>
  /** What stands in the field, and of it what the graph has been asked. */
  typed: string
  asked: string
  close: () => void
}

/** What is found, group by group: arrows choose, Enter goes there. How much it is, is said when one pauses. */
export function PaletteResults({ field, typed, asked, close }: ResultsProps) {
  const t = useWords(resultWords)
  const { number } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { groups, fetching, failed } = useGroups(typed, asked)
  const options = groups.flatMap((group) => group.options)
  // each key clears what was chosen, whether or not it changes what is found
  useCombobox(field, list, [typed, ...options.map(({ key }) => key)].join('\n'), close)
  const found = groups.reduce((sum, group) => sum + (group.fallback ? 0 : group.options.length), 0)
  return (
    <>
      <div class="palette-list" role="listbox" aria-label={t.results} id={`palette${id}`} ref={list}>
        {groups.map((group) => (
          <Options key={group.name} of={group} />
        ))}
      </div>
      {failed && <p class="palette-foot palette-stale">{t.stale}</p>}
      <p class="palette-foot">
        <span role="status">{fetching ? '' : found > 0 ? t.count(number(found)) : t.none}</span>
        <span class="palette-keys">{t.keys}</span>
      </p>
    </>
  )
}

const Options = ({ of: { name, options } }: { of: Group }) => (
  // biome-ignore lint/a11y/useSemanticElements: a group of options, which a fieldset is not
  <div role="group" aria-label={name}>
    <p class="palette-group" aria-hidden="true">
      {name}
    </p>
    {options.map((option) => (
      <PaletteOption key={option.key} of={option} />
    ))}
  </div>
)

/** The keys of a list under a field. The first option is chosen until another is; what is chosen closes the palette. */
function useCombobox(
  field: RefObject<HTMLInputElement | null>,
  list: RefObject<HTMLDivElement | null>,
  found: string,
  close: () => void,
) {
  const box = useRef<Combobox>(undefined)
  useLayoutEffect(() => {
    if (!field.current || !list.current) return
    const made = new Combobox(field.current, list.current, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'selected',
    })
    box.current = made
    made.start()
    // its own listener clears what is chosen at each key, which may come after the new results are drawn
    const input = field.current
    const choose = () => made.resetSelection()
    input.addEventListener('input', choose)
    return () => {
      input.removeEventListener('input', choose)
      made.destroy()
    }
  }, [])
  useLayoutEffect(() => box.current?.resetSelection(), [found])
  useEffect(() => {
    const at = list.current
    at?.addEventListener('combobox-commit', close)
    return () => at?.removeEventListener('combobox-commit', close)
  })
}
