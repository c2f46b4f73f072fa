import { useQuery } from '@urql/preact'
import { graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useKept } from '../ui/kept'
import { nodesOf } from '../ui/nodes'
import { Page, Section } from '../ui/Page'
import { Pages } from '../ui/Pages'
import { Table } from '../ui/Table'
import { AmountsOnly } from './AmountsOnly'
import { type InvoiceFilterState, orderOf, useInvoiceFilters } from './filters'
import { InvoiceFilters } from './InvoiceFilters'
import { InvoiceFiles, NoInvoices } from './InvoiceListParts'
import { type InvoiceRow, InvoiceRowFields, useInvoiceColumns, useInvoiceSum } from './InvoiceRow'
import { invoiceListWords } from './words'
import './invoice.css'

const InvoiceListQuery = graphql(`
  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {
    viewer { ...InvoiceReader }
    ...InvoiceChoices
    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...InvoiceRow } }
    }
  }
`)

/** What was issued, as far as the reader may see it. */
export function InvoiceList() {
  const t = useWords(invoiceListWords)
  const columns = useInvoiceColumns()
  const filters = useInvoiceFilters()
  const { where, sort, after } = filters
  const answer = useKept(useQuery({ query: InvoiceListQuery, variables: { after, where, orderBy: orderOf(sort) } }))
  return (
    <Page title={t.list} crumbs={[]} lead={t.lead}>
      <Section name={t.all}>
        <Answer
          of={answer}
          waiting={<Table caption={t.caption} columns={columns} keyOf={(row: InvoiceRow) => row.id} />}>
          {(data) => (
            <AmountsOnly viewer={data.viewer}>
              <InvoiceFilters filters={filters} of={data} />
              <Invoices
                filters={filters}
                all={data.invoices.totalCount}
                next={data.invoices.pageInfo.hasNextPage ? data.invoices.pageInfo.endCursor : null}
                rows={nodesOf(data.invoices).map((node) => readFragment(InvoiceRowFields, node))}
              />
            </AmountsOnly>
          )}
        </Answer>
      </Section>
    </Page>
  )
}

type InvoicesProps = { filters: InvoiceFilterState; all: number; next?: string | null; rows: InvoiceRow[] }

/** How many there are, the documents of the page with their sum, the way on, and the files. */
function Invoices({ filters, all, next, rows }: InvoicesProps) {
  const t = useWords(invoiceListWords)
  const { number } = useFormat()
  const columns = useInvoiceColumns()
  const sum = useInvoiceSum(rows)
  return (
    <>
      <div class="invoice-hits">
        <p role="status">{t.count(number(all))}</p>
        {filters.any && (
          <button type="button" class="btn small" onClick={filters.clear}>
            {t.clear}
          </button>
        )}
      </div>
      <Table
        caption={t.caption}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        sort={filters.sort}
        onSort={filters.setSort}
        empty={<NoInvoices any={filters.any} />}
        sum={rows.length ? sum : undefined}
        density="tight"
        class="invoice-list"
      />
      {rows.length > 0 && rows.length < all && <p class="cap">{t.notAll(number(all))}</p>}
      <Pages next={next} after={filters.after} setAfter={filters.setAfter} words={t} />
      <InvoiceFiles filters={filters} />
    </>
  )
}
