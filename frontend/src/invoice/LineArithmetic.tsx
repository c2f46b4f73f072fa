import type { ComponentChildren } from 'preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { LineArithmeticFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { arithmeticWords } from './arithmeticWords'
import './arithmetic.css'

const LineArithmeticFields = graphql(`
  fragment LineArithmetic on LineArithmetic {
    parts { model price inhabitants yearly daysInYear daily { digits cut } days }
    sumToEnd { digits cut } roundedToEnd
    sumBefore { digits cut } roundedBefore
  }
`)

export type Part = LineArithmeticFragment['parts'][number]

/** What more an issued line says of a part: whose year the inhabitants are of, where they are from, when a price came. */
export type PartNotes = { inhabitantsYear?: number | null; inhabitants?: string; price?: string }

type Props = {
  of: FragmentType<typeof LineArithmeticFields>
  line: { start: CivilDate; end: CivilDate; net: Decimal }
  /** What the table is, for who does not see it, and what its last row is called. */
  caption: string
  result: string
  notes?: (part: Part) => PartNotes
}

/** How a line's amount comes about, planned or issued. The graph gives every step: the page computes none. */
export function LineArithmetic({ of, line, caption, result, notes = () => ({}) }: Props) {
  const t = useWords(arithmeticWords)
  const { number } = useFormat()
  const steps = useSteps(readFragment(LineArithmeticFields, of), line, notes)
  return (
    <>
      <table class="tbl arithmetic">
        <caption class="sr">{caption}</caption>
        <tbody>
          {steps.map(({ key, name, more, value }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                {more && <span class="sub">{more}</span>}
              </th>
              <td class="num">{value}</td>
            </tr>
          ))}
          <tr class="arithmetic-result">
            <th scope="row">{result}</th>
            <td class="num">{number(line.net)}</td>
          </tr>
        </tbody>
      </table>
      <p class="cap">{t.why}</p>
    </>
  )
}

type Step = { key: string; name: string; more?: ComponentChildren; value: string }

/** What each step is called, and its figure: a price at a time, then the year's sums. */
function useSteps(sums: LineArithmeticFragment, line: Props['line'], notes: Required<Props>['notes']): Step[] {
  const t = useWords(arithmeticWords)
  const { number, date } = useFormat()
  const stepsOf = usePartSteps(notes)
  const cut = cutting(number)
  const before: Step[] = [
    { key: 'before', name: t.sumBefore(date(line.start)), value: cut(sums.sumBefore) },
    { key: 'less', name: t.less, value: `−${number(sums.roundedBefore)}` },
  ]
  return [
    ...sums.parts.flatMap(stepsOf),
    { key: 'to', name: t.sumToEnd(date(line.end)), value: cut(sums.sumToEnd) },
    { key: 'rounded', name: t.rounded, value: number(sums.roundedToEnd) },
    ...(isNothing(sums.sumBefore.digits) ? [] : before),
  ]
}

function usePartSteps(notes: Required<Props>['notes']) {
  const t = useWords(arithmeticWords)
  const { number } = useFormat()
  const cut = cutting(number)
  return (part: Part, at: number): Step[] => {
    const note = notes(part)
    const people = part.inhabitants === null || part.inhabitants === undefined ? [] : [part.inhabitants]
    return [
      ...people.map((count) => ({
        key: `inhabitants ${at}`,
        name: t.inhabitants(note.inhabitantsYear ?? null),
        more: note.inhabitants,
        value: number(count),
      })),
      { key: `price ${at}`, name: t.priceOf[part.model], more: note.price, value: number(part.price) },
      { key: `yearly ${at}`, name: t.yearly, value: number(part.yearly) },
      { key: `daily ${at}`, name: t.daily(part.daysInYear), value: cut(part.daily) },
      { key: `days ${at}`, name: t.daysOf, value: number(part.days) },
    ]
  }
}

/** A number that goes on after its last digit says so. */
const cutting =
  (number: (value: Decimal) => string) =>
  ({ digits, cut }: { digits: Decimal; cut: boolean }) =>
    number(digits) + (cut ? '…' : '')

const isNothing = (digits: string) => /^0(\.0*)?$/.test(digits)
