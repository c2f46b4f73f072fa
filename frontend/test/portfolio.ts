// The made-up data, by small constructors.
import type { CivilDate } from '../src/text/day'
import { type Body, byggesagBodies, byggesagDetails, type Decision } from './byggesag'

export type Clause = {
  id: string
  title: { da: string; en: string }
  summary: { da: string; en: string }
  enforcement: 'ENFORCED' | 'REPORTED' | 'RECORDED'
  /** Danish, English. */
  parameter: [string, string] | null
  version: string
}
export type Municipality = {
  code: string
  name: string
  cvr: string
  /** On each day the same, or from its first day on. */
  region: string | (({ on }: { on?: CivilDate }) => string)
  inhabitants: number
  inhabitantsByYear: { year: number; inhabitants: number; source: string }[]
  seats: { from: CivilDate | null }[]
}
export type Project = {
  slug: string
  name: string
  subjectArea: string
  purpose: string
  origin: string
  phase: string
  accessionDeadline: CivilDate | null
  repaymentPeriod: { start: CivilDate; end: CivilDate } | null
  nextStep: { kind: string; on: CivilDate } | null
  phases: unknown[]
  waves: unknown[]
  reports: unknown[]
  deviations: unknown[]
  prices: unknown[]
  startedOn: CivilDate
  processesPersonalData: boolean
  withoutSteeringGroup: boolean
  selectedMunicipalities: unknown[]
  selectedSuppliers: unknown[]
  termsVersion: string | null
  closedOn: CivilDate | null
  bodies: Body[]
  decisions: Decision[]
}
export type Agreement = {
  project: Project
  municipality: Municipality
  accededOn: CivilDate
  availableFrom: CivilDate | null
  plannedAvailableFrom: CivilDate | null
  endsOn: CivilDate | null
  pilot: boolean
  wave: { number: number } | null
}
export type Portfolio = {
  /** Of whoever runs the site; nobody unless said. */
  contact?: string
  today: CivilDate
  example: CivilDate | null
  projects: Project[]
  municipalities: Municipality[]
  agreements: Agreement[]
  clauses: Clause[]
}

export const clause = (id: string, title: [string, string], summary: [string, string], more: Partial<Clause> = {}) => ({
  id,
  title: { da: title[0], en: title[1] },
  summary: { da: summary[0], en: summary[1] },
  enforcement: 'ENFORCED' as const,
  parameter: null,
  version: '1.0',
  ...more,
})

export const municipality = (
  code: string,
  name: string,
  region: Municipality['region'],
  inhabitants: number,
  more: Partial<Municipality> = {},
): Municipality => ({
  code,
  name,
  cvr: `29${code}000`,
  region,
  inhabitants,
  inhabitantsByYear: [{ year: 2026, inhabitants, source: 'FOLK1A 2026K1' }],
  seats: [],
  ...more,
})

export const project = (name: string, more: Partial<Project> = {}): Project => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  subjectArea: 'Administration',
  purpose: '',
  origin: 'MUNICIPAL_DEMAND',
  phase: 'I',
  accessionDeadline: null,
  repaymentPeriod: null,
  nextStep: null,
  phases: [],
  waves: [],
  reports: [],
  deviations: [],
  prices: [],
  startedOn: '2022-03-01',
  processesPersonalData: false,
  withoutSteeringGroup: false,
  selectedMunicipalities: [],
  selectedSuppliers: [],
  termsVersion: '1.0',
  closedOn: null,
  bodies: [],
  decisions: [],
  ...more,
})

export const agreement = (of: Project, by: Municipality, more: Partial<Agreement> = {}): Agreement => ({
  project: of,
  municipality: by,
  accededOn: '2023-03-14',
  availableFrom: null,
  plannedAvailableFrom: null,
  endsOn: null,
  pilot: false,
  wave: null,
  ...more,
})

const koebenhavn = municipality('101', 'København', 'Region Hovedstaden', 671714)
const silkeborg = municipality('740', 'Silkeborg', 'Region Midtjylland', 102753)
const laesoe = municipality('825', 'Læsø', 'Region Nordjylland', 1774)
const aeroe = municipality('492', 'Ærø', 'Region Syddanmark', 5949)

