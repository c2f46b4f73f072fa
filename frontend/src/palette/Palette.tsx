import type { ComponentType } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../text/words'
import { Failed } from '../ui/Answer'
import { useSettled } from '../ui/settled'
import { uiWords } from '../ui/words'
import type { ResultsProps } from './PaletteResults'
import { paletteWords } from './words'
import './palette.css'

type Results = ComponentType<ResultsProps>

/** What finds, once it has been loaded. */
let loaded: Results | undefined

/**
 * Finds everything from anywhere. Its field is here at once, so that no key is lost while what finds is loaded.
 * It stands only while it is open; `onClose` is called when focus is back where it was.
 */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useWords(paletteWords)
  const { failed, failedText } = useWords(uiWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [asked, ask] = useState('')
  const { shown, change } = useSettled(asked, ask)
  const { Results, broken, load } = useResults()
  // before the next key
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} class="palette" aria-label={t.name} closedby="any" onClose={onClose}>
      <div class="palette-head">
        <label for={id} class="sr">
          {t.name}
        </label>
        <input
          id={id}
          ref={field}
          class="in"
          autofocus
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="go"
          placeholder={t.hint}
          value={shown}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button type="button" class="btn" onClick={close}>
          {t.close}
        </button>
      </div>
      {Results && <Results field={field} typed={shown.trim()} asked={asked.trim()} close={close} />}
      {broken && <Failed name={failed} text={failedText} retry={load} />}
    </dialog>
  )
}

function useResults() {
  const [Results, set] = useState(() => loaded)
  const [broken, setBroken] = useState(false)
  const load = async () => {
    setBroken(false)
    try {
      loaded = (await import('./PaletteResults')).PaletteResults
      set(() => loaded)
    } catch {
      setBroken(true)
    }
  }
  useEffect(() => {
    if (!loaded) load()
  }, [])
  return { Results, broken, load }
}
