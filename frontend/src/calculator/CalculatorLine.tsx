import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { CalculatorLineFragment } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { calculatorWords } from './words'

const CalculatorLineFields = graphql(`
  fragment CalculatorLine on PlannedInvoiceLine {
    start end days net
    clauses { id }
    arithmetic {
      parts { price inhabitants yearly daysInYear daily { digits cut } days }
      sumToEnd { digits cut } roundedToEnd
      sumBefore { digits cut } roundedBefore
    }
  }
`)

type Arithmetic = NonNullable<CalculatorLineFragment['arithmetic']>

type Props = {
  of: FragmentType<typeof CalculatorLineFields>
  /** The invoice has no other: its days and its amount are the invoice's. */
  isAlone: boolean
}

/** The days of a line; opened, how its amount comes about. */
export function CalculatorLine({ of, isAlone }: Props) {
  const { start, end, days, net, clauses, arithmetic } = readFragment(CalculatorLineFields, of)
  const t = useWords(calculatorWords)
  const { number, period } = useFormat()
  return (
    <details>
      <summary>
        {period(start, end)}
        {!isAlone && (
          <span class="sub">
            {t.aDays(number(days))}, {t.kroner(number(net))}
          </span>
        )}
      </summary>
      <div class="calculator-sums">
        {arithmetic && <Sums of={arithmetic} line={{ end, net }} />}
        <p>
          {t.clauses}:{' '}
          {clauses.map(({ id }) => (
            <ClauseMark key={id} id={id} />
          ))}
        </p>
      </div>
    </details>
  )
}

type SumsProps = { of: Arithmetic; line: Pick<CalculatorLineFragment, 'end' | 'net'> }

/** The year's rounded sum after the line, less that before it. */
function Sums({ of: { parts, sumToEnd, roundedToEnd, sumBefore, roundedBefore }, line }: SumsProps) {
  const t = useWords(calculatorWords)
  const { number, date } = useFormat()
  const fraction = ({ digits, cut }: { digits: Decimal; cut: boolean }) => `${number(digits)}${cut ? '…' : ''}`
  return (
    <>
      {parts.map(({ price, inhabitants, yearly, daysInYear, daily, days }) => (
        <p key={`${price} ${inhabitants}`}>
          {inhabitants == null
            ? t.fixed(number(yearly))
            : t.perInhabitant(number(price), number(inhabitants), number(yearly))}
          . {t.daily(number(daysInYear), fraction(daily), number(days))}.
        </p>
      ))}
      <dl>
        <dt>{t.toEnd(date(line.end))}</dt>
        <dd>{t.rounded(fraction(sumToEnd), number(roundedToEnd))}</dd>
        <dt>{t.before}</dt>
        <dd>{t.rounded(fraction(sumBefore), number(roundedBefore))}</dd>
        <dt>{t.line}</dt>
        <dd>{t.less(number(roundedToEnd), number(roundedBefore), number(line.net))}</dd>
      </dl>
    </>
  )
}
