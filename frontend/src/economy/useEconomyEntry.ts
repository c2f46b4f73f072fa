import { mayInvoice } from '../invoicing/InvoicingLink'
import { useWords, words } from '../text/words'
import { useViewer } from '../viewer/viewer'

// by themselves: they load with the first page
const entryWords = words({ economy: 'Økonomi' }, { economy: 'Economy' })

/** The way to all projects' economy for the main menu, for KOMBIT's finance staff; otherwise nothing. */
export function useEconomyEntry() {
  const t = useWords(entryWords)
  const { viewer } = useViewer()
  return viewer && mayInvoice(viewer) ? ([['/oekonomi', t.economy]] as const) : []
}
