import { useState } from 'preact/hooks'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { type Column, Table } from '../ui/Table'
import { populationWords } from './words'

const PopulationChangeFields = graphql(`
  fragment PopulationChange on InhabitantsChange {
    municipality { id code name } year before after difference documents
  }
`)

type Props = { name: string; of: readonly FragmentType<typeof PopulationChangeFields>[]; fresh?: boolean }

const atFirst = 100

/** The figures that change, or are new, one by one. */
export function PopulationChanges({ name, of, fresh = false }: Props) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const [all, setAll] = useState(false)
  const rows = (all ? of : of.slice(0, atFirst)).map((row) => readFragment(PopulationChangeFields, row))
  type Row = (typeof rows)[number]
  const now: Column<Row> = { head: t.before, numeric: true, cell: ({ before }) => before !== null && number(before) }
  const compared: Column<Row>[] = [
    { head: t.difference, numeric: true, cell: ({ difference }) => difference !== null && signed(difference, number) },
    { head: t.corrected, numeric: true, cell: ({ documents }) => number(documents) },
  ]
  return (
    <Section
      name={name}
      meta={rows.length < of.length ? t.showing(number(rows.length), number(of.length)) : number(of.length)}>
      <div class="population-table">
        <Table
          caption={name}
          density="tight"
          rows={rows}
          keyOf={({ municipality: { code }, year }) => `${code} ${year}`}
          columns={[
            {
              head: t.municipality,
              cell: ({ municipality: { code, name } }) => <a href={`/kommuner/${code}`}>{name}</a>,
            },
            { head: t.year, numeric: true, cell: ({ year }) => String(year) },
            ...(fresh ? [] : [now]),
            { head: t.after, numeric: true, cell: ({ after }) => number(after), narrow: 'beside' },
            ...(fresh ? [] : compared),
          ]}
        />
      </div>
      {rows.length < of.length && (
        <p class="acts pages">
          <button type="button" class="btn small" onClick={() => setAll(true)}>
            {t.showAll(number(of.length))}
          </button>
        </p>
      )}
    </Section>
  )
}

/** "+1.000": which way it goes. */
const signed = (value: number, number: (value: number) => string) => (value > 0 ? `+${number(value)}` : number(value))
