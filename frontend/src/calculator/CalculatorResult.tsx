import type { UseQueryResponse } from '@urql/preact'
import type { ComponentChildren } from 'preact'
import type { CalculatorScheduleQuery, CostScenarioInput } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { useKept } from '../ui/kept'
import { Section } from '../ui/Page'
import type { Place } from './CalculatorChanges'
import { CalculatorExit } from './CalculatorExit'
import { CalculatorPlan } from './CalculatorPlan'
import { CalculatorYears } from './CalculatorYears'
import type { Choice } from './choice'
import type { Refusals } from './scenario'
import { calculatorWords } from './words'

type Props = {
  choice: Choice
  change: (values: Partial<Choice>) => void
  // biome-ignore lint/suspicious/noExplicitAny: whatever the variables are
  asked: UseQueryResponse<CalculatorScheduleQuery, any>
  isAsked: boolean
  refusals: Refusals
  places: readonly Place[]
}

/** What it costs; while something is refused, the last that could be worked out, marked as such. */
export function CalculatorResult({ choice, change, asked, isAsked, refusals, places }: Props) {
  const t = useWords(calculatorWords)
  const kept = useKept(asked, () => 'schedule')
  const isRefused = Object.keys(refusals).length > 0
  const { period } = useFormat()
  // while another answer is waited for, the question is the one before, too; a refused one has no answer
  const question: CostScenarioInput | undefined = isRefused ? undefined : asked[0].operation?.variables.input
  const place = places.find(({ code }) => code === question?.municipality)
  const days = question && period(question.repaymentPeriod.start, question.repaymentPeriod.end)
  const note = isRefused ? <b class="calculator-stale">{t.stale}</b> : place && days ? t.of(place.name, days) : days
  const result = (of: CalculatorScheduleQuery) => (
    <Result of={of} question={question} choice={choice} change={change} note={note} />
  )
  if (!isAsked) return <Missing place={Boolean(choice.kommune)} />
  return (
    <div class="calculator-result">
      {refusals.other && (
        <p class="msg error" role="alert">
          {refusals.other.message}
        </p>
      )}
      {refusals.udtraeden && (
        <div class="msg error" role="alert">
          <p>
            {t.exitWrong(choice.udtraeden)} {refusals.udtraeden.message}
          </p>
          <p class="acts">
            <button type="button" class="btn small" onClick={() => change({ udtraeden: '' })}>
              {t.stays}
            </button>
          </p>
        </div>
      )}
      {!isRefused && <Answer of={kept}>{result}</Answer>}
      {isRefused && (kept[0].data ? result(kept[0].data) : !refusals.udtraeden && <p class="msg warn">{t.wrong}</p>)}
    </div>
  )
}

/** What is still to be chosen, and a calculation to look at meanwhile. */
function Missing({ place }: { place: boolean }) {
  const t = useWords(calculatorWords)
  return (
    <div class="msg" role="status">
      <p>{t.missing(place)}</p>
      <p class="acts">
        <a
          class="btn small"
          href="/beregner?kommune=740&pris=6.2500&fra=2026-01-01&til=2033-12-31&raadighed=2026-01-05">
          {t.example}
        </a>
      </p>
    </div>
  )
}

type ResultProps = Pick<Props, 'choice' | 'change'> & {
  of: CalculatorScheduleQuery
  question?: CostScenarioInput
  note: ComponentChildren
}

function Result({ of: { simulateCosts: schedule }, question, choice, change, note }: ResultProps) {
  const t = useWords(calculatorWords)
  const { number } = useFormat()
  return (
    <>
      <Section name={t.total} meta={note}>
        <div class="calculator-sum">
          <p class="big" role="status">
            {number(schedule.net)} <small>{t.net}</small>
          </p>
          <Facts
            of={[
              [t.vat, t.kroner(number(schedule.vat))],
              [t.gross, t.kroner(number(schedule.gross))],
            ]}
          />
        </div>
        <CalculatorExit of={schedule} question={question} choice={choice} change={change} />
      </Section>
      <CalculatorYears of={schedule} />
      <CalculatorPlan of={schedule} sum={schedule} />
    </>
  )
}
