import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { InvoiceOrder, InvoicingIssuedQuery as InvoicingIssuedAnswer } from '../graph/graphql'
import { useInvoicePages } from '../invoice/InvoiceListPages'
import { InvoiceFiles } from '../invoice/InvoiceListParts'
import { useInvoiceColumns } from '../invoice/InvoiceRow'
import { invoiceListWords } from '../invoice/words'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useKept } from '../ui/kept'
import { LongRows } from '../ui/long/LongRows'
import { Table } from '../ui/Table'
import '../invoice/invoice.css'

const InvoicingIssuedQuery = graphql(`
  query InvoicingIssued($where: InvoiceWhereInput!, $orderBy: [InvoiceOrder!]!) {
    invoices(first: 200, where: $where, orderBy: $orderBy) { ...Invoices }
  }
`)

const orderBy: InvoiceOrder[] = [{ field: 'NUMBER', direction: 'DESC' }]

export type InvoicingIssuedProps = { run: string }

/** The run's documents, the newest number first: more of them as one scrolls, and all as files. */
export function InvoicingIssued({ run }: InvoicingIssuedProps) {
  const answer = useKept(useQuery({ query: InvoicingIssuedQuery, variables: { where: { run }, orderBy } }))
  return <Answer of={answer}>{({ invoices }) => <Issued key={run} of={invoices} run={run} />}</Answer>
}

function Issued({ of, run }: InvoicingIssuedProps & { of: InvoicingIssuedAnswer['invoices'] }) {
  const t = useWords(invoiceListWords)
  const columns = useInvoiceColumns()
  const { all, rows, more } = useInvoicePages(of, { where: { run }, orderBy }, { after: '', key: run })
  return (
    <>
      <Table
        caption={t.caption}
        density="tight"
        class="invoice-list"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort="-nummer"
        long={{ Rows: LongRows, all, more }}
      />
      <InvoiceFiles filters={{ file: `?run=${encodeURIComponent(run)}` }} />
    </>
  )
}
