import type { ChangeReason } from '../graph/graphql'
import { words } from '../text/words'

/** What changed since the year before, and why. */
export const changeWords = words(
  {
    change: (year: number) => `Ændret siden ${year}`,
    meta: 'Kr. ekskl. moms, med de rettelser af tidligere år, der er dateret i året',
    caption: (before: number, now: number) => `Projekter, der koster noget andet i ${now} end i ${before}, og hvorfor`,
    noChange: (year: number) => `Intet projekt koster andet end i ${year}.`,
    unchanged: (count: number, year: number) =>
      count === 1
        ? `1 projekt mere koster det samme som i ${year}.`
        : `${count} projekter mere koster det samme som i ${year}.`,
    reasons: {
      JOINED: 'Kommet til',
      LEFT: 'Ophørt',
      DAYS: 'Andre dage med betaling',
      INHABITANTS: 'Indbyggertal',
      PRICE: 'Pris',
      CORRECTION: 'Rettelser af tidligere år',
      ROUNDING: 'Afrunding',
    } satisfies Record<ChangeReason, string>,
    inAll: 'Ændring i alt',
    days: (count: string) => (count === '1' ? '1 dag' : `${count} dage`),
    joined: (days: string, on: string) => `Kommet til: ${days} fra ${on}`,
    left: (days: string, on: string) => `Ophørt: ${days} fra ${on}`,
    more: (days: string) => `${days} mere med betaling`,
    fewer: (days: string) => `${days} mindre med betaling`,
    price: (from: string, to: string) => `Pris ${from} → ${to}\u00a0kr.`,
    inhabitants: (from: string, to: string) => `Indbyggere ${from} → ${to}`,
    project: 'Projekt',
    total: 'I alt',
    difference: 'Forskel',
    why: 'Hvorfor',
  },
  {
    change: (year) => `Changed since ${year}`,
    meta: 'DKK before VAT, with the corrections of earlier years that are dated in the year',
    caption: (before, now) => `Projects that cost another amount in ${now} than in ${before}, and why`,
    noChange: (year) => `No project costs another amount than in ${year}.`,
    unchanged: (count, year) =>
      count === 1
        ? `1 more project costs the same as in ${year}.`
        : `${count} more projects cost the same as in ${year}.`,
    reasons: {
      JOINED: 'Joined',
      LEFT: 'Ended',
      DAYS: 'Other days are charged',
      INHABITANTS: 'Inhabitants',
      PRICE: 'Price',
      CORRECTION: 'Corrections of earlier years',
      ROUNDING: 'Rounding',
    } satisfies Record<ChangeReason, string>,
    inAll: 'Change in all',
    days: (count) => (count === '1' ? '1 day' : `${count} days`),
    joined: (days, on) => `Joined: ${days} from ${on}`,
    left: (days, on) => `Ended: ${days} from ${on}`,
    more: (days) => `${days} more are charged`,
    fewer: (days) => `${days} fewer are charged`,
    price: (from, to) => `Price DKK ${from} → ${to}`,
    inhabitants: (from, to) => `Inhabitants ${from} → ${to}`,
    project: 'Project',
    total: 'Total',
    difference: 'Difference',
    why: 'Why',
  },
)
