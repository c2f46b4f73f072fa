import type { ComponentChildren, ComponentType } from 'preact'
import { useMedia } from './media'
import { SortSelect } from './SortSelect'
import { type Fold, TableFold, useFold } from './TableFold'
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
  /**
   * Where the cell stands when rows are stacked: beside the row's name, or on a line of its own, both without the head.
   * A table that has such a column puts all others in lines beneath the name, each after its head, and folds a long list
   * to its first rows.
   */
  narrow?: 'beside' | 'line'
}

export type Sorting = {
  /** "net" is ascending, "-net" descending. */
  sort?: string
  onSort?: (sort: string) => void
}

/** What of a list is not here yet, and the way to more of it. */
export type More = { state: 'more' | 'fetching' | 'failed'; fetch: () => void }

/** A list that may have more rows than one draws, in a frame that scrolls. */
export type Long = {
  /** LongRows of ui/long: it loads with the views that have long lists. */
  Rows: ComponentType<LongRowsProps>
  /** How many rows there are, here or not; −1 where the list begins in the middle. */
  all: number
  /** Called with the first row in sight, from 0, as one scrolls. */
  onTop?: (index: number) => void
  more?: More
}

export type LongRowsProps = Pick<Long, 'all' | 'onTop' | 'more'> & {
  count: number
  columns: number
  /** A row, with what it is drawn by. */
  draw: (index: number, by: object) => ComponentChildren
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
  long?: Long
  /** False: the table keeps its columns on a narrow screen, in a frame that scrolls. */
  stack?: false
  /** False: all rows stand, also stacked. For a list that is short until the reader asks for more. */
  fold?: false
  /** The list as a file: its address, and what the link says. */
  csv?: { href: string; name: string }
}

// The roles stand explicitly because stacked rows are no tables to some browsers.
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  empty,
  sum,
  csv,
  long,
  fold: folds,
  ...look
}: Props<Row>) {
  const kind = kindOf(columns, look.stack)
  const stacked = useMedia('(max-width: 60rem)') && kind !== 'tbl'
  const fold = useFold(stacked && kind === brief && !long && folds !== false ? rows?.length : 0)
  const table = (
    <table
      role="table"
      class={look.class ? `${kind} ${look.class}` : kind}
      data-density={look.density}
      data-folded={fold.folded}
      aria-rowcount={long && rows && rowCount(long.all, sum)}
      aria-busy={!rows}>
      <caption class="sr">{caption}</caption>
      <TableHead columns={columns} sort={sort} onSort={stacked ? undefined : onSort} />
      {long && rows?.length ? (
        <RowsOfLong long={long} columns={columns} rows={rows} keyOf={keyOf} />
      ) : (
        <ShortRows columns={columns} rows={rows} keyOf={keyOf} empty={empty} fold={fold} />
      )}
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
      {long || kind === 'tbl' ? <Scrolls caption={caption} class={frameOf(long)} children={table} /> : table}
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

const brief = 'tbl stack brief'

const kindOf = (columns: { narrow?: string }[], stack?: false) => {
  if (stack === false) return 'tbl'
  return columns.some(({ narrow }) => narrow) ? brief : 'tbl stack'
}

const Scrolls = ({ caption, children, ...is }: { caption: string; class: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section tabIndex={0} aria-label={caption} {...is}>
    {children}
  </section>
)

/** A long list that is short stands whole: within a frame its last rows would be hidden for nothing. */
const frameOf = (long?: Long) => (long ? (long.all >= 0 && long.all <= 20 ? 'long whole' : 'long') : 'scroll')

/** With the head, and the sum where there is one. */
const rowCount = (all: number, sum: unknown) => (all < 0 ? -1 : all + (sum ? 2 : 1))

type LongProps<Row> = Pick<Props<Row>, 'columns' | 'keyOf'> & { long: Long; rows: readonly Row[] }

function RowsOfLong<Row>({ long: { Rows, all, onTop, more }, columns, rows, keyOf }: LongProps<Row>) {
  const draw = (index: number, by: object) => {
    const row = rows[index] as Row
    // the head is the first
    const at = { 'aria-rowindex': index + 2, ...by }
    return <Cells key={keyOf(row)} columns={columns} cell={(column) => column.cell(row)} row={at} />
  }
  return <Rows count={rows.length} all={all} columns={columns.length} draw={draw} onTop={onTop} more={more} />
}

type ShortProps<Row> = Pick<Props<Row>, 'columns' | 'rows' | 'keyOf' | 'empty'> & { fold: Fold }

const ShortRows = <Row,>({ columns, rows, keyOf, empty, fold }: ShortProps<Row>) => (
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
    <TableFold of={fold} columns={columns.length} />
  </tbody>
)

type CellsProps<Row> = {
  columns: Column<Row>[]
  cell: (column: Column<Row>, index: number) => ComponentChildren
  /** What else the row has: its place in a long list. */
  row?: object
}

function Cells<Row>({ columns, cell, row }: CellsProps<Row>) {
  return (
    <tr role="row" {...row}>
      {columns.map((column, index) => {
        const look = [column.numeric && 'num', column.narrow, column.class].filter(Boolean).join(' ') || undefined
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
