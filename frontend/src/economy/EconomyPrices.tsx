import { type FragmentType, graphql, readFragment } from '../graph'
import type { EconomyPricesFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Margin, Note } from '../ui/Margin'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { EconomyTiers } from './EconomyTiers'
import { economyWords, priceModelWords } from './words'

const EconomyPricesFields = graphql(`
  fragment EconomyPrices on Project {
    slug
    withoutSteeringGroup
    prices { id validFrom model amount tiers { above factor } extension { id } }
    bodies(first: 5, where: { kind: STEERING_GROUP }) { edges { node { id mayBind } } }
    agreements(first: 200) {
      edges { node { id status municipality { id code name } prices { id } } }
    }
  }
`)

type Price = EconomyPricesFragment['prices'][number]

/** The prices, and whom each binds. */
export function EconomyPrices({ of }: { of: FragmentType<typeof EconomyPricesFields> }) {
  const t = useWords(economyWords)
  const units = useWords(priceModelWords)
  const { number, date } = useFormat()
  const { slug, prices, bodies, agreements, withoutSteeringGroup } = readFragment(EconomyPricesFields, of)
  const acceded = nodesOf(agreements).filter(({ status }) => status === 'ACCEDED')
  const mandate = nodesOf(bodies).find(({ mayBind }) => mayBind)?.mayBind
  return (
    <Section
      name={t.prices}
      meta={
        <a class="btn small" href={`/oekonomi/${slug}/pris`}>
          {t.setPrice}
        </a>
      }
      margin={
        <Margin name={t.prices}>
          <Note clause="5.10">{t.notes.price}</Note>
          <Note clause="3.9">
            {withoutSteeringGroup ? t.withoutGroup : mandate ? t.mandate(mandate) : t.noMandate} {t.notes.binds}
          </Note>
        </Margin>
      }>
      <Table
        caption={t.prices}
        density="tight"
        rows={prices}
        keyOf={({ id }) => id}
        empty={
          <>
            {t.noPrices} {t.noPricesYet}
          </>
        }
        columns={[
          { head: t.validFrom, cell: ({ validFrom }) => date(validFrom) },
          {
            head: t.price,
            cell: ({ amount, model, tiers, extension }) => (
              <>
                {number(amount)} {units[model]}
                {extension && <span class="sub">{t.extension}</span>}
                {tiers && <EconomyTiers of={tiers} />}
              </>
            ),
            narrow: 'line',
            class: 'economy-price',
          },
          { head: t.binds, cell: (price) => <Binds price={price} of={acceded} /> },
        ]}
      />
    </Section>
  )
}

type Agreement = NonNullable<NonNullable<NonNullable<EconomyPricesFragment['agreements']['edges']>[number]>['node']>

/** Of those who take part, who is bound by the price; opened, who is not. */
function Binds({ price, of }: { price: Price; of: readonly Agreement[] }) {
  const t = useWords(economyWords)
  const { number } = useFormat()
  const unbound = of.filter(({ prices }) => !prices.some(({ id }) => id === price.id))
  const bound = number(of.length - unbound.length)
  if (unbound.length === of.length) return <>{t.bindsNobody}</>
  // an extension's price is for those who go on, whom KOMBIT's finance staff are not told of
  if (price.extension) return <>{t.bindsThose(bound)}</>
  if (unbound.length === 0) return <>{t.bindsAll(bound)}</>
  return (
    <details class="economy-unbound">
      <summary>
        {t.bindsSome(bound, number(of.length))}; {t.unbound(number(unbound.length))}
      </summary>
      <ul>
        {unbound.map(({ municipality: { code, name } }) => (
          <li key={code}>
            <a href={`/kommuner/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
