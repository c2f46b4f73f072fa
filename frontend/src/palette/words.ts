import { words } from '../text/words'

/** What the palette says before its results are here: it loads with the first page. */
export const paletteWords = words(
  {
    name: 'Find',
    hint: 'Kommune, projekt, side',
    close: 'Luk',
  },
  {
    name: 'Find',
    hint: 'Municipality, project, page',
    close: 'Close',
  },
)
