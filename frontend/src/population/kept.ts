import { newKey } from '../ui/act/draft'

/** A file as the graph takes it. `id` tells it from another of the same name. */
export type Chosen = { id: string; name: string; base64: string }
/** An import that was confirmed: what was seen of the file, and the key by which the graph stores it once; `sent` once a request has gone out. */
export type Sent = { file: Chosen; source: string; digest: string; key: string; sent?: true; answered: boolean }

/** Bytes: with the rest of the request, in base64, they stay under the graph's 1 MiB. */
export const mostBytes = 780_000

/** Reads a file as it is: its letters are the graph's to read. Null for one that is too large. */
export async function read(file: File): Promise<Chosen | null> {
  if (file.size > mostBytes) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  return {
    id: newKey(),
    name: file.name,
    base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  }
}

// in this tab: it outlives a login on the way, and goes with the tab
const there = new Map<string, unknown>()

function keep(name: string, value: unknown) {
  there.set(name, value)
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // a browser that forbids it, or has no room, keeps it until the page is loaded anew
  }
}

function kept<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch {
    return (there.get(name) as T) ?? null
  }
}

const fileName = 'indbyggere-fil'
const sentName = 'indbyggere-sendt'

export const keptFile = () => kept<Chosen>(fileName)
export const keepFile = (file: Chosen | null) => keep(fileName, file)
export const keptSent = () => kept<Sent>(sentName)
export const keepSent = (sent: Sent | null) => keep(sentName, sent)
