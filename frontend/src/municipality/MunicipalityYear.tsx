import { type FragmentType, graphql, readFragment } from '../graph'
import type { MunicipalityYearFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { oereOf, perOne } from '../text/oere'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { differenceOf } from './changes'
import { inhabitantsOf } from './costs'
import { costWords } from './costWords'
import { MunicipalityCostYearFields } from './MunicipalityCostTable'

const MunicipalityYearFields = graphql(`
  fragment MunicipalityYear on ForecastYear {
    year
    costs { accrued inhabitantsYear issued { net } planned { net } }
    corrections { net }
  }
`)

type Year = FragmentType<typeof MunicipalityYearFields>
type Props = {
  of: Year
  before: Year
  years: readonly FragmentType<typeof MunicipalityCostYearFields>[]
  inhabitants: readonly { year: number; inhabitants: number }[]
  code: string
}

/** The year in one figure, beside what it is to each inhabitant and to the year before. */
export function MunicipalityYear({ of, before, years, inhabitants, code }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const now = readFragment(MunicipalityYearFields, of)
  const { year, costs, corrections } = now
  const most = readFragment(MunicipalityCostYearFields, years).reduce((a, b) =>
    oereOf(b.costs.accrued) > oereOf(a.costs.accrued) ? b : a,
  )
  const count = inhabitantsOf({ ...now, projects: [] }, inhabitants)
  return (
    <div>
      <p class="quiet">{t.inYear(year)}</p>
      <p class="big municipality-total">
        {number(costs.accrued)} <small>{t.unit}</small>
      </p>
      <p class="municipality-told">
        {count && t.perInhabitant(number(perOne(costs.accrued, count)))}{' '}
        <Turn before={readFragment(MunicipalityYearFields, before)} now={now} />
      </p>
      <Facts
        of={[
          [t.issued(year), `${number(costs.issued.net)} ${t.unit}`],
          [t.corrections, oereOf(corrections.net) !== 0n ? `${number(corrections.net)} ${t.unit}` : null],
          [t.planned, `${number(costs.planned.net)} ${t.unit}`],
          [t.most, t.mostIn(most.year, number(most.costs.accrued))],
        ]}
      />
      <p class="acts municipality-acts">
        <a class="btn main" href={`/beregner?kommune=${code}`}>
          {t.calculate}
        </a>
      </p>
    </div>
  )
}

/** How much more or less than the year before, in words. */
function Turn({ before, now }: { before: MunicipalityYearFragment; now: MunicipalityYearFragment }) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const more = differenceOf(before.costs.accrued, now.costs.accrued)
  const isLess = oereOf(more) < 0n
  if (oereOf(more) === 0n) return <>{t.same(before.year)}</>
  const amount = number(isLess ? differenceOf(now.costs.accrued, before.costs.accrued) : more)
  return <>{isLess ? t.down(amount, before.year) : t.up(amount, before.year)}</>
}
