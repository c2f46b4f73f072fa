import { words } from '../../text/words'

export const longWords = words(
  {
    more: 'Hent flere',
    fetching: 'Henter flere.',
    failed: 'Resten kunne ikke hentes.',
    again: 'Prøv igen',
    part: (shown: string, all: string) => `Her er ${shown} af ${all}. Hele listen: hent den som fil.`,
    partOf: (shown: string) => `Her er ${shown}, og det er ikke alle. Hele listen: hent den som fil.`,
  },
  {
    more: 'Load more',
    fetching: 'Loading more.',
    failed: 'The rest could not be loaded.',
    again: 'Try again',
    part: (shown, all) => `Here are ${shown} of ${all}. The whole list: download it as a file.`,
    partOf: (shown) => `Here are ${shown}, which are not all. The whole list: download it as a file.`,
  },
)
