import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { PopulationFiguresQuery as Figures } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress } from '../ui/address'
import { nodesOf } from '../ui/nodes'
import { Section } from '../ui/Page'
import { Select } from '../ui/Select'
import { Table } from '../ui/Table'
import { populationWords } from './words'

export const PopulationFiguresQuery = graphql(`
  query PopulationFigures {
    municipalities(first: 200, orderBy: { field: NAME }) {
      edges { node { id code name inhabitantsByYear { year inhabitants source } } }
    }
  }
`)

/** The figures in force, which are public: of a year, beside the year before. */
export function PopulationFigures() {
  const answer = useQuery({ query: PopulationFiguresQuery })
  return <Answer of={answer}>{({ municipalities }) => <OfYear of={nodesOf(municipalities)} />}</Answer>
}

type Municipality = ReturnType<
  typeof nodesOf<NonNullable<NonNullable<NonNullable<Figures['municipalities']['edges']>[number]>['node']>>
>[number]

function OfYear({ of }: { of: Municipality[] }) {
  const t = useWords(populationWords)
  const { number } = useFormat()
  const years = [...new Set(of.flatMap((each) => each.inhabitantsByYear.map(({ year }) => year)))].sort((a, b) => b - a)
  const [chosen, choose] = useAddress('aar', String(years[0] ?? ''))
  const year = Number(chosen)
  const figure = ({ inhabitantsByYear }: Municipality, of: number) => inhabitantsByYear.find((each) => each.year === of)
  const shown = (municipality: Municipality, of: number) => {
    const found = figure(municipality, of)
    return found && number(found.inhabitants)
  }
  const there = of.filter((municipality) => figure(municipality, year)).length
  return (
    <Section name={t.figures} meta={years.length > 0 && t.ofAll(number(there), number(of.length))}>
      {years.length > 0 && (
        <div class="population-year">
          <Select
            name={t.year}
            value={chosen}
            onChange={choose}
            options={years.map((each) => [`${each}`, `${each}`])}
            all={false}
          />
        </div>
      )}
      <Table
        caption={t.figures}
        density="tight"
        rows={years.length > 0 ? of : []}
        keyOf={({ code }) => code}
        empty={t.noFigures}
        columns={[
          { head: t.municipality, cell: ({ code, name }) => <a href={`/kommuner/${code}`}>{name}</a> },
          { head: t.yearBefore(year), numeric: true, cell: (row) => shown(row, year), narrow: 'beside' },
          { head: t.yearBefore(year - 1), numeric: true, cell: (row) => shown(row, year - 1) },
          { head: t.source, cell: (row) => figure(row, year)?.source },
        ]}
      />
    </Section>
  )
}
