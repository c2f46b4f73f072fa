import { type CivilDate, readDate } from '../text/day'
import { remember, remembered } from '../text/remember'

/** A run that was confirmed: its day, and the key by which the graph does it once. */
export type Sent = { asOf: CivilDate; key: string }

const sent = 'fakturering-sendt'

/** The runs confirmed in this browser, in whichever tab, whose answers have not been seen. */
export function sentRuns(): Sent[] {
  return (remembered(sent) ?? '').split(',').flatMap((each) => {
    const [day, key] = each.split(' ')
    const asOf = readDate(day)
    return asOf && key ? [{ asOf, key }] : []
  })
}

const keep = (runs: Sent[]) => remember(sent, runs.map(({ asOf, key }) => `${asOf} ${key}`).join(','))

const others = (key: string) => sentRuns().filter((run) => run.key !== key)

export const rememberSent = (run: Sent) => keep([...others(run.key), run])

/** Its answer is seen: it was refused, or was done. */
export const forgetSent = (key: string) => keep(others(key))
