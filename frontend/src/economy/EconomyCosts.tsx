import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { costKindWords, economyWords } from './words'

const EconomyCostsFields = graphql(`
  fragment EconomyCosts on Project { slug costs { id year kind amount note } }
`)

/** What was recorded, by year; a negative amount takes an earlier one back. */
export function EconomyCosts({ of }: { of: FragmentType<typeof EconomyCostsFields> }) {
  const t = useWords(economyWords)
  const kinds = useWords(costKindWords)
  const { number } = useFormat()
  const { slug, costs } = readFragment(EconomyCostsFields, of)
  const rows = [...costs].sort((a, b) => a.year - b.year)
  return (
    <Section
      name={t.recorded}
      meta={
        <a class="btn small" href={`/oekonomi/${slug}/udgift`}>
          {t.recordCost}
        </a>
      }>
      <Table
        caption={t.recorded}
        density="tight"
        rows={rows}
        keyOf={({ id }) => id}
        empty={t.noCostRows}
        columns={[
          { head: t.year, cell: ({ year }) => year },
          { head: t.kind, cell: ({ kind }) => kinds[kind], narrow: 'line' },
          { head: t.note, cell: ({ note }) => note, narrow: 'line' },
          { head: t.amountKr, numeric: true, cell: ({ amount }) => number(amount), narrow: 'beside' },
        ]}
      />
    </Section>
  )
}
