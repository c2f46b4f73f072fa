import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import { mayInvoice } from '../invoicing/InvoicingLink'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useViewer } from '../viewer/viewer'
import { invoiceWords } from './words'

const InvoiceRunQuery = graphql(`
  query InvoiceRun($number: String!) { invoice(number: $number) { id run { id asOf } } }
`)

/** The way to the run that issued it, for who makes runs: no one else may see them, and is not asked for. */
export function InvoiceRun({ number }: { number: string }) {
  const t = useWords(invoiceWords)
  const { date } = useFormat()
  const { viewer } = useViewer()
  const pause = !viewer || !mayInvoice(viewer)
  const [{ data }] = useQuery({ query: InvoiceRunQuery, variables: { number }, pause })
  const run = data?.invoice?.run
  if (pause || !run) return null
  return (
    <span>
      <a href={`/fakturering?koersel=${encodeURIComponent(run.id)}`}>{t.run(date(run.asOf))}</a>
    </span>
  )
}
