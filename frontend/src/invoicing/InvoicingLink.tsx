import { useWords, words } from '../text/words'
import { rolesOf, type Viewer } from '../viewer/viewer'

// by themselves: they load with the first page
const linkWords = words(
  { invoicing: 'Fakturering', inhabitants: 'Indbyggertal' },
  { invoicing: 'Invoicing', inhabitants: 'Inhabitants' },
)

/** KOMBIT's finance staff; its administrators are too. */
export const mayInvoice = (viewer: Viewer) =>
  rolesOf(viewer).some((role) => role === 'KOMBIT_FINANCE' || role === 'KOMBIT_ADMIN')

/** In the account menu, of who may invoice. */
export function InvoicingLink({ of: viewer }: { of: Viewer }) {
  const t = useWords(linkWords)
  if (!mayInvoice(viewer)) return null
  return (
    <>
      <p>
        <a href="/fakturering">{t.invoicing}</a>
      </p>
      <p>
        <a href="/indbyggere">{t.inhabitants}</a>
      </p>
    </>
  )
}
