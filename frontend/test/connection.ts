/** What a connection is asked for. */
export type Asked = {
  first?: number
  after?: string
  last?: number
  where?: {
    search?: string
    activeOn?: string
    kind?: string
    phase?: string
    phaseIn?: string[]
    origin?: string
    originIn?: string[]
  }
  orderBy?: { field: string; direction: 'ASC' | 'DESC' }[]
}

type Orders<Row> = Record<string, (row: Row) => string | number>

const danish = new Intl.Collator('da', { numeric: true })

/** A page of rows in the order asked for. Like the real graph it gives no edges without a limit, nor over 200. */
export function connection<Row>(rows: Row[], { first, last, after, orderBy = [] }: Asked, orders: Orders<Row> = {}) {
  const ordered = [...rows].sort((a, b) => {
    for (const { field, direction } of orderBy) {
      const of = orders[field]
      if (!of) throw new Error(`test/graph.ts does not order by ${field}`)
      const difference = danish.compare(`${of(a)}`, `${of(b)}`)
      if (difference) return direction === 'DESC' ? -difference : difference
    }
    return 0
  })
  const start = after ? Number(after) + 1 : 0
  const end = start + (first ?? last ?? 0)
  const edges = ordered.slice(start, end).map((node, index) => ({ node, cursor: `${start + index}` }))
  return {
    totalCount: rows.length,
    edges: () => {
      if (first === undefined && last === undefined) throw new Error('edges want first or last')
      if ((first ?? last ?? 0) > 200) throw new Error('at most 200 at a time')
      return edges
    },
    pageInfo: { hasNextPage: end < rows.length, hasPreviousPage: start > 0, endCursor: edges.at(-1)?.cursor },
  }
}

export const contains = (text: string, part?: string) => text.toLowerCase().includes((part ?? '').toLowerCase())

export const isOneOf = (value: string, values?: string[]) => !values?.length || values.includes(value)
