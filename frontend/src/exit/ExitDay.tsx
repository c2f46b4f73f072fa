import { useId } from 'preact/hooks'
import { type CivilDate, firstOf, monthNumber } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { DateField } from '../ui/DateField'
import { useSettled } from '../ui/settled'
import { exitWords } from './words'

type Props = {
  on: CivilDate
  set: (on: CivilDate) => void
  today: CivilDate
  /** The repayment period's last day; without one there is nothing to slide to. */
  end?: CivilDate | null
}

/** The first day without the system: as a date, and by months to the one after the period. */
export function ExitDay({ on, set, today, end }: Props) {
  const t = useWords(exitWords)
  const id = useId()
  const { shown, change } = useSettled(`${monthNumber(on)}`, (month) => set(firstOf(Number(month))))
  return (
    <>
      <DateField name={t.on} value={on} onChange={set} />
      {end && end > today && (
        <div class="exit-slider">
          <label for={id} class="sr">
            {t.slider}
          </label>
          <input
            id={id}
            type="range"
            min={monthNumber(today) + 1}
            max={monthNumber(end) + 1}
            value={shown}
            aria-valuetext={formatDate(firstOf(Number(shown)))}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <p class="cap exit-end">{t.sliderEnd(formatDate(end))}</p>
        </div>
      )}
    </>
  )
}
