import { type FragmentType, graphql, readFragment } from '../graph'
import type { EconomyPricePreviewFragment, PriceInput } from '../graph/graphql'
import { type CivilDate, yearOf } from '../text/day'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { Table } from '../ui/Table'
import { actWords } from './actWords'
import { EconomyTiers } from './EconomyTiers'
import { EconomyYearCost } from './EconomyYearCost'
import { priceModelWords } from './words'

const EconomyPricePreviewFields = graphql(`
  fragment EconomyPricePreview on Project {
    prices { id validFrom model amount tiers { above factor } extension { id } }
    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }
    agreements(first: 200, where: { status: ACCEDED }) {
      edges { node { id municipality { id code name inhabitants } } }
    }
  }
`)

/** A price as it is typed: its day may not be one yet, and its tiers are null while they cannot be read. */
export type TypedPrice = Omit<PriceInput, 'validFrom'> & { validFrom?: CivilDate }

type Props = {
  of: FragmentType<typeof EconomyPricePreviewFields>
  price: TypedPrice
  ofExtension: boolean
  today: CivilDate
}

/** What a new price becomes: whom it binds, what it costs some of them in a whole year, what is corrected. */
export function EconomyPricePreview({ of, price, ofExtension, today }: Props) {
  const t = useWords(actWords)
  const { number, date } = useFormat()
  const { prices, bodies, agreements } = readFragment(EconomyPricePreviewFields, of)
  const acceded = nodesOf(agreements)
  const mandate = nodesOf(bodies).find(({ mayBind }) => mayBind)?.mayBind
  const { validFrom, amount, tiers } = price
  if (!validFrom || tiers === null || !/^\d+(\.\d+)?$/.test(amount)) return <p class="cap">{t.meansNothing}</p>
  const now = prices.findLast((each) => !each.extension && each.validFrom <= today)
  const count = number(acceded.length)
  return (
    <>
      <Facts
        of={[
          [t.price, <Price key="new" of={price} />],
          [t.validFrom, date(validFrom)],
          [t.priceNow, now ? <Price of={now} /> : t.none],
          [
            t.bound,
            ofExtension
              ? t.boundExtension
              : acceded.length === 0
                ? t.boundLater
                : mandate
                  ? t.boundByMandate(count, mandate)
                  : t.boundByConsent(count),
          ],
          [t.invoiced, validFrom <= today && acceded.length > 0 ? t.corrected(date(validFrom)) : null],
          [t.undo, t.priceUndo],
        ]}
      />
      {!ofExtension && <Effect of={acceded} prices={prices} price={{ ...price, validFrom }} />}
    </>
  )
}

function Price({ of: { amount, model, tiers } }: { of: Pick<PriceInput, 'amount' | 'model' | 'tiers'> }) {
  const units = useWords(priceModelWords)
  const { number } = useFormat()
  return (
    <>
      {number(amount)} {units[model]}
      {tiers && <EconomyTiers of={tiers} />}
    </>
  )
}

type EffectProps = {
  of: readonly { municipality: { code: string; name: string; inhabitants?: number | null } }[]
  prices: EconomyPricePreviewFragment['prices']
  price: PriceInput
}

/** A whole year of the smallest, the middle and the largest, by the price that holds then and by the new one. */
function Effect({ of, prices, price }: EffectProps) {
  const t = useWords(actWords)
  const { number } = useFormat()
  const places = of
    .map(({ municipality }) => municipality)
    .filter(({ inhabitants }) => inhabitants != null)
    .sort((a, b) => (a.inhabitants ?? 0) - (b.inhabitants ?? 0))
  const some = [...new Set([places[0], places[Math.floor(places.length / 2)], places.at(-1)])].flatMap(
    (place) => place ?? [],
  )
  if (some.length === 0) return null
  const year = price.validFrom.endsWith('-01-01') ? yearOf(price.validFrom) : yearOf(price.validFrom) + 1
  const before = prices.findLast(({ extension, validFrom }) => !extension && validFrom <= `${year}-01-01`)
  return (
    <>
      <h3>{t.effect(year)}</h3>
      <Table
        caption={t.effect(year)}
        density="tight"
        rows={some}
        keyOf={({ code }) => code}
        columns={[
          { head: t.municipality, cell: ({ name }) => name },
          { head: t.inhabitants, numeric: true, cell: ({ inhabitants }) => inhabitants != null && number(inhabitants) },
          {
            head: t.before,
            numeric: true,
            cell: ({ code }) => (before ? <EconomyYearCost year={year} municipality={code} price={before} /> : '–'),
          },
          {
            head: t.after,
            numeric: true,
            cell: ({ code }) => <EconomyYearCost year={year} municipality={code} price={price} />,
          },
        ]}
      />
      <p class="cap">{t.effectNote}</p>
    </>
  )
}
