import { useWords } from '../text/words'
import { type Option, Select } from './Select'
import type { Column, Sorting } from './Table'
import { firstOrder } from './TableHead'
import { uiWords } from './words'

type Props<Row> = Sorting & { columns: Column<Row>[]; onSort: (sort: string) => void }

/** The orders as a list, where rows are stacked and there are no heads to press. */
export function SortSelect<Row>({ columns, sort, onSort }: Props<Row>) {
  const t = useWords(uiWords)
  const options = columns.filter((column) => column.sort).map((column): Option => [firstOrder(column), nameOf(column)])
  const chosen = options.some(([order]) => order === sort)
  const reversed = columns.find((column) => column.sort === sort || `-${column.sort}` === sort)
  if (!chosen && reversed && sort) options.push([sort, t.reversed(nameOf(reversed))])
  return (
    <div class="sortby">
      <Select name={t.sortBy} value={sort ?? ''} onChange={onSort} options={options} all={false} />
    </div>
  )
}

const nameOf = <Row,>({ sortName, head }: Column<Row>) => sortName ?? head
