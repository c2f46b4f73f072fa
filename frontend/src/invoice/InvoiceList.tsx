import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { InvoiceListQuery as InvoiceListAnswer } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useKept } from '../ui/kept'
import { LongRows } from '../ui/long/LongRows'
import { Page, Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { AmountsOnly } from './AmountsOnly'
import { type InvoiceFilterState, orderOf, useInvoiceFilters } from './filters'
import { InvoiceFilters } from './InvoiceFilters'
import { useInvoicePages, useInvoiceStart } from './InvoiceListPages'
import { InvoiceFiles, NoInvoices } from './InvoiceListParts'
import { type InvoiceRow, useInvoiceColumns } from './InvoiceRow'
import { InvoiceYears, useInvoiceSum } from './InvoiceSums'
import { invoiceListWords } from './words'
import './invoice.css'

const InvoiceListQuery = graphql(`
  query InvoiceList($after: Cursor, $where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!, $ofOneYear: Boolean!) {
    viewer { ...InvoiceReader }
    ...InvoiceChoices
    invoiceTotals(where: $where) { ...InvoiceTotals }
    invoiceYears(where: $where) @skip(if: $ofOneYear) { ...InvoiceYears }
    invoices(first: 100, after: $after, where: $where, orderBy: $orderBy) { ...Invoices }
  }
`)

/** What was issued, as far as the reader may see it. */
export function InvoiceList() {
  const t = useWords(invoiceListWords)
  const columns = useInvoiceColumns()
  const filters = useInvoiceFilters()
  const list = { where: filters.where, orderBy: orderOf(filters.sort) }
  const start = useInvoiceStart(list, filters.after)
  const variables = { ...list, after: start.after || undefined, ofOneYear: Boolean(filters.year) }
  const answer = useKept(useQuery({ query: InvoiceListQuery, variables }))
  return (
    <Page title={t.list} crumbs={[]} lead={t.lead}>
      <Section name={t.all}>
        <Answer
          of={answer}
          waiting={<Table caption={t.caption} columns={columns} keyOf={(row: InvoiceRow) => row.id} />}>
          {(data) => (
            <AmountsOnly viewer={data.viewer}>
              <InvoiceFilters filters={filters} of={data} />
              <Invoices key={start.key} filters={filters} of={data} list={list} start={start} />
            </AmountsOnly>
          )}
        </Answer>
      </Section>
    </Page>
  )
}

type InvoicesProps = {
  filters: InvoiceFilterState
  of: InvoiceListAnswer
  list: Parameters<typeof useInvoicePages>[1]
  start: ReturnType<typeof useInvoiceStart>
}

/** How many there are, the documents with their sum, more of them as one scrolls, and the files. */
function Invoices({ filters, of, list, start }: InvoicesProps) {
  const t = useWords(invoiceListWords)
  const { number } = useFormat()
  const columns = useInvoiceColumns()
  const { all, rows, more, afterOf } = useInvoicePages(of.invoices, list, start)
  const sum = useInvoiceSum(of.invoiceTotals)
  const fromTheFirst = () => {
    start.restart()
    filters.setAfter('')
  }
  const onTop = (row: number) => {
    if (afterOf(row) !== (filters.after ?? '')) filters.setAfter(afterOf(row))
  }
  return (
    <>
      <div class="invoice-hits">
        <p role="status">{t.count(number(all))}</p>
        {filters.any && (
          <button type="button" class="btn small" onClick={filters.clear}>
            {t.clear}
          </button>
        )}
        {start.after && (
          <button type="button" class="btn small" onClick={fromTheFirst}>
            {t.first}
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
        sum={sum}
        density="tight"
        class="invoice-list"
        long={{ Rows: LongRows, all: start.after ? -1 : all, onTop, more }}
      />
      <InvoiceFiles filters={filters} />
      {of.invoiceYears && <InvoiceYears of={of.invoiceYears} />}
    </>
  )
}
