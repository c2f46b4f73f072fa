import type { InvoiceKind } from '../graph/graphql'
import { words } from '../text/words'

/** What a kind of document is called beside its project; an ordinary one needs no word. */
type Kinds = Partial<Record<InvoiceKind, string>>

/** The invoices to come. */
export const nextWords = words(
  {
    next: 'Næste fakturaer',
    caption: 'Efter dagens oplysninger. Bliver et tal et andet, retter den næste faktura det.',
    late: (day: string) => `Planlagt ${day}, men ikke udstedt endnu: kommer med næste fakturering.`,
    none: 'Der er ikke planlagt flere fakturaer i år eller næste år.',
    table: (day: string) => `Fakturaer, der er planlagt ${day}`,
    count: (count: number) => (count === 1 ? '1 faktura' : `${count} fakturaer`),
    netSum: (amount: string) => `${amount}\u00a0kr.\u00a0netto`,
    invoices: 'Alle udstedte fakturaer',
    project: 'Projekt',
    covers: 'Dækker',
    days: 'Dage',
    due: 'Betales senest',
    net: 'Netto, kr.',
    vat: 'Moms, kr.',
    gross: 'I alt, kr.',
    total: 'I alt',
    kinds: {
      EXIT: 'Udtræden',
      EXTENSION: 'Videreførelse',
      SETTLEMENT: 'Andel af restomkostninger',
      CLAIM: 'Andel af krav',
    } as Kinds,
    margin: 'Vilkår for fakturering',
    notes: {
      twice: 'Februar dækker januar til juni, september dækker juli til december. Det første år kan være anderledes.',
      bound: 'Kommunen er bundet i hele tilbagebetalingsperioden.',
    },
  },
  {
    next: 'Next invoices',
    caption: "By today's facts. If a figure turns out otherwise, the next invoice corrects it.",
    late: (day) => `Planned ${day} and not issued yet: comes with the next invoicing.`,
    none: 'No more invoices are planned this year or next.',
    table: (day) => `Invoices planned ${day}`,
    count: (count) => (count === 1 ? '1 invoice' : `${count} invoices`),
    netSum: (amount) => `DKK\u00a0${amount}\u00a0net`,
    invoices: 'All issued invoices',
    project: 'Project',
    covers: 'Covers',
    days: 'Days',
    due: 'Due',
    net: 'Net, DKK',
    vat: 'VAT, DKK',
    gross: 'Total, DKK',
    total: 'Total',
    kinds: { EXIT: 'Exit', EXTENSION: 'Extension', SETTLEMENT: 'Settlement share', CLAIM: 'Share of a claim' },
    margin: 'Terms on invoicing',
    notes: {
      twice: 'February covers January to June, September covers July to December. The first year may differ.',
      bound: 'The municipality is bound for the whole repayment period.',
    },
  },
)
