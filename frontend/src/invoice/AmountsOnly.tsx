import type { ComponentChildren } from 'preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn } from '../viewer/viewer'
import { WhoSees } from '../viewer/WhoSees'
import { invoiceListWords } from './words'

const InvoiceReaderFields = graphql(`
  fragment InvoiceReader on Viewer { readsAmounts expires }
`)

type Props = { viewer: FragmentType<typeof InvoiceReaderFields>; children: ComponentChildren }

/** A list of invoices is empty, not refused, to who may not read amounts: say so instead of showing none. */
export function AmountsOnly({ viewer, children }: Props) {
  const t = useWords(invoiceListWords)
  const reader = readFragment(InvoiceReaderFields, viewer)
  if (reader.readsAmounts) return children
  return (
    <>
      <Facts of={[[t.amounts, <Hidden key="hidden" />]]} />
      <WhoSees text={t.whoSees} class="invoice-access" />
      <div class="acts invoice-access">
        {!isLoggedIn(reader) && <LogIn />}
        <a href="/beregner">{t.calculator}</a>
      </div>
    </>
  )
}
