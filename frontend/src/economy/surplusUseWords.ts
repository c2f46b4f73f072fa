import type { SurplusUse } from '../graph/graphql'
import { words } from '../text/words'

/** What a surplus goes to. */
export const surplusUseWords = words<Record<SurplusUse, string>>(
  { LOWER_PRICE: 'Prisen sænkes', FURTHER_DEVELOPMENT: 'Videreudvikling' },
  { LOWER_PRICE: 'The price is lowered', FURTHER_DEVELOPMENT: 'Further development' },
)
