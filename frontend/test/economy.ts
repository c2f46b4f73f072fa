// The economy of the made-up projects: for KOMBIT's finance staff, a project's own for its project managers too.
import { GraphQLError } from 'graphql'
import { type Person, rolesWith } from './people'
import type { Project } from './portfolio'

const year = (
  of: number | null,
  costs: string,
  issued: string,
  forecast: string,
  share: string,
  surplus: string,
  soFar = { costs, issued, surplus },
) => ({
  year: of,
  soFar,
  costs,
  issued,
  forecast,
  coverage: { digits: share, cut: true },
  surplus,
})

/** Two years of which the first is over, and their total, as the graph adds it. */
const economies: Record<string, { years: ReturnType<typeof year>[]; total: ReturnType<typeof year> }> = {
  'faelles-byggesag': {
    years: [
      year(2025, '842100.10', '0.00', '0.00', '0.00', '-842100.10'),
      year(2026, '128200.00', '642807.24', '419148.32', '8.284', '933755.56', {
        costs: '970300.10',
        issued: '642807.24',
        surplus: '-327492.86',
      }),
    ],
    total: year(null, '970300.10', '642807.24', '419148.32', '1.094461', '91655.46'),
  },
  adresseforvaltning: {
    years: [
      year(2026, '500000.00', '154129.50', '0.00', '0.308259', '-345870.50'),
      year(2027, '100000.00', '0.00', '154129.50', '1.541295', '54129.50', {
        costs: '600000.00',
        issued: '154129.50',
        surplus: '-445870.50',
      }),
    ],
    total: year(null, '600000.00', '154129.50', '154129.50', '0.513765', '-291741.00'),
  },
}

const none = { years: [], total: { ...year(null, '0.00', '0.00', '0.00', '0.00', '0.00'), coverage: null } }

const prices: Record<string, unknown[]> = {
  'faelles-byggesag': [
    { id: 'price 1', validFrom: '2026-01-01', model: 'PER_INHABITANT', amount: '2.1250', tiers: null, extension: null },
    {
      id: 'price 2',
      validFrom: '2027-01-01',
      model: 'PER_INHABITANT',
      amount: '1.9000',
      tiers: [{ above: 150_000, factor: '0.5000' }],
      extension: null,
    },
  ],
}

const costs: Record<string, unknown[]> = {
  'faelles-byggesag': [
    { id: 'cost 2', year: 2026, kind: 'OPERATION', amount: '128200.00', note: 'Drift', decidedOn: '2026-01-05' },
    { id: 'cost 1', year: 2025, kind: 'DEVELOPMENT', amount: '842100.10', note: '', decidedOn: '2025-02-01' },
  ],
}

const closedYears: Record<string, unknown[]> = {
  'faelles-byggesag': [{ year: 2024, decidedOn: '2025-03-01', surplusUse: null, decision: null }],
}

const isFinance = (viewer: Person) => rolesWith(viewer).includes('KOMBIT_FINANCE')

const forbidden = () => new GraphQLError('Not for this viewer.', { extensions: { code: 'FORBIDDEN' } })

/** What a project's page has of amounts. */
export const economyOf = (project: Project, viewer: Person) => ({
  economy: () => {
    if (!isFinance(viewer) && !rolesWith(viewer).includes('KOMBIT_PROJECT')) throw forbidden()
    return economies[project.slug] ?? none
  },
  costs: isFinance(viewer) ? (costs[project.slug] ?? []) : [],
  prices: isFinance(viewer) ? (prices[project.slug] ?? []) : project.prices,
  extensions: [],
  closedYears: isFinance(viewer) ? (closedYears[project.slug] ?? []) : [],
  breakEvenPrice: { price: '1.9586', income: '970405.10', over: '105.00', refusals: [] },
})

/** Of an agreement: the first price binds all, the second those who have agreed. */
export const pricesOf = (project: Project, municipality: { code: string }, viewer: Person) =>
  isFinance(viewer) ? (prices[project.slug] ?? []).slice(0, municipality.code === '101' ? 2 : 1) : []

const yearsOf = (slug: string) => economies[slug]?.years ?? []

/** All projects together, and what needs a hand. */
export const portfolioOf = (projects: readonly Project[], told: (project: Project) => object, viewer: Person) => {
  if (!isFinance(viewer)) return { portfolio: forbidden, worklist: forbidden }
  const there = projects.filter(({ slug }) => slug in economies)
  const of = (slug: string) => there.filter((project) => project.slug === slug).map(told)[0]
  const whole: Record<number, ReturnType<typeof year>> = {
    2025: year(2025, '842100.10', '0.00', '0.00', '0.00', '-842100.10'),
    2026: year(2026, '628200.00', '796936.74', '419148.32', '1.935826', '587885.06'),
    2027: year(2027, '100000.00', '0.00', '154129.50', '1.541295', '54129.50'),
  }
  const missing = { clause: null, code: 'NO_PRICE', path: '', message: 'Aktindsigt, Silkeborg: Der er ingen pris.' }
  return {
    portfolio: {
      years: [2025, 2026, 2027].map((each) => ({
        year: each,
        economy: whole[each],
        projects: there.flatMap((project) => {
          const economy = yearsOf(project.slug).find((one) => one.year === each)
          return economy ? [{ project: told(project), economy }] : []
        }),
      })),
      total: year(null, '1570300.10', '796936.74', '573277.82', '0.872582', '-200085.54'),
      projects: there.map((project) => ({ project: told(project), economy: economies[project.slug]?.total })),
      refusals: [missing],
    },
    worklist: [
      item('YEAR_NOT_CLOSED', '5.12', '2026-01-01', 'Regnskabsåret 2025 er slut og ikke afsluttet.', {
        project: of('faelles-byggesag'),
        year: 2025,
      }),
      item('RUN_DUE', '5.11', '2026-09-15', '4 dokumenter skal udstedes.', { count: 4 }),
      item('INHABITANTS_MISSING', '5.11', '2026-09-15', 'Indbyggertallet 1. januar 2027 mangler.', { year: 2027 }),
    ],
  }
}

const item = (kind: string, clause: string, since: string, message: string, more: object = {}) => ({
  kind,
  since,
  message,
  clause: { id: clause, title: '', summary: '', version: '1.0' },
  count: 1,
  project: null,
  municipality: null,
  year: null,
  ...more,
})

/** A whole year by a price, the same for each municipality. */
export const simulateCosts = ({ input: { prices: asked } }: { input: { prices: { amount: string }[] } }) => ({
  net: asked[0]?.amount === '2.1250' ? '218350.13' : '195230.70',
  vat: '0.00',
  gross: '0.00',
  invoices: [],
})
