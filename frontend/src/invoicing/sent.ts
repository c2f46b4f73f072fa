import { type CivilDate, readDate } from '../text/day'
import { remember, remembered } from '../text/remember'

/** A run that was confirmed: its day, and the key by which the graph does it once. */
export type Sent = { asOf: CivilDate; key: string }

const sent = 'fakturering-sendt'
const done = 'fakturering-koersler'

/** A key for one run: the same preview always sends the same. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The run confirmed in this browser whose answer has not been seen. */
export function sentRun(): Sent | null {
  const [day, key] = (remembered(sent) ?? '').split(' ')
  const asOf = readDate(day)
  return asOf && key ? { asOf, key } : null
}

export const rememberSent = ({ asOf, key }: Sent) => remember(sent, `${asOf} ${key}`)

/** The answer is seen: the run was refused, or left this id. */
export function rememberAnswer(id?: string) {
  remember(sent, '')
  if (id) remember(done, [id, ...runsDone().filter((other) => other !== id)].slice(0, 20).join(' '))
}

/** The ids of the runs of this browser, newest first. The graph has no list of all. */
export const runsDone = () => (remembered(done) ?? '').split(' ').filter(Boolean)
