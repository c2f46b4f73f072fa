import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Section } from '../ui/Page'
import { Table } from '../ui/Table'
import { InvoiceLink } from './InvoiceLinks'
import { Totals } from './Totals'
import { invoiceListWords, invoiceWords, kindWords } from './words'

const InvoiceCorrectionsFields = graphql(`
  fragment InvoiceCorrections on Invoice {
    number kind net correctedNet
    correctedBy { id number kind date net gross }
    corrects { id number kind date net gross }
  }
`)

/** The documents that this one corrects or is corrected by, and what then stands. Nothing where there are none. */
export function InvoiceCorrections({ of }: { of: FragmentType<typeof InvoiceCorrectionsFields> }) {
  const t = useWords(invoiceWords)
  const list = useWords(invoiceListWords)
  const kinds = useWords(kindWords)
  const { date, number } = useFormat()
  const invoice = readFragment(InvoiceCorrectionsFields, of)
  const rows = [
    ...invoice.corrects.map((each) => ({ ...each, way: list.corrects })),
    ...invoice.correctedBy.map((each) => ({ ...each, way: list.correctedBy })),
  ]
  if (!rows.length) return null
  return (
    <Section name={t.corrections} meta={t.unchanged}>
      <Table
        caption={t.corrections}
        class="invoice-corrections"
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { head: list.number, cell: (row) => <InvoiceLink number={row.number} /> },
          { head: list.correction, cell: (row) => row.way },
          { head: list.kind, cell: (row) => kinds[row.kind] },
          { head: list.date, cell: (row) => date(row.date) },
          { head: list.netKr, numeric: true, narrow: 'beside', cell: (row) => number(row.net) },
          { head: list.grossKr, numeric: true, cell: (row) => number(row.gross) },
        ]}
      />
      {invoice.correctedBy.length > 0 && (
        <Totals
          caption={t.correctedCaption}
          rows={[
            [t.itself(`${kinds[invoice.kind]} ${invoice.number}`), invoice.net],
            [t.corrected, invoice.correctedNet],
          ]}
        />
      )}
    </Section>
  )
}
