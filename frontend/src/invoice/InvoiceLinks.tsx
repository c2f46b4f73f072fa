import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { invoiceListWords } from './words'

const InvoiceLinksFields = graphql(`
  fragment InvoiceLinks on Invoice {
    corrects { id number }
    correctedBy { id number }
  }
`)

/** The documents that this one corrects, and those that correct it. */
export function InvoiceLinks({ of }: { of: FragmentType<typeof InvoiceLinksFields> }) {
  const t = useWords(invoiceListWords)
  const { corrects, correctedBy } = readFragment(InvoiceLinksFields, of)
  return (
    <>
      {corrects.map(({ id, number }) => (
        <Status key={id} shape="plan">
          <span>
            {t.corrects} <InvoiceLink number={number} />
          </span>
        </Status>
      ))}
      {correctedBy.map(({ id, number }) => (
        <Status key={id} shape="warn">
          <span>
            {t.correctedBy} <InvoiceLink number={number} />
          </span>
        </Status>
      ))}
    </>
  )
}

export const InvoiceLink = ({ number }: { number: string }) => (
  <a class="nb" href={`/fakturaer/${number}`}>
    {number}
  </a>
)
