import type { MapState } from '../map/Denmark'
import { scaleOf } from '../project/course'
import type { CivilDate } from '../text/day'
import { useWords } from '../text/words'
import { daysIn } from './days'
import { municipalityWords } from './words'

type Accession = {
  id: string
  state: MapState
  accededOn?: CivilDate | null
  availableFrom?: CivilDate | null
  plannedAvailableFrom?: CivilDate | null
  endsOn?: CivilDate | null
  project: { name: string }
}

type Props = { of: readonly Accession[]; on: CivilDate; today: CivilDate }

/** A bar for each agreement: pale while it waits, filled while the system is in use, an outline where that is planned. */
export function MunicipalityTimeline({ of, on, today }: Props) {
  const t = useWords(municipalityWords)
  const { from, to, at, ticks } = scaleOf([today, ...of.flatMap(daysIn)])
  // one at the very end would reach out of the figure
  const years = ticks.filter((tick) => tick.at < 88)
  const isOnScale = at(on) >= 0 && at(on) <= 100
  return (
    <figure class="municipality-time">
      <div role="img" aria-label={t.timeline(of.length, from, to)}>
        <div class="municipality-years">
          {years.map((tick) => (
            <span key={tick.year} style={{ left: `${tick.at}%` }}>
              {tick.year}
            </span>
          ))}
        </div>
        {of.map((each) => (
          <div key={each.id} class="municipality-line">
            <span>{each.project.name}</span>
            <span class="municipality-bar">
              {piecesOf(each, today).map(({ look, start, end }) => (
                <i
                  key={look}
                  class={`municipality-${look}`}
                  style={{ left: `${at(start)}%`, width: `${(end ? at(end) : 100) - at(start)}%` }}
                />
              ))}
              {isOnScale && <i class="municipality-on" style={{ left: `${at(on)}%` }} />}
            </span>
          </div>
        ))}
      </div>
      <ul class="key">
        {(['join', 'use', 'plan', 'on'] as const).map((look) => (
          <li key={look}>
            <i class={`municipality-${look}`} />
            {t.key[look]}
          </li>
        ))}
      </ul>
    </figure>
  )
}

type Piece = { look: 'join' | 'use' | 'plan'; start: CivilDate; end?: CivilDate | null }

/** What the bar is made of: the wait, then the use or its plan; without an end it reaches the end of the scale. */
export function piecesOf(
  { accededOn, availableFrom, plannedAvailableFrom, endsOn }: Accession,
  today: CivilDate,
): Piece[] {
  if (!accededOn) return []
  const plan = !availableFrom && plannedAvailableFrom && plannedAvailableFrom > today ? plannedAvailableFrom : undefined
  const from = availableFrom ?? plan
  if (!from || (endsOn && endsOn <= from)) return [{ look: 'join', start: accededOn, end: endsOn }]
  const use: Piece = { look: plan ? 'plan' : 'use', start: from, end: endsOn }
  return accededOn < from ? [{ look: 'join', start: accededOn, end: from }, use] : [use]
}
