import { type FragmentType, graphql, readFragment } from '../graph'
import type { EconomyProjectsCellFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddress, useAddressChange } from '../ui/address'
import { Section } from '../ui/Page'
import { Select } from '../ui/Select'
import { Table } from '../ui/Table'
import { portfolioWords } from './portfolioWords'

const EconomyProjectsCellFields = graphql(`
  fragment EconomyProjectsCell on EconomyYear { costs issued forecast surplus }
`)

const EconomyProjectsRowFields = graphql(`
  fragment EconomyProjectsRow on PortfolioProject {
    project { id slug name }
    economy { ...EconomyProjectsCell }
  }
`)

const EconomyProjectsYearFields = graphql(`
  fragment EconomyProjectsYear on PortfolioYear {
    year
    economy { ...EconomyProjectsCell }
    projects { project { id } economy { ...EconomyProjectsCell } }
  }
`)

type Props = {
  of: readonly FragmentType<typeof EconomyProjectsRowFields>[]
  years: readonly FragmentType<typeof EconomyProjectsYearFields>[]
  total: FragmentType<typeof EconomyProjectsCellFields>
  thisYear: number
}

type Cell = FragmentType<typeof EconomyProjectsCellFields>
type Figure = keyof Pick<EconomyProjectsCellFragment, 'costs' | 'issued' | 'forecast' | 'surplus'>

/** Years side by side, where there is room. */
const window = 6

/** One figure of each project in six of the years, and over all. */
export function EconomyProjects({ of, years: all, total, thisYear }: Props) {
  const t = useWords(portfolioWords)
  const { number } = useFormat()
  const [asked, choose] = useAddress('tal', 'surplus')
  const figure: Figure = asked in t.figures ? (asked as Figure) : 'surplus'
  const rows = readFragment(EconomyProjectsRowFields, of)
  const known = readFragment(EconomyProjectsYearFields, all)
  const numbers = known.map(({ year }) => year)
  const [from, years] = useYears(known, thisYear)
  const amount = (of?: Cell) => {
    const cell = readFragment(EconomyProjectsCellFields, of)
    return cell && number(cell[figure])
  }
  const last = years.at(-1)?.year ?? from
  return (
    <Section name={t.byProject} meta={t.projects(number(rows.length))}>
      <div class="economy-choice">
        <Select name={t.shown} value={figure} onChange={choose} all={false} options={Object.entries(t.figures)} />
        {known.length > window && <Turn from={from} first={numbers[0]} last={numbers.at(-1)} />}
      </div>
      <Table
        caption={t.caption(t.figures[figure], from, last)}
        class="economy-projects"
        density="tight"
        stack={false}
        rows={rows}
        keyOf={({ project }) => project.id}
        empty={t.none}
        columns={[
          { head: t.project, cell: ({ project }) => <a href={`/oekonomi/${project.slug}`}>{project.name}</a> },
          ...years.map(({ year, projects }) => ({
            head: `${year}`,
            numeric: true as const,
            cell: ({ project }: (typeof rows)[number]) =>
              amount(projects.find((each) => each.project.id === project.id)?.economy),
          })),
          { head: t.allYears, numeric: true, class: 'economy-all', cell: ({ economy }) => amount(economy) },
        ]}
        sum={[t.all, ...years.map(({ economy }) => amount(economy)), amount(total)]}
      />
      <p class="cap economy-note">{t.note}</p>
    </Section>
  )
}

/** The years shown: from the address's, or from last year on; never an empty end. */
function useYears<Year extends { year: number }>(known: readonly Year[], thisYear: number): [number, readonly Year[]] {
  const [asked] = useAddress('fra')
  const first = known[0]?.year ?? thisYear
  const latest = Math.max(first, (known.at(-1)?.year ?? thisYear) - window + 1)
  const from = Math.min(Math.max(Number(asked) || thisYear - 1, first), latest)
  return [from, known.filter(({ year }) => year >= from && year < from + window)]
}

function Turn({ from, first = from, last = from }: { from: number; first?: number; last?: number }) {
  const t = useWords(portfolioWords)
  const change = useAddressChange()
  const to = (year: number) => change({ fra: `${year}` })
  return (
    <div class="acts">
      <button
        type="button"
        class="btn small"
        disabled={from <= first}
        onClick={() => to(Math.max(from - window, first))}>
        {t.earlier}
      </button>
      <button type="button" class="btn small" disabled={from + window > last} onClick={() => to(from + window)}>
        {t.later}
      </button>
    </div>
  )
}
