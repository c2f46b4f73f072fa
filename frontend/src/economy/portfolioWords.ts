import type { WorkKind } from '../graph/graphql'
import { words } from '../text/words'

/** Where each is done, and what the way there is called. */
export const workWords = words<Record<WorkKind, { name: string; act: string }>>(
  {
    INHABITANTS_MISSING: { name: 'Indbyggertal mangler', act: 'Indlæs indbyggertal' },
    PRICE_MISSING: { name: 'Pris mangler', act: 'Fastsæt pris' },
    RUN_DUE: { name: 'Kørsel mangler', act: 'Se kørslen' },
    HELD_BACK: { name: 'Holdes tilbage', act: 'Se, hvad der venter' },
    YEAR_NOT_CLOSED: { name: 'År ikke afsluttet', act: 'Afslut året' },
    CONSENT_WAITING: { name: 'Samtykke mangler', act: 'Se, hvem der mangler' },
    EXIT_NOT_SETTLED: { name: 'Udtræden ikke opgjort', act: 'Se kørslen' },
  },
  {
    INHABITANTS_MISSING: { name: 'Inhabitants missing', act: 'Import inhabitants' },
    PRICE_MISSING: { name: 'Price missing', act: 'Set a price' },
    RUN_DUE: { name: 'Run missing', act: 'See the run' },
    HELD_BACK: { name: 'Held back', act: 'See what waits' },
    YEAR_NOT_CLOSED: { name: 'Year not closed', act: 'Close the year' },
    CONSENT_WAITING: { name: 'Consent missing', act: 'See who is missing' },
    EXIT_NOT_SETTLED: { name: 'Exit not settled', act: 'See the run' },
  },
)

/** All projects' economy, and what needs a hand. */
export const portfolioWords = words(
  {
    lead: 'Hvad alle projekter koster og giver, og hvad der venter på KOMBITs økonomi.',
    only: 'Kun KOMBITs økonomi ser alle projekters økonomi på en gang. Et enkelt projekts vises også for KOMBITs projektledere og for projektets styregruppe.',
    work: 'Det skal der gøres noget ved',
    workCount: (count: string) => (count === '1' ? '1 punkt' : `${count} punkter`),
    workNone: 'Intet venter i dag.',
    kind: 'Slags',
    since: 'Siden',
    what: 'Hvad',
    project: 'Projekt',
    municipality: 'Kommune',
    clause: 'Vilkår',
    act: 'Gør det',
    showAll: (all: string) => `Vis alle ${all}`,
    all: 'Alle projekter',
    byProject: 'Projekter år for år',
    shown: 'Vis',
    figures: {
      costs: 'Udgifter',
      issued: 'Faktureret',
      forecast: 'Endnu ikke faktureret',
      surplus: 'Overskud',
    },
    earlier: 'Tidligere år',
    later: 'Senere år',
    allYears: 'Alle år',
    caption: (figure: string, from: number, to: number) => `${figure} pr. projekt, ${from}–${to}, i kr. ekskl. moms`,
    note: 'Kr. ekskl. moms. En tom celle: hverken udgifter eller indtægter det år. Alle år er også dem, der ikke vises.',
    none: 'Intet projekt har udgifter eller indtægter.',
    lacks: (count: string) =>
      `${count === '1' ? 'En aftale' : `${count} aftaler`} er ikke med i det, der endnu ikke er faktureret`,
    projects: (count: string) => `${count} projekter`,
  },
  {
    lead: "What all projects cost and bring in, and what waits for KOMBIT's finance staff.",
    only: "Only KOMBIT's finance staff see all projects' economy at once. A single project's is shown to KOMBIT's project managers and to the project's steering group as well.",
    work: 'What needs a hand',
    workCount: (count) => (count === '1' ? '1 item' : `${count} items`),
    workNone: 'Nothing waits today.',
    kind: 'Kind',
    since: 'Since',
    what: 'What',
    project: 'Project',
    municipality: 'Municipality',
    clause: 'Clause',
    act: 'Do it',
    showAll: (all) => `Show all ${all}`,
    all: 'All projects',
    byProject: 'Projects year by year',
    shown: 'Show',
    figures: {
      costs: 'Costs',
      issued: 'Invoiced',
      forecast: 'Not invoiced yet',
      surplus: 'Surplus',
    },
    earlier: 'Earlier years',
    later: 'Later years',
    allYears: 'All years',
    caption: (figure, from, to) => `${figure} by project, ${from}–${to}, in DKK before VAT`,
    note: 'DKK before VAT. An empty cell: neither costs nor income that year. All years are also those not shown.',
    none: 'No project has costs or income.',
    lacks: (count) =>
      `${count === '1' ? 'One agreement is' : `${count} agreements are`} left out of what is not invoiced yet`,
    projects: (count) => `${count} projects`,
  },
)
