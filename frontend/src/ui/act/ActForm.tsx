import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useId, useRef } from 'preact/hooks'
import { ClauseMark } from '../../clause/ClauseMark'
import { useDeviationText } from '../../project/deviations'
import { useWords } from '../../text/words'
import { type Act, type Deviation, fieldOf, type Refusal } from './useAct'
import { actWords } from './words'
import './act.css'

const CurrentAct = createContext<Act | null>(null)

/** The act of the form that a field stands in. */
export function useCurrentAct(): Act {
  const act = useContext(CurrentAct)
  if (!act) throw new Error('a field of an act stands in no ActForm')
  return act
}

type Props = {
  // biome-ignore lint/suspicious/noExplicitAny: whatever is typed
  of: any
  /** The button: what is done, as "Fastsæt pris". */
  submit: string
  /** What becomes irreversible, in figures, and the button that does it; without it the form is sent at once. */
  preview?: { title: string; text: ComponentChildren; confirm: string }
  /** Another button beside. */
  beside?: ComponentChildren
  /** The fields. */
  children: ComponentChildren
}

/** The form of an act: its fields, what refuses it, and the way to send it. */
export function ActForm({ of, submit, preview, beside, children }: Props) {
  const act = of as Act
  const t = useWords(actWords)
  const form = useRef<HTMLFormElement>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const sending = act.state === 'sending'
  const unknown = act.state === 'unknown'
  const next = async (event: Event) => {
    event.preventDefault()
    if (!(await act.validate())) return
    if (preview) dialog.current?.showModal()
    else act.send()
  }
  // a refusal that one has tried to send past is where the reader goes on
  const bad = act.refusals.map(({ path }) => path).join()
  useEffect(() => {
    if (act.state === 'writing' && form.current?.contains(document.activeElement))
      if (document.activeElement?.matches('button'))
        form.current.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [bad])
  return (
    <CurrentAct.Provider value={act}>
      <form ref={form} class="act" noValidate onSubmit={next}>
        <fieldset disabled={sending || unknown}>{children}</fieldset>
        <Refusals of={act.refusals.filter(({ path }) => !form.current?.querySelector(`[name="${fieldOf(path)}"]`))} />
        <div role="status">
          <Deviations of={act.deviations} />
          {sending && <p class="msg">{t.sending}</p>}
          {act.state === 'unsent' && <p class="msg warn">{t.unsent}</p>}
        </div>
        {unknown ? (
          <Unknown again={act.send} />
        ) : (
          <p class="acts">
            <button type="submit" class="btn main" disabled={sending}>
              {submit}
            </button>
            {beside}
            {act.isDirty && !sending && (
              <button type="button" class="btn" onClick={act.clear}>
                {t.clear}
              </button>
            )}
          </p>
        )}
        <p class="cap" role="status">
          {act.isDirty && t.kept}
        </p>
      </form>
      {preview && (
        <Preview dialog={dialog} title={preview.title} confirm={preview.confirm} send={act.send}>
          {preview.text}
        </Preview>
      )}
    </CurrentAct.Provider>
  )
}

/** What is wrong with no field that is shown. */
function Refusals({ of }: { of: readonly Refusal[] }) {
  const t = useWords(actWords)
  if (of.length === 0) return null
  return (
    <div class="msg error" role="alert">
      <h3>{t.refused}</h3>
      <ul>
        {of.map((refusal) => (
          <li key={refusal.code + refusal.path}>
            <RefusalText of={refusal} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the agreement has instead of clauses that would have applied. */
function Deviations({ of }: { of: readonly Deviation[] }) {
  const t = useWords(actWords)
  const textOf = useDeviationText()
  return of.map((deviation) => (
    <p key={deviation.clause} class="msg">
      {t.departs} <ClauseMark id={deviation.clause} deviation={textOf(deviation)} /> {textOf(deviation)}
    </p>
  ))
}

/** Why, in the graph's words, with the clause that says so. */
export const RefusalText = ({ of: { message, clause } }: { of: Refusal }) => (
  <>
    {message} {clause && <ClauseMark id={clause} />}
  </>
)

/** Whether it was done is not known: sent again under its key, it is done once. */
function Unknown({ again }: { again: () => void }) {
  const t = useWords(actWords)
  return (
    <div class="msg error" role="alert">
      <h3>{t.unknown}</h3>
      <p>{t.unknownText}</p>
      <p class="acts">
        <button type="button" class="btn small" onClick={again}>
          {t.again}
        </button>
      </p>
    </div>
  )
}

type PreviewProps = {
  dialog: { current: HTMLDialogElement | null }
  title: string
  confirm: string
  send: () => void
  children: ComponentChildren
}

/** The browser's dialog: it closes on Esc and gives focus back. */
function Preview({ dialog, title, confirm, send, children }: PreviewProps) {
  const t = useWords(actWords)
  const name = useId()
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} class="act-preview" aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
      <p class="acts">
        <button type="button" class="btn" onClick={close}>
          {t.cancel}
        </button>
        <button
          type="button"
          class="btn main"
          onClick={() => {
            close()
            send()
          }}>
          {confirm}
        </button>
      </p>
    </dialog>
  )
}
