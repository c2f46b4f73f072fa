import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { invoiceListWords, invoiceWords } from './words'

const InvoiceHeadFields = graphql(`
  fragment InvoiceHead on Invoice {
    number date plannedDate dueDate start end gross termsVersion
    agreement { id project { id name } municipality { id name cvr organisation { id name } } }
  }
`)

/** From whom to whom, when, and the one figure of the page. */
export function InvoiceHead({ of }: { of: FragmentType<typeof InvoiceHeadFields> }) {
  const t = useWords(invoiceWords)
  const list = useWords(invoiceListWords)
  const { number, date, period } = useFormat()
  const { agreement, ...invoice } = readFragment(InvoiceHeadFields, of)
  const { municipality, project } = agreement
  const file = `/export/invoices/${invoice.number}`
  return (
    <>
      <div class="invoice-head">
        <div>
          <h2>{t.to}</h2>
          <p>{municipality.organisation?.name ?? `${municipality.name} Kommune`}</p>
          <p>CVR {municipality.cvr}</p>
        </div>
        <div>
          <h2>{t.from}</h2>
          <p>KOMBIT</p>
          <p>{project.name}</p>
        </div>
        <div>
          <h2>{t.dates}</h2>
          <Facts
            of={[
              [t.date, date(invoice.date)],
              [t.planned, invoice.plannedDate === invoice.date ? null : date(invoice.plannedDate)],
              [list.due, date(invoice.dueDate)],
              [list.covers, period(invoice.start, invoice.end)],
              [t.terms, invoice.termsVersion && t.version(invoice.termsVersion)],
            ]}
          />
        </div>
        <div class="invoice-gross">
          <h2>{t.totalWithVat}</h2>
          <p class="big">
            {number(invoice.gross)} <small>{t.unit}</small>
          </p>
        </div>
      </div>
      <div class="acts invoice-acts">
        <button type="button" class="btn main" onClick={() => print()}>
          {t.print}
        </button>
        <a class="btn" href={`${file}.pdf`} download>
          {t.pdf}
        </a>
        <a class="btn" href={`${file}.html`}>
          {t.html}
        </a>
      </div>
    </>
  )
}
