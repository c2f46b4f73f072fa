import { type FragmentType, graphql, readFragment } from '../graph'
import type { EconomyRowFragment } from '../graph/graphql'
import { type Decimal, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import { economyWords } from './words'

const EconomyRowFields = graphql(`
  fragment EconomyRow on EconomyYear { year costs issued forecast coverage { digits } surplus }
`)

type Of = FragmentType<typeof EconomyRowFields>

/** A row a year, under them the graph's own total. */
export function EconomyTable({ of, total, mayAct }: { of: readonly Of[]; total: Of; mayAct: boolean }) {
  const t = useWords(economyWords)
  const { number, share } = useFormat()
  const years = readFragment(EconomyRowFields, of)
  const all = readFragment(EconomyRowFields, total)
  const covered = ({ coverage }: EconomyRowFragment) => coverage && share(coverage.digits as Decimal)
  if (!years.length)
    return (
      <p class="economy-table">
        {t.nothing} {mayAct && t.nothingYet}
      </p>
    )
  return (
    <div class="economy-table">
      <Table
        caption={t.table}
        density="tight"
        stack={false}
        rows={years}
        keyOf={({ year }) => `${year}`}
        columns={[
          { head: t.year, cell: ({ year }) => year },
          { head: t.costs, numeric: true, cell: ({ costs }) => number(costs) },
          { head: t.issued, numeric: true, cell: ({ issued }) => number(issued) },
          { head: t.notIssued, numeric: true, cell: ({ forecast }) => number(forecast) },
          { head: t.coverage, numeric: true, cell: covered },
          { head: t.surplus, numeric: true, cell: ({ surplus }) => number(surplus) },
        ]}
        sum={[t.total, number(all.costs), number(all.issued), number(all.forecast), covered(all), number(all.surplus)]}
      />
    </div>
  )
}
