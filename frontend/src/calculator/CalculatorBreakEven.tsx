import { useQuery } from '@urql/preact'
import { useContext } from 'preact/hooks'
import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { PriceModel } from '../graph/graphql'
import { amountOf, shownAmount } from '../text/amount'
import type { CivilDate } from '../text/day'
import { type Decimal, useFormat } from '../text/format'
import { CurrentLanguage, useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress, useAddressList } from '../ui/address'
import { Figures } from '../ui/Figures'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { CalculatorChanges, type Place } from './CalculatorChanges'
import { CalculatorField } from './CalculatorField'
import { calculatorWords } from './words'

const CalculatorMembersQuery = graphql(`
  query CalculatorMembers($slug: String!, $on: Date!) {
    project(slug: $slug) {
      agreements(first: 200, where: { activeOn: $on }) { edges { node { status municipality { code } } } }
    }
  }
`)

const CalculatorCoverFields = graphql(`
  fragment CalculatorCover on BreakEven { price income over refusals { message } }
`)

const CalculatorBreakEvenQuery = graphql(`
  query CalculatorBreakEven($slug: String!, $costs: Decimal!, $model: PriceModel, $municipalities: [String!]) {
    project(slug: $slug) {
      now: breakEvenPrice(costs: $costs, model: $model) { ...CalculatorCover }
      then: breakEvenPrice(costs: $costs, model: $model, municipalities: $municipalities) { ...CalculatorCover }
    }
  }
`)

type Props = {
  slug: string
  today: CivilDate
  places: readonly Place[]
  /** What the price is asked for; left out where the project's own price says it. */
  model?: PriceModel
}

/** The price that covers a project's costs, and what it becomes if municipalities join or leave. */
export function CalculatorBreakEven({ slug, today, places, model }: Props) {
  const t = useWords(calculatorWords)
  const members = useQuery({ query: CalculatorMembersQuery, variables: { slug, on: today } })
  return (
    <Section name={t.breakEven} meta={<ClauseMark id="5.2" />}>
      <Answer of={members}>
        {({ project }) =>
          project && (
            <Costs
              slug={slug}
              model={model}
              places={places}
              codes={nodesOf(project.agreements).flatMap(({ status, municipality }) =>
                status === 'ACCEDED' ? municipality.code : [],
              )}
            />
          )
        }
      </Answer>
    </Section>
  )
}

type CostsProps = Omit<Props, 'today'> & { codes: readonly string[] }

function Costs({ slug, model, places, codes }: CostsProps) {
  const t = useWords(calculatorWords)
  const { number } = useFormat()
  const language = useContext(CurrentLanguage)
  const [costs, setCosts] = useAddress('udgifter')
  const [joins, setJoins] = useAddressList('med')
  const [leaves, setLeaves] = useAddressList('uden')
  const known = places.map(({ code }) => code)
  const unknown = [...joins, ...leaves].filter((code) => !known.includes(code))
  const joining = joins.filter((code) => known.includes(code) && !codes.includes(code))
  const payers = [...codes.filter((code) => !leaves.includes(code)), ...joining]
  const answer = useQuery({
    query: CalculatorBreakEvenQuery,
    variables: { slug, costs: costs as Decimal, model, municipalities: payers },
    pause: !costs,
  })
  const refusals =
    (costs && answer[0].error?.graphQLErrors.filter(({ extensions }) => extensions.code === 'BAD_USER_INPUT')) || []
  // the graph reads it in words of programs; else it lacks something to work with, and says what
  const isUnread = refusals.some(({ path }) => path?.includes('costs'))
  return (
    <>
      <div class="calculator-change">
        <CalculatorField
          name={t.costs}
          numeric
          value={shownAmount(costs, number)}
          onChange={(text) => setCosts(amountOf(text, language))}
          hint={t.costsHint}
          error={isUnread ? t.wrongNumber : undefined}
        />
        <CalculatorChanges
          name={t.joins}
          places={places.filter(({ code }) => !codes.includes(code))}
          chosen={joins}
          onChange={setJoins}
        />
        <CalculatorChanges
          name={t.leaves}
          places={places.filter(({ code }) => codes.includes(code))}
          chosen={leaves}
          onChange={setLeaves}
        />
      </div>
      {unknown.length > 0 && <p class="msg warn calculator-lacks">{t.unknown(unknown.join(', '))}</p>}
      {!isUnread && refusals[0] && <p class="msg warn calculator-lacks">{refusals[0].message}</p>}
      {costs && refusals.length === 0 && (
        <Answer of={answer}>
          {({ project }) =>
            project && (
              <div class="calculator-covers">
                <Cover name={t.asNow(number(codes.length))} of={project.now} />
                <Cover name={t.asThen(number(payers.length))} of={project.then} />
              </div>
            )
          }
        </Answer>
      )}
    </>
  )
}

function Cover({ name, of }: { name: string; of?: FragmentType<typeof CalculatorCoverFields> | null }) {
  const t = useWords(calculatorWords)
  const { number } = useFormat()
  const cover = readFragment(CalculatorCoverFields, of)
  if (!cover) return null
  const { price, income, over, refusals } = cover
  return (
    <div>
      <Figures of={[{ name, value: price ? number(price) : '–', more: price && t.kronerYearly }]} />
      {income && over && <p class="cap">{t.covered(number(income), number(over))}</p>}
      {refusals.map(({ message }) => (
        <p key={message} class="cap">
          {message}
        </p>
      ))}
    </div>
  )
}
