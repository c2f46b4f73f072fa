import { useWords, words } from '../text/words'
import { useViewer } from '../viewer/viewer'

// by themselves: they load with the first page
const entryWords = words({ invoices: 'Fakturaer' }, { invoices: 'Invoices' })

/** The way to the invoices for the main menu, where the reader has any to see; otherwise nothing. */
export function useInvoicesEntry() {
  const t = useWords(entryWords)
  const { viewer } = useViewer()
  return viewer?.readsAmounts ? ([['/fakturaer', t.invoices]] as const) : []
}
