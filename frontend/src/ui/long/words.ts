import { words } from '../../text/words'

export const longWords = words(
  {
    more: 'Hent flere',
    fetching: 'Henter flere.',
    failed: 'Resten kunne ikke hentes.',
    again: 'Prøv igen',
  },
  {
    more: 'Load more',
    fetching: 'Loading more.',
    failed: 'The rest could not be loaded.',
    again: 'Try again',
  },
)
