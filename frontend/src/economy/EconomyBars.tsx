import { type FragmentType, graphql, readFragment } from '../graph'
import type { EconomyBarsFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { byOere, lengthOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { economyWords } from './words'

const EconomyBarsFields = graphql(`
  fragment EconomyBars on EconomyYear { year costs issued forecast surplus }
`)

/** Two bars a year: the costs, and under them the income, issued and still to be. */
export function EconomyBars({ of }: { of: readonly FragmentType<typeof EconomyBarsFields>[] }) {
  const t = useWords(economyWords)
  const { number } = useFormat()
  const years = readFragment(EconomyBarsFields, of)
  if (!years.length) return null
  const most =
    years
      .flatMap(({ costs, issued, forecast }) => [oereOf(costs), oereOf(issued) + oereOf(forecast)])
      .sort(byOere)
      .at(-1) ?? 0n
  return (
    <figure class="economy-chart">
      <ul class="key">
        <li>
          <i class="economy-costs" /> {t.costs}
        </li>
        <li>
          <i class="economy-issued" /> {t.issued}
        </li>
        <li>
          <i class="economy-forecast" /> {t.forecast}
        </li>
        <li class="economy-right">{t.surplus}</li>
      </ul>
      <div role="img" aria-label={t.bars(years[0]?.year ?? 0, years.at(-1)?.year ?? 0)}>
        {years.map((year) => (
          <div key={year.year} class="economy-year">
            <span>{year.year}</span>
            <Bars of={year} most={most} />
            <span>{number(year.surplus)}</span>
          </div>
        ))}
      </div>
      <figcaption>{t.barsCaption}</figcaption>
    </figure>
  )
}

/** What is negative has no length. */
function Bars({ of: { costs, issued, forecast }, most }: { of: EconomyBarsFragment; most: bigint }) {
  const [out, sent, still] = [costs, issued, forecast].map((amount) => Math.max(lengthOf(oereOf(amount), most), 0)) as [
    number,
    number,
    number,
  ]
  return (
    <svg viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      <rect class="economy-costs" width={out} height="9" />
      <rect class="economy-issued" y="10" width={sent} height="9" />
      <rect class="economy-forecast" y="10" x={sent} width={still} height="9" />
    </svg>
  )
}
