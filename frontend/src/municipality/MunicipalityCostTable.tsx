import { type FragmentType, graphql, readFragment } from '../graph'
import { formatDate, useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import { type CostRow, costRows } from './costs'
import { costWords } from './costWords'
import { dayBefore } from './days'

export const MunicipalityCostYearFields = graphql(`
  fragment MunicipalityCostYear on ForecastYear {
    year
    costs { accrued perInhabitant inhabitantsYear final }
    projects { agreement { id endsOn project { id slug name } } costs { accrued } }
  }
`)

type Props = { of: readonly FragmentType<typeof MunicipalityCostYearFields>[] }

/** What each project costs in each year, and the graph's sum of each year; the same numbers as the bars. */
export function MunicipalityCostTable({ of }: Props) {
  const t = useWords(costWords)
  const { number } = useFormat()
  const years = readFragment(MunicipalityCostYearFields, of)
  const rows = costRows(years)
  const sums = years.map(({ costs: { accrued, perInhabitant } }) => (
    <>
      {number(accrued)}
      {perInhabitant && <span class="sub">{number(perInhabitant)}</span>}
    </>
  ))
  const total = (
    <>
      {t.total}
      <span class="sub">{t.perOne}</span>
    </>
  )
  if (!rows.length)
    return (
      <>
        <p>{t.nothing}</p>
        <p class="quiet">{t.nothingYet}</p>
      </>
    )
  return (
    <div class="municipality-cost-table">
      <p class="cap">{t.tableCaption}</p>
      <Table
        caption={t.table}
        stack={false}
        rows={rows}
        keyOf={({ agreement }) => agreement.id}
        sum={[total, ...sums, null]}
        columns={[
          { head: t.project, cell: (row: CostRow) => <Name of={row} /> },
          ...years.map(({ year }, at) => ({
            head: `${year}`,
            numeric: true as const,
            cell: ({ amounts }: CostRow) => amounts[at] && number(amounts[at]),
          })),
          {
            head: t.boundTo,
            numeric: true,
            cell: ({ agreement: { endsOn } }) => endsOn && formatDate(dayBefore(endsOn)),
          },
        ]}
      />
    </div>
  )
}

const Name = ({ of: { agreement, series } }: { of: CostRow }) => (
  <span class="municipality-named">
    <i class={`municipality-s${series}`} aria-hidden="true" />
    <a href={`/projekter/${agreement.project.slug}`}>{agreement.project.name}</a>
  </span>
)
