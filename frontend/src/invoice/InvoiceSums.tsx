import { useLocation } from 'preact-iso'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Table } from '../ui/Table'
import { invoiceListWords } from './words'

const InvoiceTotalsFields = graphql(`
  fragment InvoiceTotals on InvoiceTotals { count net vat gross }
`)

const InvoiceYearsFields = graphql(`
  fragment InvoiceYears on InvoiceYear { year count net vat gross }
`)

/** The last row of the list, cell by cell as its columns: the graph's sum of all that is filtered, loaded or not. */
export function useInvoiceSum(of?: FragmentType<typeof InvoiceTotalsFields> | null) {
  const t = useWords(invoiceListWords)
  const { number } = useFormat()
  const totals = readFragment(InvoiceTotalsFields, of)
  if (!totals?.count) return undefined
  const { count, net, vat, gross } = totals
  return [t.sum(number(count)), ...Array<null>(7).fill(null), number(net), number(vat), number(gross)]
}

/** The same by the year of the documents, each year leading to its own. One year alone is what the list's sum says. */
export function InvoiceYears({ of }: { of: readonly FragmentType<typeof InvoiceYearsFields>[] }) {
  const t = useWords(invoiceListWords)
  const { number } = useFormat()
  const { query } = useLocation()
  const years = readFragment(InvoiceYearsFields, of)
  if (years.length < 2) return null
  const { efter, ...filters } = query
  const only = (aar: number) => `/fakturaer?${new URLSearchParams({ ...filters, aar: `${aar}` })}`
  return (
    <div class="invoice-years">
      <h3>{t.byYear}</h3>
      <Table
        caption={t.byYear}
        density="tight"
        rows={years}
        keyOf={({ year }) => `${year}`}
        columns={[
          { head: t.year, cell: ({ year }) => <a href={only(year)}>{year}</a> },
          { head: t.documents, numeric: true, cell: ({ count }) => number(count) },
          { head: t.netKr, numeric: true, narrow: 'beside', cell: ({ net }) => number(net) },
          { head: t.vatKr, numeric: true, cell: ({ vat }) => number(vat) },
          { head: t.grossKr, numeric: true, cell: ({ gross }) => number(gross) },
        ]}
      />
    </div>
  )
}
