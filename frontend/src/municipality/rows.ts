import type { MunicipalityRow } from './MunicipalityRow'

const danish = new Intl.Collator('da')

/** The regions there are, in Danish order. */
export const regionsOf = (rows: readonly { region?: string | null }[]) =>
  [...new Set(rows.flatMap(({ region }) => region ?? []))].sort(danish.compare)

/** Whether a municipality is found by a part of its name, or by its code. */
export const isCalled = ({ name, code }: { name: string; code: string }, search: string) =>
  name.toLocaleLowerCase('da').includes(search.trim().toLocaleLowerCase('da')) || code === search.trim()

const orders: Record<string, (a: MunicipalityRow, b: MunicipalityRow) => number> = {
  navn: (a, b) => danish.compare(a.name, b.name),
  region: (a, b) => danish.compare(a.region ?? '', b.region ?? ''),
  indbyggere: (a, b) => (a.inhabitants ?? 0) - (b.inhabitants ?? 0),
  projekter: (a, b) => a.agreements.totalCount - b.agreements.totalCount,
}

/** In the order the address names, "-projekter" the most first; what is equal stands by name. */
export function ordered(rows: readonly MunicipalityRow[], sort: string): MunicipalityRow[] {
  const order = orders[sort.replace('-', '')]
  const sign = sort.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => sign * (order?.(a, b) ?? 0) || danish.compare(a.name, b.name))
}
