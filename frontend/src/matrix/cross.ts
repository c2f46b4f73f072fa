import type { MatrixMunicipalitiesQuery, MatrixQuery, Phase } from '../graph/graphql'
import type { MapState } from '../map/Denmark'
import { isCalled } from '../municipality/rows'
import { stateOn } from '../project/participants'
import type { CivilDate } from '../text/day'
import { nodesOf } from '../ui/nodes'
import { phases } from '../ui/PhaseBar'

type Place = { code: string; name: string; region?: string | null; inhabitants?: number | null }

/** A municipality and how many projects it takes part in. */
export type Row = Place & { count: number }
/** A project, how it stands with each municipality by code, and how many take part. */
export type Column = { slug: string; name: string; phase: Phase; states: Map<string, MapState>; count: number }
export type Cross = { rows: Row[]; columns: Column[] }

export const stateAt = (row: Row, column: Column): MapState => column.states.get(row.code) ?? 'none'

const takesPart = (state?: MapState) => state === 'use' || state === 'join'

/** Who takes part in what on a day. */
export function crossOf(
  { about, projects }: MatrixQuery,
  { municipalities }: MatrixMunicipalitiesQuery,
  on: CivilDate,
): Cross {
  const columns = nodesOf(projects).map(({ slug, name, phase, agreements }): Column => {
    const states = new Map(
      nodesOf(agreements).map((agreement) => [agreement.municipality.code, stateOn(agreement, on, about.today)]),
    )
    return { slug, name, phase, states, count: [...states.values()].filter(takesPart).length }
  })
  const count = (code: string) => columns.filter(({ states }) => takesPart(states.get(code))).length
  return { rows: nodesOf(municipalities).map((place) => ({ ...place, count: count(place.code) })), columns }
}

/** As the address has it: filters first, then the orders' names. */
export type Choice = { search: string; region: string; phase: string; rowOrder: string; columnOrder: string }

const danish = new Intl.Collator('da')
const byName = (a: { name: string }, b: { name: string }) => danish.compare(a.name, b.name)
const mostFirst = (a: { count: number }, b: { count: number }) => b.count - a.count

const rowOrders: Record<string, (a: Row, b: Row) => number> = {
  projekter: mostFirst,
  indbyggere: (a, b) => (b.inhabitants ?? 0) - (a.inhabitants ?? 0),
}
const columnOrders: Record<string, (a: Column, b: Column) => number> = {
  fase: (a, b) => phases.indexOf(b.phase) - phases.indexOf(a.phase),
  kommuner: mostFirst,
}

/** The rows and columns chosen, in their orders; what is equal stands by name. */
export function chosen({ rows, columns }: Cross, { search, region, phase, rowOrder, columnOrder }: Choice): Cross {
  return {
    rows: rows
      .filter((row) => isCalled(row, search) && (!region || row.region === region))
      .sort((a, b) => rowOrders[rowOrder]?.(a, b) || byName(a, b)),
    columns: columns
      .filter((column) => !phase || column.phase === phase)
      .sort((a, b) => columnOrders[columnOrder]?.(a, b) || byName(a, b)),
  }
}

/** Where each phase begins and how many columns it has, for columns that stand by phase. */
export function groupsOf(columns: readonly Column[]) {
  const groups: { phase: Column['phase']; start: number; size: number }[] = []
  columns.forEach(({ phase }, start) => {
    const last = groups.at(-1)
    if (last?.phase === phase) last.size++
    else groups.push({ phase, start, size: 1 })
  })
  return groups
}