const byggesag = project('Fælles Byggesag', {
  slug: 'faelles-byggesag',
  subjectArea: 'Teknik og miljø',
  phase: 'IV',
  accessionDeadline: '2023-03-31',
  repaymentPeriod: { start: '2026-01-01', end: '2033-12-31' },
  nextStep: { kind: 'NEXT_WAVE', on: '2027-03-01' },
  ...byggesagDetails,
  bodies: byggesagBodies(silkeborg, aeroe),
  deviations: [{ clause: '5.5', kind: 'PARAMETER', value: 3, text: 'Aftalt med styregruppen.' }],
})
const adresser = project('Adresseforvaltning', {
  subjectArea: 'Teknik og miljø',
  origin: 'LAW',
  phase: 'V',
  accessionDeadline: '2020-06-30',
  repaymentPeriod: { start: '2021-01-01', end: '2027-12-31' },
  nextStep: { kind: 'REPAYMENT_ENDS', on: '2027-12-31' },
})
const aktindsigt = project('Aktindsigt', {
  phase: 'III',
  accessionDeadline: '2026-05-01',
  repaymentPeriod: { start: '2027-01-01', end: '2034-12-31' },
})
const koerebog = project('Digital Kørebog', { slug: 'digital-koerebog', origin: 'INNOVATION', phase: 'II' })
const aeblehaver = project('Æblehaver', { slug: 'aeblehaver', subjectArea: 'Kultur og fritid' })

/** Five projects in five phases, four municipalities, as of 30 September 2026. */
export const portfolio: Portfolio = {
  today: '2026-09-30',
  example: '2026-09-30',
  municipalities: [koebenhavn, silkeborg, laesoe, aeroe],
  projects: [byggesag, adresser, aktindsigt, koerebog, aeblehaver],
  agreements: [
    ...[koebenhavn, silkeborg, laesoe, aeroe].map((by) => agreement(adresser, by, { availableFrom: '2021-03-01' })),
    agreement(byggesag, koebenhavn, { availableFrom: '2026-03-01', wave: { number: 1 } }),
    agreement(byggesag, silkeborg, { availableFrom: '2026-01-05', pilot: true }),
    agreement(byggesag, aeroe, { plannedAvailableFrom: '2027-03-01', wave: { number: 2 } }),
    agreement(byggesag, laesoe, { availableFrom: '2026-03-01', endsOn: '2026-07-01' }),
    agreement(aktindsigt, silkeborg),
  ],
  clauses: [
    clause(
      '1.1',
      ['Anvendelse', 'Scope'],
      ['Vilkårene gælder for tilslutningsaftaler.', 'The terms hold for accession agreements.'],
    ),
    clause(
      '3.14',
      ['Faggruppens størrelse', 'Size of an expert group'],
      [
        'En faggruppe har almindeligvis fem til femten kommuner.',
        'An expert group has usually five to fifteen municipalities.',
      ],
      { enforcement: 'REPORTED' },
    ),
    clause(
      '3.18',
      ['Altid synligt', 'Always visible'],
      ['Det kan altid ses offentligt, hvem der deltager.', 'Who takes part can always be seen publicly.'],
    ),
    clause(
      '5.5',
      ['Pilotkommuner', 'Pilot municipalities'],
      [
        'Pilotkommuner betaler ikke for de første to måneder af pilotperioden.',
        'Pilot municipalities do not pay for the first two months.',
      ],
      { parameter: ['Gratis måneder for pilotkommuner', 'Free months for pilot municipalities'] },
    ),
    clause(
      '5.11',
      ['Fakturering', 'Invoicing'],
      ['Faktura i februar og i september.', 'Invoiced in February and September.'],
    ),
    clause(
      '7.1',
      ['KOMBITs opgaver', 'Tasks of KOMBIT'],
      ['KOMBITs tretten opgaver.', 'The thirteen tasks of KOMBIT.'],
      { enforcement: 'RECORDED' },
    ),
  ],
}
