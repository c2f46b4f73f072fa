import { words } from '../text/words'

/** What the palette says before its results are here: it loads with the first page. */
export const paletteWords = words(
  {
    name: 'Find',
    hint: 'Projekt, kommune, vilkår, side eller handling',
    close: 'Luk',
  },
  {
    name: 'Find',
    hint: 'Project, municipality, clause, page or action',
    close: 'Close',
  },
)
