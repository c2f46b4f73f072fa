import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { populationWords } from './words'

const PopulationLeftOutFields = graphql(`
  fragment PopulationLeftOut on InhabitantsPreview { leftOut skippedPeriods skippedRows partRows }
`)

/** What of the file is not stored, and why. */
export function PopulationLeftOut({ of }: { of: FragmentType<typeof PopulationLeftOutFields> }) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const { leftOut, skippedPeriods, skippedRows, partRows } = readFragment(PopulationLeftOutFields, of)
  const rows = [
    { what: t.areas, which: leftOut.join(', '), why: t.areasWhy },
    { what: t.periods(number(skippedRows)), which: skippedPeriods.join(', '), why: t.periodsWhy },
    { what: t.parts, which: partRows > 0 ? t.partsRows(number(partRows)) : '', why: t.partsWhy },
  ].filter(({ which }) => which)
  return (
    <Section name={t.leftOut}>
      {rows.length === 0 ? (
        <p>{t.leftOutNone}</p>
      ) : (
        <Table
          caption={t.leftOut}
          rows={rows}
          keyOf={({ what }) => what}
          columns={[
            { head: t.what, cell: ({ what }) => what, class: 'population-what' },
            { head: t.after, cell: ({ which }) => which, narrow: 'line' },
            { head: t.why, cell: ({ why }) => why, class: 'population-what', narrow: 'line' },
          ]}
        />
      )}
    </Section>
  )
}
