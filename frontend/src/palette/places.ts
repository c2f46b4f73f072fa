import { mayInvoice } from '../invoicing/InvoicingLink'
import { useWords } from '../text/words'
import { useViewer, type Viewer } from '../viewer/viewer'
import type { Option } from './option'
import { placeWords } from './resultWords'

type Place = { href: Exclude<keyof typeof placeWords.da, 'own' | 'exit'>; may?: (viewer: Viewer) => boolean }

/** The pages, and who has something to see there: everyone, unless said. */
const places: Place[] = [
  { href: '/projekter' },
  { href: '/kommuner' },
  { href: '/matrix' },
  { href: '/beregner' },
  { href: '/vilkaar' },
  { href: '/fakturaer', may: (viewer) => viewer.readsAmounts },
  { href: '/fakturering', may: mayInvoice },
  { href: '/oekonomi', may: mayInvoice },
  { href: '/indbyggere' },
  { href: '/adgang' },
  { href: '/integratorer' },
  { href: '/explorer' },
  { href: '/tilgaengelighed' },
]

export function usePlaces(): Option[] {
  const names = useWords(placeWords)
  const { viewer } = useViewer()
  const own = viewer?.organisation?.municipality?.code
  const mine: Option[] = own
    ? [
        { key: 'own', name: names.own, href: `/kommuner/${own}` },
        { key: 'exit', name: names.exit, href: `/kommuner/${own}/udtraeden` },
      ]
    : []
  const open = places.filter(({ may }) => !may || (viewer && may(viewer)))
  return [...mine, ...open.map(({ href }) => ({ key: href, name: names[href], href }))]
}
