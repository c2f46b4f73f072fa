import type { ComponentChildren } from 'preact'
import { useMedia } from './media'
import { SortSelect } from './SortSelect'
import { TableHead } from './TableHead'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  numeric?: true
  /** The name of the order in the address; without it the column does not sort. */
  sort?: string
  /** Which way it sorts first: numbers descend, everything else ascends, unless said. */
  first?: 'ascending' | 'descending'
  /** What the order is called in the list that stands for the heads when rows are stacked; the head, unless said. */
  sortName?: string
  /** A class for the cells of the column, "project-next". */
  class?: string
}

export type Sorting = {
  /** "net" is ascending, "-net" descending. */
  sort?: string
  onSort?: (sort: string) => void
}

type Props<Row> = Sorting & {
  /** What the table is, for who does not see it; a visible one is a paragraph before the table. */
  caption: string
  /** The first column names the row. */
  columns: Column<Row>[]
  /** Without rows yet, the head stands over still placeholders. */
  rows?: readonly Row[]
  keyOf: (row: Row) => string
  /** What a table without rows says, and what to do about it. */
  empty?: ComponentChildren
  /** A last row under a strong rule, cell by cell. */
  sum?: ComponentChildren[]
  /** A class for the table. */
  class?: string
  /** Long lists. */
  density?: 'tight'
  /** False: the table keeps its columns on a narrow screen, in a frame that scrolls. */
  stack?: false
  /** The list as a file: its address, and what the link says. */
  csv?: { href: string; name: string }
}

// The roles stand explicitly because stacked rows are no tables to some browsers.
export function Table<Row>({ caption, columns, rows, keyOf, sort, onSort, empty, sum, csv, ...look }: Props<Row>) {
  const stacked = useMedia('(max-width: 60rem)') && look.stack !== false
  const kind = look.stack === false ? 'tbl' : 'tbl stack'
  const table = (
    <table
      role="table"
      class={look.class ? `${kind} ${look.class}` : kind}
      data-density={look.density}
      aria-busy={!rows}>
      <caption class="sr">{caption}</caption>
      <TableHead columns={columns} sort={sort} onSort={stacked ? undefined : onSort} />
      <tbody role="rowgroup">
        {!rows && [1, 2, 3, 4].map((row) => <Cells key={row} columns={columns} cell={() => <span class="sk" />} />)}
        {rows?.map((row) => (
          <Cells key={keyOf(row)} columns={columns} cell={(column) => column.cell(row)} />
        ))}
        {rows?.length === 0 && (
          <tr role="row">
            <td role="cell" colSpan={columns.length} class="none">
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {sum && (
        <tfoot role="rowgroup">
          <Cells columns={columns} cell={(_, index) => sum[index]} />
        </tfoot>
      )}
    </table>
  )
  return (
    <>
      {stacked && onSort && <SortSelect columns={columns} sort={sort} onSort={onSort} />}
      {look.stack === false ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scroll" tabIndex={0} aria-label={caption}>
          {table}
        </section>
      ) : (
        table
      )}
      {csv && (
        <p class="csv">
          <a href={csv.href} download>
            {csv.name}
          </a>
        </p>
      )}
    </>
  )
}

type CellsProps<Row> = { columns: Column<Row>[]; cell: (column: Column<Row>, index: number) => ComponentChildren }

function Cells<Row>({ columns, cell }: CellsProps<Row>) {
  return (
    <tr role="row">
      {columns.map((column, index) => {
        const look = [column.numeric && 'num', column.class].filter(Boolean).join(' ') || undefined
        return index === 0 ? (
          <th key={column.head} role="rowheader" scope="row" class={look}>
            {cell(column, index)}
          </th>
        ) : (
          <td key={column.head} role="cell" class={look} data-th={column.head}>
            {cell(column, index)}
          </td>
        )
      })}
    </tr>
  )
}
