import type { Phase, ProjectOrder, ProjectOrigin, ProjectWhereInput } from '../graph/graphql'
import { listText, useAddress, useAddressChange, useAddressList } from '../ui/address'
import { phases } from '../ui/PhaseBar'
import { originWords } from './words'

export const origins = Object.keys(originWords.da) as ProjectOrigin[]

const isPhase = (text: string): text is Phase => (phases as readonly string[]).includes(text)
const isOrigin = (text: string): text is ProjectOrigin => text in originWords.da

/** Nothing chosen is all. */
const some = <T>(chosen: T[]) => (chosen.length ? chosen : undefined)

/** Filters, order and page as the address has them, and the filters as the graph takes them. */
export function useProjectFilters() {
  const change = useAddressChange()
  const [search] = useAddress('q')
  const [phaseTexts] = useAddressList('fase')
  const [originTexts] = useAddressList('oprindelse')
  const [sort] = useAddress('orden', 'navn')
  const [after] = useAddress('efter')
  const chosen = { phases: phaseTexts.filter(isPhase), origins: originTexts.filter(isOrigin) }
  const where: ProjectWhereInput = {
    search: search || undefined,
    phaseIn: some(chosen.phases),
    originIn: some(chosen.origins),
  }
  return {
    search,
    ...chosen,
    where,
    any: Boolean(search || where.phaseIn || where.originIn),
    sort,
    /** Where the page of the list begins; a change of anything else leads back to its first page. */
    after: after || undefined,
    setAfter: (cursor: string) => change({ efter: cursor }),
    setSort: (order: string) => change({ orden: order === 'navn' ? '' : order, efter: '' }),
    setSearch: (q: string) => change({ q, efter: '' }),
    setPhases: (values: string[]) => change({ fase: listText(values), efter: '' }),
    setOrigins: (values: string[]) => change({ oprindelse: listText(values), efter: '' }),
    clear: () => change({ q: '', fase: '', oprindelse: '', efter: '' }),
  }
}

export type ProjectFilters = ReturnType<typeof useProjectFilters>

const orders: Record<string, ProjectOrder['field']> = {
  navn: 'NAME',
  fase: 'PHASE',
  kommuner: 'PARTICIPANTS',
  tilbagebetaling: 'REPAYMENT_END',
}

/** "kommuner" is the fewest first, "-kommuner" the most; what is equal stands by name. */
export function orderOf(sort: string): ProjectOrder[] {
  const field = orders[sort.replace('-', '')] ?? 'NAME'
  const order: ProjectOrder = { field, direction: sort.startsWith('-') ? 'DESC' : 'ASC' }
  return field === 'NAME' ? [order] : [order, { field: 'NAME', direction: 'ASC' }]
}
