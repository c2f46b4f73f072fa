import { words } from '../text/words'

/** What the palette says of what it finds. */
export const resultWords = words(
  {
    results: 'Resultater',
    pages: 'Sider',
    projects: 'Projekter',
    municipalities: 'Kommuner',
    clauses: 'Vilkår',
    invoices: 'Fakturaer',
    acts: 'Handlinger',
    search: 'Søg',
    count: (count: string) => (count === '1' ? '1 resultat' : `${count} resultater`),
    none: 'Intet fundet. Du kan søge i listerne.',
    inProjects: (text: string) => `Søg i projekter efter “${text}”`,
    inClauses: (text: string) => `Søg i vilkår efter “${text}”`,
    inInvoices: (text: string) => `Søg i fakturaer efter “${text}”`,
    keys: 'Piletaster vælger, Enter åbner, Esc lukker.',
    clause: (id: string) => `pkt. ${id}`,
    stale: 'Projekter, kommuner og fakturaer kan ikke søges lige nu: nettet eller serveren svarer ikke.',
  },
  {
    results: 'Results',
    pages: 'Pages',
    projects: 'Projects',
    municipalities: 'Municipalities',
    clauses: 'Terms',
    invoices: 'Invoices',
    acts: 'Actions',
    search: 'Search',
    count: (count) => (count === '1' ? '1 result' : `${count} results`),
    none: 'Nothing found. You can search the lists.',
    inProjects: (text) => `Search projects for “${text}”`,
    inClauses: (text) => `Search terms for “${text}”`,
    inInvoices: (text) => `Search invoices for “${text}”`,
    keys: 'Arrow keys choose, Enter opens, Esc closes.',
    clause: (id) => `clause ${id}`,
    stale: 'Projects, municipalities and invoices cannot be searched now: the network or the server does not answer.',
  },
)

/** The pages by address. */
export const placeWords = words(
  {
    '/projekter': 'Projekter',
    '/kommuner': 'Kommuner',
    '/matrix': 'Matrix',
    '/beregner': 'Beregner',
    '/vilkaar': 'Vilkår',
    '/fakturaer': 'Fakturaer',
    '/fakturering': 'Fakturering',
    '/oekonomi': 'Økonomi',
    '/indbyggere': 'Indbyggertal',
    '/adgang': 'Hvad må jeg se?',
    '/integratorer': 'For integratorer',
    '/explorer': 'Åbne data og API',
    '/tilgaengelighed': 'Tilgængelighed',
    own: 'Min kommune',
    exit: 'Hvad koster udtræden?',
  },
  {
    '/projekter': 'Projects',
    '/kommuner': 'Municipalities',
    '/matrix': 'Matrix',
    '/beregner': 'Calculator',
    '/vilkaar': 'Terms',
    '/fakturaer': 'Invoices',
    '/fakturering': 'Invoicing',
    '/oekonomi': 'Economy',
    '/indbyggere': 'Inhabitants',
    '/adgang': 'What may I see?',
    '/integratorer': 'For integrators',
    '/explorer': 'Open data and API',
    '/tilgaengelighed': 'Accessibility',
    own: 'My municipality',
    exit: 'What does leaving cost?',
  },
)

/** What can be done at once. */
export const actWords = words(
  {
    calculate: 'Beregn, hvad det koster at være med',
    invoice: 'Kør fakturering',
    logIn: 'Log ind',
    themes: { auto: 'Vis siden som systemet: auto', light: 'Vis siden lyst', dark: 'Vis siden mørkt' },
    language: 'English: vis siden på engelsk',
  },
  {
    calculate: 'Calculate what taking part costs',
    invoice: 'Run invoicing',
    logIn: 'Log in',
    themes: { auto: 'Show the page as the system: auto', light: 'Show the page light', dark: 'Show the page dark' },
    language: 'Dansk: show the page in Danish',
  },
)
