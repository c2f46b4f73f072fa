import type { DecisionKind, DecisionOutcome } from '../graph/graphql'
import { words } from '../text/words'

export const decisionKindWords = words<Record<DecisionKind, string>>(
  {
    COMPOSITION: 'Faggruppens sammensætning',
    STRATEGY: 'Strategi og tolerancer',
    FURTHER_DEVELOPMENT: 'Videreudvikling',
    PRICE: 'Ændring af prisen',
    CLOSING: 'Lukning af projektet',
    FUTURE: 'Projektets fremtid',
    CLAIM: 'Fordeling af et krav',
    SURPLUS: 'Anvendelse af et overskud',
    EXTENSION: 'Fortsættelse efter tilbagebetalingen',
  },
  {
    COMPOSITION: 'Composition of the expert group',
    STRATEGY: 'Strategy and tolerances',
    FURTHER_DEVELOPMENT: 'Further development',
    PRICE: 'Change of the price',
    CLOSING: 'Closing of the project',
    FUTURE: "The project's future",
    CLAIM: 'Sharing of a claim',
    SURPLUS: 'Use of a surplus',
    EXTENSION: 'Going on after the repayment',
  },
)

export const decisionOutcomeWords = words<Record<DecisionOutcome, string>>(
  { APPROVED: 'Godkendt', REJECTED: 'Afvist', RECOMMENDED: 'Anbefalet' },
  { APPROVED: 'Approved', REJECTED: 'Rejected', RECOMMENDED: 'Recommended' },
)

/** What the bodies, or in their place the project owner, decided. */
export const decisionWords = words(
  {
    decisions: 'Beslutninger',
    decision: 'Beslutning',
    outcome: 'Udfald',
    clause: 'Vilkår',
    on: 'Dato',
    by: (name: string) => `Beslutninger: ${name}`,
    owner: 'Projektejeren',
    ownerDecides: 'Beslutter i stedet for en styregruppe og begrunder det offentligt.',
  },
  {
    decisions: 'Decisions',
    decision: 'Decision',
    outcome: 'Outcome',
    clause: 'Clause',
    on: 'Date',
    by: (name) => `Decisions: ${name}`,
    owner: 'The project owner',
    ownerDecides: 'Decides in place of a steering group, and gives a public reason.',
  },
)
