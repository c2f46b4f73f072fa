import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { isNothing, signed } from './costs'
import { costWords } from './costWords'
import { MunicipalityCostYearFields } from './MunicipalityCostTable'

const MunicipalityYearFields = graphql(`
  fragment MunicipalityYear on ForecastYear {
    year
    costs { accrued perInhabitant issued { net } planned { net } }
    corrections { net }
  }
`)

const MunicipalityTurnFields = graphql(`
  fragment MunicipalityTurn on CostChanges { year difference parts { reason } }
`)

type Props = {
  of: FragmentType<typeof MunicipalityYearFields>
  turn: FragmentType<typeof MunicipalityTurnFields>
  years: readonly FragmentType<typeof MunicipalityCostYearFields>[]
  municipality: { code: string; name: string }
}

/** The year in one figure, beside what it is to each inhabitant and to the year before. */
export function MunicipalityYear({ of, turn, years, municipality: { code, name } }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const { year, costs, corrections } = readFragment(MunicipalityYearFields, of)
  const most = readFragment(MunicipalityCostYearFields, years).reduce((a, b) =>
    oereOf(b.costs.accrued) > oereOf(a.costs.accrued) ? b : a,
  )
  const issued = `${number(costs.issued.net)} ${t.unit}`
  const invoices = new URLSearchParams({ q: name, aar: `${year}` })
  return (
    <div>
      <p class="quiet">{t.inYear(year)}</p>
      <p class="big municipality-total">
        {number(costs.accrued)} <small>{t.unit}</small>
      </p>
      <p class="municipality-told">
        {costs.perInhabitant && t.perInhabitant(number(costs.perInhabitant))} <Turn of={turn} />
      </p>
      <Facts
        of={[
          [
            t.issued(year),
            <a key="issued" href={`/fakturaer?${invoices}`}>
              {issued}
            </a>,
          ],
          [t.corrections, isNothing(corrections.net) ? null : `${number(corrections.net)} ${t.unit}`],
          [t.planned, `${number(costs.planned.net)} ${t.unit}`],
          [t.most, t.mostIn(most.year, number(most.costs.accrued))],
        ]}
      />
      <p class="cap">{t.issuedNote}</p>
      <p class="acts municipality-acts">
        <a class="btn main" href={`/beregner?kommune=${code}`}>
          {t.calculate}
        </a>
        <a class="btn" href={`/kommuner/${code}/udtraeden`}>
          {t.exit}
        </a>
      </p>
    </div>
  )
}

/** How much more or less than the year before, in words. */
function Turn({ of }: { of: FragmentType<typeof MunicipalityTurnFields> }) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const { year, difference, parts } = readFragment(MunicipalityTurnFields, of)
  if (isNothing(difference)) return <>{t.same(year - 1)}</>
  const corrected = parts.some(({ reason }) => reason === 'CORRECTION')
  return <>{t.turn(signed(number(difference), difference), year - 1, corrected)}</>
}
