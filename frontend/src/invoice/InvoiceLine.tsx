import { ClauseMark } from '../clause/ClauseMark'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useDeviationText } from '../project/deviations'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { InvoiceArithmetic, type InvoicePrices } from './InvoiceArithmetic'
import { InvoiceLink } from './InvoiceLinks'
import { invoiceWords, modelWords } from './words'

const InvoiceLineFields = graphql(`
  fragment InvoiceLine on InvoiceLine {
    start end days model price net
    clauses { id title summary parameter }
    takesBack { id invoice { id number } }
    takenBackBy { id invoice { id number } }
    ...InvoiceArithmetic
  }
`)

const InvoiceDeviationFields = graphql(`
  fragment InvoiceDeviation on Deviation { clause kind value text }
`)

type Props = {
  of: FragmentType<typeof InvoiceLineFields>
  prices: InvoicePrices
  deviations: readonly FragmentType<typeof InvoiceDeviationFields>[]
  number: number
  open: boolean
}

/** One line: what it charges, and under it how its amount came about and by which clauses. */
export function InvoiceLine({ of, prices, deviations, number, open }: Props) {
  const t = useWords(invoiceWords)
  const models = useWords(modelWords)
  const format = useFormat()
  const deviationText = useDeviationText()
  const line = readFragment(InvoiceLineFields, of)
  const agreed = deviations.map((deviation) => readFragment(InvoiceDeviationFields, deviation))
  return (
    <details class="invoice-line" open={open}>
      <summary>
        <span class="invoice-line-text">
          <b>{format.period(line.start, line.end)}</b> {line.model && models[line.model]}
        </span>
        <span class="invoice-line-days">
          {format.number(line.days)}
          <span class="invoice-unit"> {t.days.toLowerCase()}</span>
        </span>
        <span class="invoice-line-price">{line.price && format.number(line.price)}</span>
        <b class="invoice-line-net">{format.number(line.net)}</b>
      </summary>
      <div class="invoice-line-body">
        <div>
          {line.takesBack && (
            <p>
              {t.takesBack} <InvoiceLink number={line.takesBack.invoice.number} />
            </p>
          )}
          {line.takenBackBy && (
            <p class="invoice-taken">
              {t.takenBackBy} <InvoiceLink number={line.takenBackBy.invoice.number} />
            </p>
          )}
          {!line.model && <p>{t.shared}</p>}
          <InvoiceArithmetic of={line} prices={prices} number={number} />
        </div>
        <aside class="marg" aria-label={t.clauses(number)}>
          {line.clauses.map(({ id, title, summary, parameter }) => {
            const deviation = agreed.find(({ clause }) => clause === id)
            return (
              <div key={id}>
                <ClauseMark id={id} deviation={deviation && deviationText(deviation, parameter)} />
                <b>{title}.</b> {summary}
                {deviation && (
                  <p>
                    {t.deviations}: {deviationText(deviation, parameter)}
                  </p>
                )}
              </div>
            )
          })}
        </aside>
      </div>
    </details>
  )
}
