import { type FragmentType, graphql, readFragment } from '../graph'
import type { CivilDate } from '../text/day'
import { yearOf } from '../text/day'
import { useWords } from '../text/words'
import { nodesOf } from '../ui/nodes'
import { SearchField } from '../ui/SearchField'
import { type Option, Select } from '../ui/Select'
import { type InvoiceFilterState, kinds } from './filters'
import { invoiceListWords, kindWords } from './words'

const InvoiceChoiceFields = graphql(`
  fragment InvoiceChoices on Query {
    about { today }
    oldest: invoices(first: 1, orderBy: [{ field: DATE }]) { edges { node { id date } } }
    projects(first: 200, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }
  }
`)

type Props = { filters: InvoiceFilterState; of?: FragmentType<typeof InvoiceChoiceFields> }

/** What the list can be cut down by. Until the choices are there, each field keeps what the address says. */
export function InvoiceFilters({ filters, of }: Props) {
  const t = useWords(invoiceListWords)
  const names = useWords(kindWords)
  const choices = readFragment(InvoiceChoiceFields, of)
  const years = choices ? yearsOf(choices.about.today, nodesOf(choices.oldest)[0]?.date) : []
  const projects = nodesOf(choices?.projects ?? {}).map(({ slug, name }): Option => [slug, name])
  return (
    <search class="invoice-search">
      <SearchField name={t.search} value={filters.search} onChange={filters.setSearch} placeholder={t.searchHint} />
      <Select name={t.year} value={filters.year} onChange={filters.setYear} options={withChosen(years, filters.year)} />
      <Select
        name={t.project}
        value={filters.project}
        onChange={filters.setProject}
        options={withChosen(projects, filters.project)}
      />
      <Select
        name={t.kind}
        value={filters.kind}
        onChange={filters.setKind}
        options={kinds.map((kind): Option => [kind, names[kind]])}
      />
    </search>
  )
}

/** From this year back to that of the oldest document. */
function yearsOf(today: CivilDate, oldest = today): Option[] {
  const count = Math.max(0, yearOf(today) - yearOf(oldest)) + 1
  return Array.from({ length: count }, (_, back) => `${yearOf(today) - back}`).map((year): Option => [year, year])
}

/** A choice that the address makes is one, whatever there is to choose. */
const withChosen = (options: Option[], chosen: string): Option[] =>
  !chosen || options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen]]
