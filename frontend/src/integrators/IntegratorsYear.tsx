import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { askLines } from './curl'
import { IntegratorsCode } from './IntegratorsCode'
import { queryNamed } from './queries'
import { Said } from './Said'
import { integratorsWords } from './words'

const IntegratorsYearFields = graphql(`
  fragment IntegratorsYear on Municipality { name costs { from accrued issued { gross } planned { gross } } }
`)

/** This year's costs of the reader's municipality, and how a program gets the same. */
export function IntegratorsYear({ of }: { of: FragmentType<typeof IntegratorsYearFields> }) {
  const t = useWords(integratorsWords)
  const { number } = useFormat()
  const { name, costs } = readFragment(IntegratorsYearFields, of)
  const query = queryNamed('CostsOfTheYear')
  if (!costs) return null
  return (
    <>
      <h3>{t.year(name, costs.from.slice(0, 4))}</h3>
      <Facts
        of={[
          ['accrued', number(costs.accrued)],
          ['issued { gross }', number(costs.issued.gross)],
          ['planned { gross }', number(costs.planned.gross)],
        ]}
      />
      <p>
        <Said text={t.sameFigures} />
      </p>
      <IntegratorsCode name={t.yearQuery} text={askLines(location, query.text, true)} query={query.name} />
    </>
  )
}
