import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { CombinedError } from '@urql/core'
import { useClient } from '@urql/preact'
import { useEffect, useState } from 'preact/hooks'
import { newKey, type Typed, useDraft } from './draft'

/** Why the graph refuses; `path` is the field of the input, '' where it is none. */
export type Refusal = { clause?: string | null; code: string; message: string; path: string }

/** What the agreement has instead of a clause that would apply (1.2); `value` is its number, of a PARAMETER. */
export type Deviation = { clause: string; kind: 'PARAMETER' | 'TEXT' | 'WAIVED'; value: number; text: string }

type Answer = { act?: { refusals: readonly Refusal[]; deviations?: readonly Deviation[] } | null }

type Props<T extends Typed, Input, Data extends Answer> = {
  /** What the form is about, one of its own: its draft is kept under it. */
  draft: string
  /** What stands in the fields before anything is typed. Fields are named as those of the input that they become. */
  begin: T
  /** What is typed as the act's input. What cannot be read goes as it stands: the graph says what is wrong with it. */
  inputOf: (typed: T) => Input
  /** What the page itself cannot read, and why, by field: the graph is asked about the rest, and nothing is sent. */
  unread?: (typed: T) => Partial<Record<keyof T & string, string>>
  /**
   * `mutation NAMECheck($input: …) { act: NAME(input: $input) @validateOnly { refusals { clause code message path } } }`,
   * with `deviations { clause kind value text }` for what the agreement has instead of clauses to stand at the form.
   */
  check: TypedDocumentNode<Answer, { input: Input }>
  /** The same without the directive, with what changed, so that lists of it are asked for anew. */
  send: TypedDocumentNode<Data, { input: Input }>
  /** It is done. */
  done: (data: Data) => void
}

const pause = 300

/** What the graph says before it does anything. */
const before = ['BAD_USER_INPUT', 'FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED']

/** Whether that is all it says: then nothing was done. */
export const isBefore = (told: readonly { code: string }[]) => told.every(({ code }) => before.includes(code))

/** A form's act, for <ActForm of={…}> and the fields in it. */
export type Act = ReturnType<typeof useAct<Typed, object, Answer>>

/**
 * An act as a form: checked while one types by the graph's own refusals, kept until it is done, sent under one key
 * until an answer comes, so that it is done once.
 */
export function useAct<T extends Typed, Input extends object, Data extends Answer>(of: Props<T, Input, Data>) {
  const client = useClient()
  const [{ typed, key }, keep] = useDraft(of.draft, of.begin)
  const [state, setState] = useState<'writing' | 'sending' | 'unsent' | 'unknown'>(key ? 'unknown' : 'writing')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [deviations, setDeviations] = useState<readonly Deviation[]>([])
  const [tried, setTried] = useState(false)
  const input = of.inputOf(typed)
  const unread: Refusal[] = Object.entries(of.unread?.(typed) ?? {}).map(([path, message]) => ({
    path,
    message: String(message),
    code: 'UNREAD',
  }))
  const dirty = Object.keys(of.begin).filter((name) => typed[name] !== of.begin[name])

  /** What would refuse it; undefined where no answer came. */
  const check = async () => {
    const { data, error } = await client.mutation(of.check, { input })
    const told = refusalsOf(data?.act, error)
    return told && { told: [...unread, ...told], instead: data?.act?.deviations ?? [] }
  }

  const show = ({ told, instead }: { told: readonly Refusal[]; instead: readonly Deviation[] }) => {
    setRefusals(told)
    setDeviations(instead)
  }

  useEffect(() => {
    if (dirty.length === 0 || state === 'sending' || state === 'unknown') return
    let old = false
    const timer = setTimeout(async () => {
      const answer = await check()
      if (answer && !old) show(answer)
    }, pause)
    return () => {
      old = true
      clearTimeout(timer)
    }
  }, [JSON.stringify(input)])

  useEffect(() => {
    if (dirty.length === 0) return
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty.length === 0])

  /** Whether nothing refuses it, so that it can be confirmed. */
  const validate = async () => {
    setTried(true)
    const answer = await check()
    setState(answer ? 'writing' : 'unsent')
    show(answer ?? { told: [], instead: [] })
    return answer?.told.length === 0
  }

  const send = async () => {
    const under = key ?? newKey()
    keep({ typed, key: under })
    setState('sending')
    const { data, error } = await client.mutation(of.send, { input: { ...input, idempotencyKey: under } })
    const told = refusalsOf(data?.act, error)
    setTried(true)
    setRefusals(told ?? [])
    // sent before, it may be done since then, whatever hinders this answer: it keeps its key
    if (!told || (!data?.act && (key || !isBefore(told)))) return setState('unknown')
    setState('writing')
    setTried(told.length > 0)
    keep(told.length > 0 ? { typed } : null)
    if (data && told.length === 0) of.done(data)
  }

  const clear = () => {
    keep(null)
    show({ told: [], instead: [] })
    setTried(false)
  }

  /** A field is refused once it is typed in, and all are when the reader has tried to send. */
  const shown = refusals.filter(({ path }) => tried || path === '' || dirty.includes(fieldOf(path)))
  return {
    typed,
    type: (name: string, text: string) => keep({ typed: { ...typed, [name]: text } }),
    refusals: shown,
    deviations,
    refusalsAt: (name: string) => shown.filter(({ path }) => fieldOf(path) === name),
    state,
    isDirty: dirty.length > 0,
    validate,
    send,
    clear,
  }
}

/** "tiers[0].upTo" is in the field tiers. */
export const fieldOf = (path: string) => /^\w*/.exec(path)?.[0] ?? ''

/** The refusals of an answer, or its errors told as refusals; undefined where no answer came. */
export function refusalsOf(act: Answer['act'], error?: CombinedError): readonly Refusal[] | undefined {
  if (act) return act.refusals
  if (!error || error.networkError) return undefined
  return error.graphQLErrors.map(({ message, path, extensions }) => ({
    message,
    code: String(extensions.code),
    path: fieldPath(path ?? []),
  }))
}

/** ["act", "input", "tiers", 0] is tiers. */
const fieldPath = (path: readonly (string | number)[]) =>
  String(path[path.indexOf('input') + 1] ?? '').replace(/^act$/, '')
