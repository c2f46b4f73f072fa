import type { InvoiceKind, InvoiceOrder, InvoiceWhereInput } from '../graph/graphql'
import { useAddress, useAddressChange } from '../ui/address'
import { kindWords } from './words'

export const kinds = Object.keys(kindWords.da) as InvoiceKind[]

const kindOf = (text: string) => kinds.find((kind) => kind === text)
const yearOf = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : undefined)

/** Filters, order and page as the address has them, as the graph takes them, and as the files do. */
export function useInvoiceFilters() {
  const change = useAddressChange()
  const [search] = useAddress('q')
  const [yearText] = useAddress('aar')
  const [project] = useAddress('projekt')
  const [kindText] = useAddress('type')
  const [sort] = useAddress('orden', '-dato')
  const [after] = useAddress('efter')
  const year = yearOf(yearText)
  const kind = kindOf(kindText)
  const where: InvoiceWhereInput = { year, project: project || undefined, kind, search: search || undefined }
  return {
    search,
    year: year ? `${year}` : '',
    project,
    kind: kind ?? '',
    where,
    /** What follows the name of a file: the same filters. */
    file: fileOf({ year, project, kind, q: search }),
    any: Boolean(search || year || project || kind),
    sort,
    /** Where the page of the list begins; a change of anything else leads back to its first page. */
    after: after || undefined,
    setAfter: (cursor: string) => change({ efter: cursor }),
    setSort: (order: string) => change({ orden: order === '-dato' ? '' : order, efter: '' }),
    setSearch: (q: string) => change({ q, efter: '' }),
    setYear: (aar: string) => change({ aar, efter: '' }),
    setProject: (projekt: string) => change({ projekt, efter: '' }),
    setKind: (type: string) => change({ type, efter: '' }),
    clear: () => change({ q: '', aar: '', projekt: '', type: '', efter: '' }),
  }
}

export type InvoiceFilterState = ReturnType<typeof useInvoiceFilters>

function fileOf(filters: Record<string, string | number | undefined>) {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value) asked.set(name, `${value}`)
  return asked.size ? `?${asked}` : ''
}

/** "dato" is the oldest first, "-dato" the newest; documents of one day stand by number. */
export function orderOf(sort: string): InvoiceOrder[] {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC'
  const byNumber: InvoiceOrder = { field: 'NUMBER', direction }
  return sort.replace('-', '') === 'nummer' ? [byNumber] : [{ field: 'DATE', direction }, byNumber]
}
