import { useId, useMemo, useRef, useState } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { newKey } from '../ui/act/draft'
import type { Chosen } from './kept'
import { PopulationConfirm } from './PopulationConfirm'
import { populationWords } from './words'

export type Counts = { changed: number; fresh: number; documents: number }
type Props = { file: Chosen; digest: string; waiting: boolean; counts: Counts; years: number[] }

const usual = 'Danmarks Statistik, Statistikbanken (FOLK1A, FOLK1AM)'

/** What storing comes to, what readers are told of the source, and the way to do it. */
export function PopulationStore({ file, digest, waiting, counts, years }: Props) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const [source, setSource] = useState(usual)
  const [tried, setTried] = useState(false)
  // one key for what was seen: sent twice, it is still one import
  const key = useMemo(newKey, [digest, source])
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const { changed, fresh, documents } = counts
  const lacks = tried && !source.trim()
  const store = () => {
    setTried(true)
    if (source.trim()) dialog.current?.showModal()
    else field.current?.focus()
  }
  return (
    <>
      <p class="population-said" role="status">
        {changed > 0 && documents === 0 && `${t.correctedNone} `}
        {documents === 1 && `${t.correctedOne} `}
        {documents > 1 && `${t.correctedWhy(number(documents))} `}
        {fresh > 0 && `${t.freshWhy} `}
        <ClauseMark id="5.11" />
      </p>
      <div class={lacks ? 'field bad population-source' : 'field population-source'}>
        <label for={id}>{t.source}</label>
        <p class="hint" id={`${id}-hint`}>
          {t.sourceHint}
        </p>
        {lacks && (
          <p class="err" id={`${id}-error`} role="alert">
            {t.sourceMissing}
          </p>
        )}
        <input
          ref={field}
          id={id}
          class="in"
          value={source}
          aria-invalid={lacks}
          aria-describedby={lacks ? `${id}-hint ${id}-error` : `${id}-hint`}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <p class="acts population-acts">
        <button type="button" class="btn main" disabled={waiting} onClick={store}>
          {t.store}
        </button>
      </p>
      <PopulationConfirm
        dialog={dialog}
        counts={counts}
        years={years}
        sent={{ file, source, digest, key, answered: false }}
      />
    </>
  )
}
