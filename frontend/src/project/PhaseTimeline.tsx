import type { CivilDate } from '../text/day'
import { formatDate } from '../text/format'
import { useWords } from '../text/words'
import { type CoursePhase, type Segment, scaleOf, segmentsOf } from './course'
import { courseWords } from './courseWords'

type Period = { start: CivilDate; end: CivilDate }
type Props = { course: readonly CoursePhase[]; repayment?: Period | null; today: CivilDate }

/** The phases drawn along the years. The list below has the same dates. */
export function PhaseTimeline({ course, repayment, today }: Props) {
  const t = useWords(courseWords)
  const segments = segmentsOf(course, today)
  if (segments.length === 0) return null
  const periods: Period[] = repayment ? [...segments, repayment] : segments
  const { from, to, at, ticks } = scaleOf([today, ...periods.flatMap(({ start, end }) => [start, end])])
  const place = ({ start, end }: Period) => ({ left: `${at(start)}%`, width: `${at(end) - at(start)}%` })
  const said = segments.map(({ phase, state }) => `${t.phase} ${phase} ${t.states[state]}.`).join(' ')
  return (
    <figure>
      <p class="sr" role="img" aria-label={t.chart(from, to, said)} />
      <div class="project-tl" aria-hidden="true">
        <div class="project-tl-today" style={{ left: `${at(today)}%` }}>
          <b class={at(today) > 75 ? 'project-tl-left' : undefined}>{formatDate(today)}</b>
        </div>
        <div class="project-tl-lane">
          {segments.map((segment) => (
            <div key={segment.phase} class={`project-tl-${segment.state}`} style={place(segment)}>
              <span>{segment.phase}</span>
              {/* the name again, in the colour that is read on what is filled, as far as it is */}
              <i style={{ width: `${100 * doneOf(segment, today, at)}%` }}>
                <span>{segment.phase}</span>
              </i>
            </div>
          ))}
        </div>
        <div class="project-tl-lane project-tl-pay">{repayment && <i style={place(repayment)} />}</div>
        <div class="project-tl-axis">
          {ticks.map((tick) => (
            // where the window is narrow, the last year would be cut off
            <span key={tick.year} class={tick.at > 88 ? 'project-tl-late' : undefined} style={{ left: `${tick.at}%` }}>
              {tick.year}
            </span>
          ))}
        </div>
      </div>
      <figcaption>
        {t.caption} {repayment && t.captionRepayment}
      </figcaption>
    </figure>
  )
}

/** How much of a phase is behind us: what is going on is filled up to today. */
function doneOf({ state, start, end }: Segment, today: CivilDate, at: (date: CivilDate) => number) {
  if (state !== 'now') return state === 'done' ? 1 : 0
  return at(end) > at(start) ? (at(today) - at(start)) / (at(end) - at(start)) : 1
}
