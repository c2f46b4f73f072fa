import { type FragmentType, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { byOere, lengthOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { type CostRow, costRows } from './costs'
import { costWords } from './costWords'
import { MunicipalityCostYearFields } from './MunicipalityCostTable'

type Props = { of: readonly FragmentType<typeof MunicipalityCostYearFields>[] }

/** A bar a year, a piece for each of the projects that cost most and one for the others. */
export function MunicipalityBars({ of }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const years = readFragment(MunicipalityCostYearFields, of)
  const rows = costRows(years)
  const named = rows.filter(({ series }) => series > 0)
  const others = rows.length - named.length
  const most =
    years
      .map(({ costs }) => oereOf(costs.accrued))
      .sort(byOere)
      .at(-1) ?? 0n
  const unsure = years.find(({ costs }) => !costs.final)
  if (!rows.length) return null
  return (
    <figure class="municipality-chart">
      <ul class="key">
        {named.map(({ agreement, series }) => (
          <li key={agreement.id}>
            <i class={`municipality-s${series}`} /> {agreement.project.name}
          </li>
        ))}
        {others > 0 && (
          <li>
            <i class="municipality-s0" /> {t.others(others)}
          </li>
        )}
      </ul>
      <div role="img" aria-label={t.bars(years[0]?.year ?? 0, years.at(-1)?.year ?? 0)}>
        {years.map(({ year, costs }, at) => (
          <div key={year} class="municipality-cost">
            <span>{year}</span>
            <Bar of={rows} at={at} most={most} />
            <span>{number(costs.accrued)}</span>
          </div>
        ))}
      </div>
      <figcaption>
        {t.barsCaption} {unsure && t.notFinal(unsure.year, unsure.costs.inhabitantsYear ?? undefined)}
      </figcaption>
    </figure>
  )
}

function Bar({ of, at, most }: { of: readonly CostRow[]; at: number; most: bigint }) {
  const pieces = [1, 2, 3, 4, 5, 0].map((series) => ({
    series,
    amount: of
      .filter((row) => row.series === series)
      .reduce((sum, { amounts }) => sum + oereOf(amounts[at] ?? '0.00'), 0n),
  }))
  return (
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {pieces
        .filter(({ amount }) => amount > 0n)
        .map(({ series, amount }) => (
          <rect
            key={series}
            class={`municipality-s${series}`}
            x={lengthOf(sumBefore(pieces, series), most)}
            width={Math.max(lengthOf(amount, most) - 2, 1)}
            height="10"
          />
        ))}
    </svg>
  )
}

const sumBefore = (pieces: readonly { series: number; amount: bigint }[], series: number) =>
  pieces
    .slice(
      0,
      pieces.findIndex((piece) => piece.series === series),
    )
    .reduce((sum, { amount }) => sum + amount, 0n)
