import { useState } from 'preact/hooks'

/** What is typed into a form, field by field, as it is typed. */
export type Typed = Record<string, string>

/** What is typed, and the key it was sent under where no answer to that has come. */
export type Draft<T extends Typed> = { typed: T; key?: string }

/** A key by which the graph does an act once. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** What was typed in this tab, also before a reload, a login or a fault; null forgets it. */
export function useDraft<T extends Typed>(name: string, begin: T): [Draft<T>, (draft: Draft<T> | null) => void] {
  const [draft, set] = useState<Draft<T>>(() => readDraft(name, begin))
  const keep = (next: Draft<T> | null) => {
    writeDraft(name, next)
    set(next ?? { typed: begin })
  }
  return [draft, keep]
}

const place = (name: string) => `udkast:${name}`

function readDraft<T extends Typed>(name: string, begin: T): Draft<T> {
  try {
    const { typed, key } = JSON.parse(sessionStorage.getItem(place(name)) ?? '{}')
    return { typed: { ...begin, ...typed }, key }
  } catch {
    return { typed: begin }
  }
}

function writeDraft(name: string, draft: Draft<Typed> | null) {
  try {
    if (draft) sessionStorage.setItem(place(name), JSON.stringify(draft))
    else sessionStorage.removeItem(place(name))
  } catch {
    // some browsers forbid it: then a reload loses what is typed
  }
}
