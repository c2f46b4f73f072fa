import type { AgreementStatus } from '../graph/graphql'
import type { MapState } from '../map/Denmark'
import type { CivilDate } from '../text/day'

export type Accession = {
  status: AgreementStatus
  accededOn?: CivilDate | null
  endsOn?: CivilDate | null
  availableFrom?: CivilDate | null
  plannedAvailableFrom?: CivilDate | null
  pilot: boolean
  wave?: { number: number } | null
  municipality: { code: string }
}

export type Place = { code: string; name: string; region?: string | null; inhabitants?: number | null }

/** A municipality on the day shown, with its agreement where it has or had one. */
export type Participant = Place & { state: MapState; agreement?: Accession }

/** How a municipality stands on a day. Up to today only confirmed dates count; after it, the plan counts too. */
export function stateOn(agreement: Accession | undefined, on: CivilDate, today: CivilDate): MapState {
  if (!agreement?.accededOn || on < agreement.accededOn) return 'none'
  if (agreement.endsOn && agreement.endsOn <= on) return 'out'
  const { availableFrom, plannedAvailableFrom: planned } = agreement
  const from = availableFrom ?? (planned && planned > today ? planned : undefined)
  return from && from <= on ? 'use' : 'join'
}

/** All municipalities, as they stand on a day. */
export function participantsOn(
  places: readonly Place[],
  agreements: readonly Accession[],
  on: CivilDate,
  today: CivilDate,
): Participant[] {
  const byCode = new Map(agreements.map((agreement) => [agreement.municipality.code, agreement]))
  return places.map((place) => {
    const agreement = byCode.get(place.code)
    return { ...place, state: stateOn(agreement, on, today), agreement }
  })
}

export const countOf = (rows: readonly Participant[], ...states: MapState[]) =>
  rows.filter(({ state }) => states.includes(state)).length

/** The first and last day on which something happens or is planned to, and today between them; not that all run out. */
export function daysOf(agreements: readonly Accession[], startedOn: CivilDate, today: CivilDate) {
  const days = agreements.flatMap(({ status, accededOn, availableFrom, plannedAvailableFrom, endsOn }) => {
    const left = endsOn && (status === 'EXITED' || endsOn <= today) ? endsOn : null
    return [accededOn, availableFrom, plannedAvailableFrom, left].filter((day) => day != null)
  })
  const ordered = [startedOn, today, ...days].sort()
  return { from: ordered[0] ?? today, to: ordered.at(-1) ?? today }
}

export type ParticipantFilter = { search: string; region: string; show: string }

/** Without a choice, those that take part or did; "all" is all. */
export const filtered = (rows: readonly Participant[], { search, region, show }: ParticipantFilter) =>
  rows.filter(
    (row) =>
      (show === 'all' || (show ? row.state === show : row.state !== 'none')) &&
      (!region || row.region === region) &&
      row.name.toLocaleLowerCase('da').includes(search.trim().toLocaleLowerCase('da')),
  )

const danish = new Intl.Collator('da')
const states: MapState[] = ['use', 'join', 'out', 'none']

/** What each order of the list goes by, as text that sorts; undefined stands last either way. */
const keys: Record<string, (row: Participant) => string | null | undefined> = {
  status: ({ state }) => `${states.indexOf(state)}`,
  boelge: ({ agreement }) => agreement?.wave && `${agreement.wave.number}`.padStart(3, '0'),
  tilsluttet: ({ agreement }) => agreement?.accededOn,
  ibrug: ({ agreement }) => agreement?.availableFrom ?? agreement?.plannedAvailableFrom,
}

/** In the order the address names, "-tilsluttet" the latest first; what is equal stands by name. */
export function ordered(rows: readonly Participant[], sort: string): Participant[] {
  const sign = sort.startsWith('-') ? -1 : 1
  const key = keys[sort.replace('-', '')]
  const byName = (a: Participant, b: Participant) => danish.compare(a.name, b.name)
  if (!key) return [...rows].sort((a, b) => sign * byName(a, b))
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return byName(a, b)
    if (!left || !right) return left ? -1 : 1
    return sign * (left < right ? -1 : 1)
  })
}
