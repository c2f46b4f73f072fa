import type { ComponentChildren } from 'preact'
import { ClauseMark } from '../clause/ClauseMark'
import type { PriceInput } from '../graph/graphql'
import { parseDate, readDate } from '../text/day'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Select } from '../ui/Select'
import { CalculatorField } from './CalculatorField'
import { CalculatorLink } from './CalculatorLink'
import { CalculatorPrice } from './CalculatorPrice'
import { type Beginning, begunAnew, type Choice, pilotOf } from './choice'
import type { Refusals } from './scenario'
import { calculatorWords } from './words'

type Props = {
  choice: Choice
  change: (values: Partial<Choice>) => void
  projects: readonly (Beginning & { slug: string; name: string })[]
  municipalities: readonly { code: string; name: string; inhabitants?: number | null }[]
  /** The project's prices, as far as the viewer may see them. */
  known: readonly PriceInput[]
  /** How many months are free for a pilot, unless one chooses. */
  free: number
  refusals: Refusals
}

/** What is worked out: every field is followed as it is left. */
export function CalculatorInputs({ choice, change, projects, municipalities, known, free, refusals }: Props) {
  const t = useWords(calculatorWords)
  const { number } = useFormat()
  const field = useFields({ choice, change, refusals })
  const begun = projects.find(({ slug }) => slug === choice.projekt)
  const chosen = municipalities.find(({ code }) => code === choice.kommune)
  const begin = (slug: string) => change(begunAnew(slug))
  return (
    <form class="calculator-inputs" aria-label={t.inputs} onSubmit={(event) => event.preventDefault()} noValidate>
      <Select
        name={t.project}
        value={begun?.slug ?? ''}
        onChange={begin}
        all={t.free}
        options={projects.map(({ slug, name }) => [slug, name] as const)}
      />
      <fieldset class="field">
        <legend>
          {t.period} <ClauseMark id="5.3" />
        </legend>
        <div class="calculator-pair">
          {field.date('fra', t.first)}
          {field.date('til', t.last)}
        </div>
      </fieldset>
      <Select
        name={t.municipality}
        value={choice.kommune}
        onChange={(kommune) => change({ kommune })}
        all={t.choose}
        options={municipalities.map(({ code, name }) => [code, name] as const)}
      />
      {refusals.kommune && (
        <p class="err" role="alert">
          {field.error('kommune')}
        </p>
      )}
      {chosen?.inhabitants && <p class="hint">{t.inhabitants(number(chosen.inhabitants))}</p>}
      <CalculatorPrice choice={choice} change={change} known={known} error={field.error('pris')} />
      {field.date(
        'raadighed',
        t.available,
        <>
          {t.availableHint} <ClauseMark id="5.4" />
        </>,
      )}
      <div class="field">
        <div class="calculator-check">
          <label class="check">
            <input
              type="checkbox"
              checked={Boolean(choice.pilotfra || choice.pilottil)}
              onChange={(event) =>
                change(
                  event.currentTarget.checked
                    ? pilotOf(begun, choice)
                    : { pilotfra: '', pilottil: '', frimaaneder: '' },
                )
              }
            />
            <span>{t.pilot}</span>
          </label>
          <ClauseMark id="5.5" />
        </div>
        {(choice.pilotfra || choice.pilottil) && (
          <div class="calculator-pilot">
            <div class="calculator-pair">
              {field.date('pilotfra', t.pilotFirst)}
              {field.date('pilottil', t.pilotLast)}
            </div>
            <Select
              name={t.freeMonths}
              value={choice.frimaaneder || `${free}`}
              onChange={(months) => change({ frimaaneder: months })}
              all={false}
              options={Array.from({ length: 25 }, (_, months) => [`${months}`, `${months}`] as const)}
            />
            {refusals.frimaaneder && (
              <p class="err" role="alert">
                {field.error('frimaaneder')}
              </p>
            )}
          </div>
        )}
      </div>
      <CalculatorLink />
    </form>
  )
}

type FieldProps = Pick<Props, 'choice' | 'change' | 'refusals'>

/** The dates and the refusals of the form. */
function useFields({ choice, change, refusals }: FieldProps) {
  const t = useWords(calculatorWords)
  const error = (name: keyof Choice) => {
    const refusal = refusals[name]
    // these two speak of how a program writes it
    const own = { NO_DAY: t.wrongDate, NO_NUMBER: t.wrongNumber }[refusal?.code ?? '']
    return own ?? refusal?.message
  }
  const date = (name: keyof Choice, label: string, hint?: ComponentChildren) => {
    const day = readDate(choice[name])
    return (
      <CalculatorField
        name={label}
        value={day ? formatDate(day) : choice[name]}
        onChange={(text) => change({ [name]: parseDate(text) ?? text.trim() })}
        hint={hint ?? t.dateForm}
        error={error(name)}
      />
    )
  }
  return { error, date }
}
