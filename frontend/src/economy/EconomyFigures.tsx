import { useQuery } from '@urql/preact'
import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { PriceModel } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { economyWords, priceModelWords } from './words'

const EconomyFiguresFields = graphql(`
  fragment EconomyFigures on EconomyYear { costs issued forecast coverage { digits } surplus }
`)

const EconomyEvenQuery = graphql(`
  query EconomyEven($slug: String!, $costs: Decimal!) {
    project(slug: $slug) {
      id
      prices { id model extension { id } }
      breakEvenPrice(costs: $costs) { price income over refusals { message } }
    }
  }
`)

type Props = {
  of: FragmentType<typeof EconomyFiguresFields>
  /** The project's, for the price that just covers; none of all projects together. */
  slug?: string
}

/** The whole period: what is left, or lacks, and of what it comes. */
export function EconomyFigures({ of, slug }: Props) {
  const t = useWords(economyWords)
  const { number, share } = useFormat()
  const { costs, issued, forecast, coverage, surplus } = readFragment(EconomyFiguresFields, of)
  const lacks = surplus.startsWith('-')
  return (
    <div>
      <p>{lacks ? t.deficitAll : t.surplusAll}</p>
      <p class="economy-figure">
        <b>{number(lacks ? (surplus.slice(1) as Decimal) : surplus)}</b> {t.kr}
      </p>
      <p class="economy-told">{coverage ? t.covered(share(coverage.digits as Decimal)) : t.noCosts}</p>
      <Facts
        of={[
          [t.costs, number(costs)],
          [t.issued, number(issued)],
          [t.forecast, number(forecast)],
        ]}
      />
      {slug && coverage && <Even slug={slug} costs={costs} />}
    </div>
  )
}

/** The price that just covers what the project costs, for who pays today. */
function Even({ slug, costs }: { slug: string; costs: Decimal }) {
  const t = useWords(economyWords)
  const units = useWords(priceModelWords)
  const { number } = useFormat()
  const [{ data }] = useQuery({ query: EconomyEvenQuery, variables: { slug, costs } })
  const even = data?.project?.breakEvenPrice
  const model: PriceModel = data?.project?.prices.findLast(({ extension }) => !extension)?.model ?? 'PER_INHABITANT'
  return (
    <div class="economy-even">
      <p>
        {t.even} <ClauseMark id="5.2" />
      </p>
      <p>
        {even?.price ? (
          <>
            <b>{number(even.price)}</b> {units[model]}
          </>
        ) : (
          (even?.refusals[0]?.message ?? '\u00a0')
        )}
      </p>
      {even?.income && even.over && <p class="cap">{t.evenIncome(number(even.income), number(even.over))}</p>}
    </div>
  )
}
