import type { PriceModel } from '../graph/graphql'
import { words } from '../text/words'

/** The steps of a line's arithmetic: by themselves, as views without invoices have lines too. */
export const arithmeticWords = words(
  {
    inhabitants: (year: number | null) => (year ? `Indbyggere 1. januar ${year}` : 'Indbyggere'),
    priceOf: { PER_INHABITANT: 'Pris pr. indbygger pr. år, kr.', FIXED: 'Pris pr. år, kr.' } satisfies Record<
      PriceModel,
      string
    >,
    yearly: 'Årsbeløb, kr.',
    daily: (days: number) => `Pr. dag, kr.: årsbeløb\u00a0/\u00a0${days}`,
    daysOf: 'Betalte dage i året til og med linjen',
    sumToEnd: (end: string) => `Årets betalte dage til ${end},\u00a0kr.`,
    rounded: 'Afrundet til øre',
    sumBefore: (start: string) => `Heraf før ${start},\u00a0kr.`,
    less: 'Afrundet til øre, trækkes fra',
    why: 'Hvert beløb er forskellen mellem årets afrundede sum efter og før linjen. Så går intet øre tabt.',
  },
  {
    inhabitants: (year) => (year ? `Inhabitants on 1 January ${year}` : 'Inhabitants'),
    priceOf: { PER_INHABITANT: 'Price per inhabitant a year, DKK', FIXED: 'Price a year, DKK' },
    yearly: 'Amount a year, DKK',
    daily: (days) => `A day, DKK: amount a year\u00a0/\u00a0${days}`,
    daysOf: "The year's charged days up to the line's end",
    sumToEnd: (end) => `The year's charged days to ${end},\u00a0DKK`,
    rounded: 'Rounded to the øre',
    sumBefore: (start) => `Of which before ${start},\u00a0DKK`,
    less: 'Rounded to the øre, taken off',
    why: "Each amount is the year's rounded sum after the line less that before it. So no øre is lost.",
  },
)
