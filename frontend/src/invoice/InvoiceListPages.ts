import { type Client, useClient } from '@urql/preact'
import { useRef, useState } from 'preact/hooks'
import { type FragmentType, graphql, readFragment } from '../graph'
import type { InvoiceOrder, InvoicePageQueryVariables, InvoiceWhereInput } from '../graph/graphql'
import { nodesOf } from '../ui/nodes'
import type { More } from '../ui/Table'
import { type InvoiceRow, InvoiceRowFields } from './InvoiceRow'

const InvoicesFields = graphql(`
  fragment Invoices on InvoiceConnection {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { id ...InvoiceRow } }
  }
`)

const InvoicePageQuery = graphql(`
  query InvoicePage($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {
    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }
  }
`)

type Connection = FragmentType<typeof InvoicesFields>
type List = { where: InvoiceWhereInput; orderBy: InvoiceOrder[] }
type Page = { after: string; next: string; rows: InvoiceRow[] }
type Later = { client?: Client; list?: string; pages: Page[]; state: More['state'] }

/**
 * Where the list began when it was opened, or when its filters changed: how far one scrolls goes to the address, and
 * not to the question.
 */
export function useInvoiceStart(list: List, after = '') {
  const name = JSON.stringify(list)
  const start = useRef({ list: name, after })
  if (start.current.list !== name) start.current = { list: name, after }
  return {
    after: start.current.after,
    key: name + start.current.after,
    restart: () => {
      start.current = { list: name, after: '' }
    },
  }
}

/** The documents that are here, from where the list began; the way to more of them; and which page each is of. */
export function useInvoicePages(of: Connection, list: List, start: { after: string; key: string }) {
  const client = useClient()
  const [later, setLater] = useState<Later>({ pages: [], state: 'more' })
  const first = pageOf(of, start.after)
  const same = later.client === client && later.list === start.key
  // what followed does so no more where the first page now ends elsewhere
  const follows = same && (later.pages.length === 0 || later.pages[0]?.after === first.next)
  const rest = follows ? later.pages : []
  const state = follows ? later.state : 'more'
  const pages = [first, ...rest]
  const next = pages.at(-1)?.next
  const fetch = async () => {
    if (!next || state === 'fetching') return
    const mine = { client, list: start.key }
    setLater({ ...mine, pages: rest, state: 'fetching' })
    const { data } = await client.query(InvoicePageQuery, { ...list, after: next } as InvoicePageQueryVariables)
    const more = data ? [pageOf(data.invoices, next)] : []
    const came = data ? 'more' : 'failed'
    setLater((now) =>
      now.client === client && now.list === start.key ? { ...mine, pages: [...rest, ...more], state: came } : now,
    )
  }
  return {
    all: readFragment(InvoicesFields, of).totalCount,
    rows: pages.flatMap(({ rows }) => rows),
    more: next ? ({ state, fetch } satisfies More) : undefined,
    /** Where the page begins that the row is of. */
    afterOf: (row: number) => pages.find((_, at) => row < countOf(pages.slice(0, at + 1)))?.after ?? '',
  }
}

const countOf = (pages: Page[]) => pages.reduce((count, { rows }) => count + rows.length, 0)

function pageOf(of: Connection, after: string): Page {
  const { pageInfo, ...connection } = readFragment(InvoicesFields, of)
  return {
    after,
    next: (pageInfo.hasNextPage && pageInfo.endCursor) || '',
    rows: nodesOf(connection).map((node) => readFragment(InvoiceRowFields, node)),
  }
}
