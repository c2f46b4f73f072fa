import { useId, useRef, useState } from 'preact/hooks'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { type Chosen, mostBytes, read } from './kept'
import { populationWords } from './words'

type Props = { of: Chosen | null; choose: (file: Chosen | null) => void }

/** The file: chosen by the browser's own field, or dropped on it. What is chosen stays when the next cannot be read. */
export function PopulationFile({ of, choose }: Props) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [error, setError] = useState('')
  const [over, setOver] = useState(false)
  const take = async (file?: File) => {
    if (!file) return
    try {
      const chosen = await read(file)
      setError(chosen ? '' : t.tooLarge(file.name, number(mostBytes / 1000)))
      if (chosen) choose(chosen)
    } catch {
      setError(t.unreadable(file.name))
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer?.files[0])
  }
  const remove = () => {
    choose(null)
    setError('')
    input.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the field in it is for all
    <div
      class={over ? 'population-file population-over' : 'population-file'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}>
      <div class={error ? 'field bad' : 'field'}>
        <p class="population-name" id={`${id}-name`}>
          {t.file}
        </p>
        <p class="hint" id={`${id}-hint`}>
          {t.fileHint}
        </p>
        {error && (
          <p class="err" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        <p role="status">{of ? <b>{t.chosen(of.name)}</b> : t.drop}</p>
      </div>
      <div class="acts">
        <input
          ref={input}
          id={id}
          class="sr"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-labelledby={`${id}-name ${id}-choose`}
          aria-invalid={Boolean(error)}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = '' // so that the same file, mended, can be chosen again
          }}
        />
        <label class={of ? 'btn' : 'btn main'} id={`${id}-choose`} for={id}>
          {of ? t.chooseOther : t.chooseFile}
        </label>
        {of && (
          <button type="button" class="btn" onClick={remove}>
            {t.otherFile}
          </button>
        )}
      </div>
    </div>
  )
}
