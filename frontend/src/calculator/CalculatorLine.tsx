import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import { LineArithmetic } from '../invoice/LineArithmetic'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { calculatorWords } from './words'
import './line.css'

const CalculatorLineFields = graphql(`
  fragment CalculatorLine on PlannedInvoiceLine {
    start end days net
    clauses { id }
    arithmetic { ...LineArithmetic }
  }
`)

type Props = {
  of: FragmentType<typeof CalculatorLineFields>
  /** The invoice has no other: its days and its amount are the invoice's. */
  isAlone: boolean
}

/** The days of a line; opened, how its amount comes about. */
export function CalculatorLine({ of, isAlone }: Props) {
  const line = readFragment(CalculatorLineFields, of)
  const t = useWords(calculatorWords)
  const { number, period } = useFormat()
  const days = period(line.start, line.end)
  return (
    <details class="calculator-line">
      <summary>
        {days}
        {!isAlone && (
          <span class="sub">
            {t.aDays(number(line.days))}, {t.kroner(number(line.net))}
          </span>
        )}
      </summary>
      {line.arithmetic && (
        <LineArithmetic of={line.arithmetic} line={line} caption={t.arithmetic(days)} result={t.line} />
      )}
      <p>
        {t.clauses}:{' '}
        {line.clauses.map(({ id }) => (
          <ClauseMark key={id} id={id} />
        ))}
      </p>
    </details>
  )
}
