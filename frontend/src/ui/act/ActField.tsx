import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../../text/words'
import type { Option } from '../Select'
import { uiWords } from '../words'
import { RefusalText, useCurrentAct } from './ActForm'
import type { Refusal } from './useAct'
import { actWords } from './words'

type Props = {
  /** The field of the act's input. */
  name: string
  label: string
  hint?: ComponentChildren
}

type Kind = 'date' | 'amount' | 'text' | 'long'

type TextProps = Props & {
  /** How wide it is, which keys a telephone shows, and what is said of what cannot be read. */
  kind?: Kind
}

/** A text, a date or an amount, as it is typed. */
export function ActField({ kind = 'text', ...of }: TextProps) {
  const t = useWords(uiWords)
  const { control, typed, type } = useControl(of.name)
  const hint = of.hint ?? (kind === 'date' ? t.dateForm : undefined)
  const write = (event: { currentTarget: { value: string } }) => type(of.name, event.currentTarget.value)
  return (
    <Labelled {...of} kind={kind} hint={hint} id={control.id}>
      {(described) =>
        kind === 'long' ? (
          <textarea {...control} class="in" rows={3} value={typed} aria-describedby={described} onInput={write} />
        ) : (
          <input
            {...control}
            class={kind === 'text' ? 'in' : `in ${kind}`}
            inputMode={kind === 'amount' ? 'decimal' : kind === 'date' ? 'numeric' : undefined}
            autocomplete="off"
            value={typed}
            aria-describedby={described}
            onInput={write}
          />
        )
      }
    </Labelled>
  )
}

/** One of a list; the first line chooses none. */
export function ActSelect({ options, none, ...of }: Props & { options: readonly Option[]; none?: string }) {
  const { control, typed, type } = useControl(of.name)
  return (
    <Labelled {...of} id={control.id}>
      {(described) => (
        <select
          {...control}
          class="sel"
          value={typed}
          aria-describedby={described}
          onChange={(event) => type(of.name, event.currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function useControl(name: string) {
  const act = useCurrentAct()
  const id = useId()
  const bad = act.refusalsAt(name).length > 0
  return { control: { id, name, 'aria-invalid': bad }, typed: act.typed[name] ?? '', type: act.type }
}

type LabelledProps = Props & { id: string; kind?: Kind; children: (describedBy?: string) => ComponentChildren }

/** The control with its name, its hint and what the graph refuses in it. */
function Labelled({ name, label, hint, kind, id, children }: LabelledProps) {
  const unread = useUnread(kind)
  const refusals = useCurrentAct().refusalsAt(name)
  const described = [hint && `${id}-hint`, refusals.length > 0 && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={refusals.length > 0 ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="err" id={`${id}-error`} aria-live="polite">
        {refusals.map((refusal) => (
          <p key={refusal.code}>{(isUnread(refusal) && unread) || <RefusalText of={refusal} />}</p>
        ))}
      </div>
      {children(described || undefined)}
    </div>
  )
}

/** The graph could not read it, and says so to programs: in English, and as it reads. */
const isUnread = ({ code }: Refusal) => code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED'

/** How such a field is written; undefined where any text can be read. */
function useUnread(kind?: Kind) {
  const { dateWrong } = useWords(uiWords)
  const { numberWrong } = useWords(actWords)
  if (kind === 'date') return dateWrong
  return kind === 'amount' ? numberWrong : undefined
}
