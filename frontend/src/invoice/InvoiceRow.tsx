import { graphql } from '../graph'
import type { InvoiceRowFragment } from '../graph/graphql'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import type { Column } from '../ui/Table'
import { InvoiceLink, InvoiceLinks } from './InvoiceLinks'
import { invoiceListWords, kindWords } from './words'

export const InvoiceRowFields = graphql(`
  fragment InvoiceRow on Invoice {
    id number kind date dueDate start end net vat gross
    agreement { id project { id name } municipality { id name } }
    ...InvoiceLinks
  }
`)

export type InvoiceRow = InvoiceRowFragment

export function useInvoiceColumns(): Column<InvoiceRow>[] {
  const t = useWords(invoiceListWords)
  const kinds = useWords(kindWords)
  const { number, date, period } = useFormat()
  return [
    { head: t.number, sort: 'nummer', first: 'descending', cell: (row) => <InvoiceLink number={row.number} /> },
    { head: t.kind, cell: (row) => kinds[row.kind] },
    { head: t.project, narrow: 'line', class: 'invoice-project', cell: (row) => row.agreement.project.name },
    { head: t.municipality, cell: (row) => row.agreement.municipality.name },
    { head: t.covers, cell: (row) => <span class="nb">{period(row.start, row.end)}</span> },
    { head: t.date, sort: 'dato', first: 'descending', cell: (row) => date(row.date) },
    { head: t.due, cell: (row) => date(row.dueDate) },
    { head: t.correction, narrow: 'line', class: 'invoice-links', cell: (row) => <InvoiceLinks of={row} /> },
    { head: t.netKr, numeric: true, narrow: 'beside', cell: (row) => number(row.net) },
    { head: t.vatKr, numeric: true, cell: (row) => number(row.vat) },
    { head: t.grossKr, numeric: true, cell: (row) => number(row.gross) },
  ]
}
