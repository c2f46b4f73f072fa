import { useQuery } from '@urql/preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { MunicipalityComparisonFragment } from '../graph/graphql'
import type { CivilDate } from '../text/day'
import { type Decimal, useFormat } from '../text/format'
import { byOere, lengthOf, oereOf } from '../text/oere'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { type Column, Table } from '../ui/Table'
import { comparisonWords } from './comparisonWords'

// no more than 90 at a time: each is dear to work out
const MunicipalityComparisonsQuery = graphql(`
  query MunicipalityComparisons($code: String!, $today: Date!) {
    municipality(code: $code) {
      id
      agreements(first: 90, where: { activeOn: $today }, orderBy: [{ field: PROJECT_NAME }]) {
        edges { node { id ...MunicipalityComparison } }
      }
    }
  }
`)

const MunicipalityComparisonFields = graphql(`
  fragment MunicipalityComparison on Agreement {
    id
    project { id slug name }
    comparison { year perInhabitant others smallest median largest refusals { message } }
  }
`)

type Props = { code: string; name: string; today: CivilDate }

/** What each project costs an inhabitant, against the others that take part in it. */
export function MunicipalityComparisons({ code, name, today }: Props) {
  const answer = useQuery({ query: MunicipalityComparisonsQuery, variables: { code, today } })
  return (
    <Answer of={answer} waiting={<div class="municipality-waiting" />}>
      {({ municipality }) => municipality && <Comparisons of={nodesOf(municipality.agreements)} name={name} />}
    </Answer>
  )
}

type Row = MunicipalityComparisonFragment & { comparison: NonNullable<MunicipalityComparisonFragment['comparison']> }

function Comparisons({ of, name }: { of: FragmentType<typeof MunicipalityComparisonFields>[]; name: string }) {
  const t = useWords(comparisonWords)
  const rows = of
    .map((node) => readFragment(MunicipalityComparisonFields, node))
    .filter((each): each is Row => each.comparison?.perInhabitant != null)
  const columns = useComparisonColumns(name, mostOf(rows))
  const year = rows[0]?.comparison.year
  if (!year) return null
  return (
    <Section name={t.name} meta={t.meta(year)}>
      <p class="cap">{t.caption}</p>
      <Table
        caption={t.table(name, year)}
        class="municipality-comparison"
        rows={rows}
        keyOf={({ id }) => id}
        columns={columns}
      />
      <ul class="key municipality-range-key" aria-hidden="true">
        <li>
          <i class="municipality-range-bar" /> {t.range}
        </li>
        <li>
          <i class="municipality-range-median" /> {t.median}
        </li>
        <li>
          <i class="municipality-range-own" /> {name}
        </li>
      </ul>
    </Section>
  )
}

/** The most on the common scale of the ranges. */
const mostOf = (rows: readonly Row[]): Decimal =>
  rows
    .flatMap(({ comparison: { perInhabitant, largest } }) => [perInhabitant ?? '0.00', largest ?? '0.00'])
    .sort((a, b) => byOere(oereOf(a), oereOf(b)))
    .at(-1) ?? '0.00'

function useComparisonColumns(name: string, most: Decimal): Column<Row>[] {
  const t = useWords(comparisonWords)
  const { number } = useFormat()
  const amount = (of?: Decimal | null) => (of ? number(of) : '–')
  return [
    { head: t.project, cell: ({ project: { slug, name } }) => <a href={`/projekter/${slug}`}>{name}</a> },
    { head: t.others, numeric: true, cell: ({ comparison }) => number(comparison.others) },
    { head: t.smallest, numeric: true, cell: ({ comparison }) => amount(comparison.smallest) },
    { head: t.median, numeric: true, cell: ({ comparison }) => amount(comparison.median) },
    { head: t.largest, numeric: true, cell: ({ comparison }) => amount(comparison.largest) },
    {
      head: name,
      numeric: true,
      narrow: 'beside',
      class: 'municipality-own',
      cell: ({ comparison }) => amount(comparison.perInhabitant),
    },
    {
      head: t.scale(number(most)),
      narrow: 'line',
      class: 'municipality-range',
      cell: ({ comparison }) =>
        comparison.refusals.length > 0 ? (
          <small>{comparison.refusals.map(({ message }) => message).join(' ')}</small>
        ) : (
          <Range of={comparison} most={most} />
        ),
    },
  ]
}

/** From the smallest to the largest, with a line at the median and a dot at one's own. */
function Range({ of, most }: { of: Row['comparison']; most: Decimal }) {
  const at = (amount?: Decimal | null) => lengthOf(oereOf(amount ?? '0.00'), oereOf(most)) / 10
  const [from, to] = [at(of.smallest), at(of.largest)]
  return (
    <svg width="100%" height="20" aria-hidden="true">
      <line x2="100%" y1="10" y2="10" />
      <rect class="municipality-range-bar" x={`${from}%`} y="6" width={`${Math.max(to - from, 0.4)}%`} height="8" />
      <line class="municipality-range-median" x1={`${at(of.median)}%`} x2={`${at(of.median)}%`} y1="1" y2="19" />
      <circle class="municipality-range-own" cx={`${at(of.perInhabitant)}%`} cy="10" r="5" />
    </svg>
  )
}
