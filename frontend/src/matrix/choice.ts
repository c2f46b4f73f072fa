import { useAddress, useAddressChange } from '../ui/address'

/** What the reader chose, as the address has it. */
export function useChoice() {
  const change = useAddressChange()
  const [search, setSearch] = useAddress('q')
  const [region, setRegion] = useAddress('region')
  const [phase, setPhase] = useAddress('fase')
  const [rowOrder, setRowOrder] = useAddress('raekker', 'navn')
  const [columnOrder, setColumnOrder] = useAddress('kolonner', 'fase')
  const [view, setView] = useAddress('visning')
  return {
    search,
    setSearch,
    region,
    setRegion,
    phase,
    setPhase,
    rowOrder,
    setRowOrder,
    columnOrder,
    setColumnOrder,
    isList: view === 'liste',
    showList: (list: boolean) => setView(list ? 'liste' : ''),
    clear: () => change({ q: '', region: '', fase: '' }),
  }
}

export type MatrixChoice = ReturnType<typeof useChoice>
