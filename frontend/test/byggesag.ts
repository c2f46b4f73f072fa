// What the project page shows of the made-up Fælles Byggesag: phases, waves, bodies, reports.
import type { CivilDate } from '../src/text/day'
import { type Asked, connection } from './connection'

type Place = { code: string; name: string }
type Day = CivilDate | null

export type Decision = { id: string; kind: string; on: CivilDate; body: { id: string; name: string } | null }
export type Seat = { id: string; seatKind: string; from: CivilDate; to: Day }
export type Body = {
  id: string
  name: string
  openedOn: CivilDate
  memberships: (asked: Asked) => unknown
  reports: unknown[]
}

export const phase = (name: string, start: Day, end: Day, more: object = {}) => ({
  id: `phase ${name}`,
  phase: name,
  plannedStart: start,
  plannedEnd: end,
  startedOn: null,
  endedOn: null,
  reason: null,
  products: [],
  ...more,
})

/** A phase that went as planned. */
export const past = (name: string, start: CivilDate, end: CivilDate, products: object[], more: object = {}) =>
  phase(name, start, end, { startedOn: start, endedOn: end, products, ...more })

export const product = (kind: string, on: CivilDate, reference = 'Journal 2022-118') => ({
  id: kind,
  kind,
  on,
  reference,
})

export const seat = (name: string, title: string, of: Place | string, seatKind: string, more: object = {}) => ({
  id: `seat ${name}`,
  seatKind,
  managerLevel: false,
  status: 'APPOINTED',
  from: '2022-09-01' as CivilDate,
  to: null as Day,
  person: { id: name, name, title },
  organisation: typeof of === 'string' ? { id: of, name: of } : { id: of.code, name: `${of.name} Kommune` },
  municipality: typeof of === 'string' ? null : { id: of.code, ...of },
  ...more,
})

export const report = (clause: string, status: string, message: string, more: object = {}) => ({
  clause: { id: clause },
  status,
  message,
  deviations: [],
  ...more,
})

export const decision = (kind: string, on: CivilDate, outcome: string, more: object = {}) => ({
  id: `${kind} ${on}`,
  kind,
  on,
  outcome,
  reason: null as string | null,
  body: null as Decision['body'],
  ...more,
})

export const body = (kind: string, name: string, seats: Seat[], more: object = {}) => ({
  id: name,
  name,
  kind,
  openedOn: '2022-08-01' as CivilDate,
  reports: [] as unknown[],
  memberships: (asked: Asked) => connection(seats, asked, { FROM: (row) => row.from }),
  ...more,
})

const steering = { id: 'Styregruppen for Fælles Byggesag', name: 'Styregruppen for Fælles Byggesag' }

export const byggesagDetails = {
  purpose: 'Ét system til byggesager i kommunerne: fra ansøgning til færdigmelding.',
  startedOn: '2022-03-01' as CivilDate,
  operationStartedOn: '2026-01-01',
  processesPersonalData: true,
  supplier: { id: 'nordlys', name: 'Nordlys Systemer A/S' },
  pilotPeriod: { start: '2026-01-05', end: '2026-02-28' },
  phases: [
    past('I', '2022-03-01', '2022-07-01', [
      product('MINI_BUSINESS_CASE', '2022-05-12'),
      product('PLAN_AND_BUDGET', '2022-05-12'),
    ]),
    past(
      'II',
      '2022-07-01',
      '2023-06-01',
      [
        product('PROJECT_INITIATION_DOCUMENT', '2023-03-02', 'https://example.org/projektgrundlag'),
        product('BINDING_ACCESSIONS', '2023-03-31'),
        product('FINAL_GO_DECISION', '2023-05-19'),
      ],
      { reason: 'Omfanget er afklaret i projektgrundlaget.' },
    ),
    past('III', '2023-06-01', '2025-07-01', [
      product('REQUIREMENTS_SPECIFICATION', '2024-02-14'),
      product('UPDATED_INITIATION_DOCUMENT', '2025-04-30'),
      product('SIGNED_CONTRACT', '2025-06-18'),
    ]),
    phase('IV', '2025-06-01', '2027-07-01', {
      startedOn: '2025-07-01',
      products: [product('ACCEPTANCE_TEST', '2025-12-11')],
    }),
    phase('V', '2027-07-01', '2033-12-31'),
  ],
  decisions: [
    decision('STRATEGY', '2024-02-01', 'APPROVED', { body: steering }),
    decision('COMPOSITION', '2023-10-09', 'APPROVED', { body: steering }),
    decision('FURTHER_DEVELOPMENT', '2025-08-20', 'REJECTED', { body: steering }),
  ],
  waves: [
    { id: 'wave 1', number: 1, plannedOn: '2026-03-01', agreements: { totalCount: 2 } },
    { id: 'wave 2', number: 2, plannedOn: '2027-03-01', agreements: { totalCount: 1 } },
  ],
  reports: [
    report('3.1', 'MET', 'Kommunerne er inddraget på alle niveauer.'),
    report('3.13', 'MET', 'Faggrupper: 1; der skal være mindst én.'),
  ],
}

export const byggesagBodies = (first: Place, second: Place) => [
  body(
    'EXPERT_GROUP',
    'Arbejdsgruppe for nabohøring',
    [
      seat('Jonas Overgaard', 'Byggesagsbehandler', second, 'MEMBER', { status: 'APPROVED', from: '2023-10-10' }),
      seat('Kim Dahl', 'Arkitekt', first, 'SECONDED', { status: 'APPROVED', from: '2024-01-01' }),
    ],
    {
      form: 'WORKING',
      calledOn: '2023-09-04',
      call: 'Alle kommuner kan foreslå medlemmer til arbejdsgruppen.',
      openedOn: '2023-09-04',
      reports: [report('3.14', 'NOT_MET', 'Kommuner: 1; en faggruppe har almindeligvis 5 til 15.')],
    },
  ),
  body(
    'STEERING_GROUP',
    steering.name,
    [
      seat('Lars Kjærgaard', 'Vicedirektør', 'KOMBIT', 'CHAIR'),
      seat('Hanne Bækgaard', 'Direktør for teknik og miljø', first, 'MEMBER', { managerLevel: true }),
      seat('Anne-Mette Holst', 'Centerchef', second, 'MEMBER', { to: '2024-12-31' }),
    ],
    {
      mandate: 'https://example.org/kommissorium',
      mandatedOn: '2022-09-14',
      mayBind: 'Gruppen kan binde kommunerne ved prisændringer på op til 3 %.',
      reports: [
        report('3.5', 'NOT_MET', 'Kommunale repræsentanter på ledelsesniveau: 1; der skal være mindst 2.'),
        report('3.7', 'MET', 'Formænd: 1, heraf 1 direktør eller vicedirektør i KOMBIT; der skal være én.'),
        report('3.6', 'PENDING', 'Kommunale pladser, hvis kommune er tilsluttet: 1 af 1.'),
      ],
    },
  ),
]
