import { words } from '../text/words'
import type { MapState } from './Denmark'

export const mapWords = words(
  {
    states: { use: 'I brug', join: 'Tilsluttet, venter', out: 'Ikke længere med', none: 'Ikke med' } as Record<
      MapState,
      string
    >,
    label: (counts: string) => `Danmarkskort: ${counts}. Listen ved kortet har de samme oplysninger.`,
    attribution:
      'Indeholder data fra Geodatastyrelsen og Danske Kommuner, administrative grænser 1:500.000, 2014-02-13.',
    moved: 'Bornholm er flyttet, og hovedstadsområdet er vist forstørret.',
    failed: 'Kortet kunne ikke hentes. Listen har de samme oplysninger.',
  },
  {
    states: { use: 'In use', join: 'Acceded, waiting', out: 'No longer in', none: 'Not in' },
    label: (counts) => `Map of Denmark: ${counts}. The list beside the map tells the same.`,
    attribution:
      'Indeholder data fra Geodatastyrelsen og Danske Kommuner, administrative grænser 1:500.000, 2014-02-13.',
    moved: 'Bornholm is moved, and the capital area is shown enlarged.',
    failed: 'The map could not be loaded. The list tells the same.',
  },
)
