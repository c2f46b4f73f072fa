import type { ComponentChildren } from 'preact'
import { type FragmentType, graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Hidden } from '../ui/Answer'
import { Facts } from '../ui/Figures'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn } from '../viewer/viewer'
import { invoiceListWords } from './words'

const InvoiceReaderFields = graphql(`
  fragment InvoiceReader on Viewer { readsAmounts expires organisation { municipality { code } } }
`)

type Props = { viewer: FragmentType<typeof InvoiceReaderFields>; children: ComponentChildren }

/** A list of invoices is empty, not refused, to who may not read amounts: say so instead of showing none. */
export function AmountsOnly({ viewer, children }: Props) {
  const t = useWords(invoiceListWords)
  const reader = readFragment(InvoiceReaderFields, viewer)
  if (reader.readsAmounts) return children
  // KOMBIT's: no municipality gives access
  const isOthers = reader.organisation && !reader.organisation.municipality
  return (
    <>
      <Facts of={[[t.amounts, <Hidden key="hidden" />]]} />
      <p class="cap invoice-access">
        {isOthers ? (
          t.whoSees
        ) : (
          <>
            {t.access} <code>municipality.finance</code>.
          </>
        )}
      </p>
      <div class="acts invoice-access">
        {!isLoggedIn(reader) && <LogIn />}
        <a href="/beregner">{t.calculator}</a>
      </div>
    </>
  )
}
