import { type CivilDate, readDate } from '../text/day'
import { remember, remembered } from '../text/remember'

/** A run that was confirmed: its day, and the key by which the graph does it once. */
export type Sent = { asOf: CivilDate; key: string }

const sent = 'fakturering-sendt'

/** The run confirmed in this browser whose answer has not been seen. */
export function sentRun(): Sent | null {
  const [day, key] = (remembered(sent) ?? '').split(' ')
  const asOf = readDate(day)
  return asOf && key ? { asOf, key } : null
}

export const rememberSent = ({ asOf, key }: Sent) => remember(sent, `${asOf} ${key}`)

/** Its answer is seen: it was refused, or was done. */
export const forgetSent = () => remember(sent, '')
