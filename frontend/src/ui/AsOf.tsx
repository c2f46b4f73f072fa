import { useId, useState } from 'preact/hooks'
import { type CivilDate, firstOf, monthNumber, readDate } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddress } from './address'
import { DateField, WrongDate } from './DateField'
import { useSettled } from './settled'
import { uiWords } from './words'

/** The day the view shows, `?on=2026-11-24` in the address; without it, or with what is no date (`wrong`), today. */
export function useAsOf(today: CivilDate): [on: CivilDate, set: (on: CivilDate) => void, wrong: string] {
  const [text, set] = useAddress('on')
  const on = readDate(text)
  return [on ?? today, (date) => set(date === today ? '' : date), on ? '' : text]
}

type Props = {
  value: CivilDate
  onChange: (on: CivilDate) => void
  today: CivilDate
  /** What the address has in place of a date. */
  wrong?: string
  /** The slider's first and last month. */
  from: CivilDate
  to: CivilDate
}

/** Which day is shown: as a date, by months on a slider, and the way back to today. */
export function AsOf({ value, onChange, today, wrong, from, to }: Props) {
  const t = useWords(uiWords)
  const { month } = useFormat()
  const id = useId()
  // today also takes away what is wrong in the field
  const [cleared, clear] = useState(0)
  const toToday = () => {
    clear(cleared + 1)
    onChange(today)
  }
  // a month is its first day; this one is today
  const dayIn = (at: string) => (Number(at) === monthNumber(today) ? today : firstOf(Number(at)))
  const { shown, change } = useSettled(`${monthNumber(value)}`, (at) => onChange(dayIn(at)))
  return (
    <div class="asof">
      {wrong && <WrongDate text={wrong} shown={value} />}
      <div class="asof-day">
        <DateField key={cleared} name={t.asOf} value={value} onChange={onChange} describedBy={`${id}-hint`} />
        <button type="button" class="btn" onClick={toToday}>
          {t.today}
        </button>
      </div>
      <div>
        <label for={id} class="sr">
          {t.asOfSlider}
        </label>
        <input
          id={id}
          type="range"
          min={monthNumber(from)}
          max={monthNumber(to)}
          value={shown}
          aria-valuetext={month(firstOf(Number(shown)))}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </div>
      <p class="cap" id={`${id}-hint`}>
        {t.dateForm}. {t.asOfHint}
      </p>
    </div>
  )
}
