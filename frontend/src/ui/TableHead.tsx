import type { Column, Sorting } from './Table'

type Props<Row> = Sorting & { columns: Column<Row>[] }

/** The heads; one that sorts is a button, while the table can be sorted. */
export const TableHead = <Row,>({ columns, sort, onSort }: Props<Row>) => (
  <thead role="rowgroup">
    <tr role="row">
      {columns.map((column) => (
        <Head key={column.head} column={column} sort={sort} onSort={onSort} />
      ))}
    </tr>
  </thead>
)

/** The order a column gives first. Numbers descend: the largest is what one looks for. */
export const firstOrder = <Row,>({ sort, numeric, first }: Column<Row>) =>
  (first ?? (numeric ? 'descending' : 'ascending')) === 'descending' ? `-${sort}` : `${sort}`

const reversed = (order: string) => (order.startsWith('-') ? order.slice(1) : `-${order}`)

function Head<Row>({ column, sort, onSort }: Sorting & { column: Column<Row> }) {
  const { head, numeric, sort: name } = column
  const look = [numeric && 'num', column.class].filter(Boolean).join(' ') || undefined
  if (!name)
    return (
      <th role="columnheader" scope="col" class={look}>
        {head}
      </th>
    )
  const sorted = sort === name || sort === `-${name}`
  const direction = !sorted ? 'none' : sort === name ? 'ascending' : 'descending'
  const next = sort && sorted ? reversed(sort) : firstOrder(column)
  return (
    <th role="columnheader" scope="col" class={look} aria-sort={direction}>
      {onSort ? (
        <button type="button" class="sort" onClick={() => onSort(next)}>
          {head}
        </button>
      ) : (
        head
      )}
    </th>
  )
}
