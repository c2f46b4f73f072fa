import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { useAddress } from '../ui/address'
import { Section } from '../ui/Page'
import { InvoiceLine } from './InvoiceLine'
import { Totals } from './Totals'
import { invoiceListWords, invoiceWords } from './words'

const InvoiceLinesFields = graphql(`
  fragment InvoiceLines on Invoice {
    net vat vatRate gross
    agreement { id prices { ...InvoicePrice } }
    deviations { ...InvoiceDeviation }
    lines { id ...InvoiceLine }
  }
`)

/** The lines, each of which opens into its arithmetic, and what they come to. */
export function InvoiceLines({ of }: { of: FragmentType<typeof InvoiceLinesFields> }) {
  const t = useWords(invoiceWords)
  const list = useWords(invoiceListWords)
  const { rate } = useFormat()
  const { net, vat, vatRate, gross, agreement, deviations, lines } = readFragment(InvoiceLinesFields, of)
  const [opened, setOpened] = useAddress('regnestykker')
  const all = opened === 'alle'
  return (
    <Section
      name={t.lines}
      meta={
        <span class="invoice-acts">
          {t.openLines}{' '}
          <button type="button" class="btn small" aria-pressed={all} onClick={() => setOpened(all ? '' : 'alle')}>
            {t.showAll}
          </button>
        </span>
      }>
      <div class="invoice-line-head" aria-hidden="true">
        <span>{t.period}</span>
        <span>{t.days}</span>
        <span>{t.price}</span>
        <span>{list.netKr}</span>
      </div>
      {lines.map((line, at) => (
        <InvoiceLine
          key={line.id}
          of={line}
          prices={agreement.prices}
          deviations={deviations}
          number={at + 1}
          open={all || lines.length === 1}
        />
      ))}
      <Totals
        caption={t.total}
        rows={[
          [list.netKr, net],
          [t.vat(rate(vatRate)), vat],
          [list.grossKr, gross],
        ]}
      />
    </Section>
  )
}
