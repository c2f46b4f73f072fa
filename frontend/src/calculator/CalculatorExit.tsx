import { useId } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { CostScenarioInput } from '../graph/graphql'
import { firstOf, monthNumber, readDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useSettled } from '../ui/settled'
import { type Choice, exitMonths } from './choice'
import { calculatorWords } from './words'

const CalculatorExitFields = graphql(`
  fragment CalculatorExit on CostSchedule { invoices { kind date days net } }
`)

type Props = {
  of: FragmentType<typeof CalculatorExitFields>
  /** What was asked for it; nothing is said of leaving without. */
  question?: CostScenarioInput
  choice: Choice
  change: (values: Partial<Choice>) => void
}

/** The day a municipality leaves, month by month; the end of the slider is that it stays. */
export function CalculatorExit({ of, question, choice, change }: Props) {
  const months = exitMonths(choice)
  const id = useId()
  if (!months) return null
  return (
    <div class="calculator-exit">
      <ExitSlider id={id} choice={choice} change={change} from={months.from} to={months.to} />
      <p class="calculator-quote">{question && <Quote of={of} question={question} />}</p>
    </div>
  )
}

function Quote({ of, question }: Required<Pick<Props, 'of' | 'question'>>) {
  const { invoices } = readFragment(CalculatorExitFields, of)
  const t = useWords(calculatorWords)
  const { date, number } = useFormat()
  const payment = invoices.find(({ kind }) => kind === 'EXIT')
  if (payment) return <>{t.exitText(date(payment.date), number(payment.net), number(payment.days))}</>
  return <>{question.exitOn ? t.exitFree : t.staysText(date(question.repaymentPeriod.end))}</>
}

type SliderProps = Pick<Props, 'choice' | 'change'> & { id: string; from: number; to: number }

function ExitSlider({ id, choice, change, from, to }: SliderProps) {
  const t = useWords(calculatorWords)
  const { date } = useFormat()
  const chosen = readDate(choice.udtraeden)
  const month = chosen ? Math.min(Math.max(monthNumber(chosen), from), to) : to + 1
  const dayOf = (at: string) => (Number(at) > to ? '' : firstOf(Number(at)))
  const { shown, change: move } = useSettled(`${month}`, (at) => change({ udtraeden: dayOf(at) }))
  // a day of the address that is no month's first is shown as it is
  const day = readDate(shown === `${month}` ? choice.udtraeden : dayOf(shown))
  return (
    <>
      <div class="calculator-top">
        <label for={id}>{t.exit}</label>
        <span>
          <ClauseMark id="5.8" /> <output for={id}>{day ? date(day) : t.none}</output>
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={from}
        max={to + 1}
        value={shown}
        aria-valuetext={day ? date(day) : t.stays}
        onInput={(event) => move(event.currentTarget.value)}
      />
      <div class="calculator-ends" aria-hidden="true">
        <span>{date(firstOf(from))}</span>
        <span>{t.stays}</span>
      </div>
    </>
  )
}
