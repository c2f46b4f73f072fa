import { useLocation } from 'preact-iso'

/**
 * One value of the view's state, kept in the address: reload, back and a shared link all show the same.
 * What is so without saying (`otherwise`) is left out of it.
 */
export function useAddress(name: string, otherwise = ''): [string, (value: string) => void] {
  const { query } = useLocation()
  const change = useAddressChange()
  return [query[name] ?? otherwise, (value) => change({ [name]: value === otherwise ? '' : value })]
}

const separator = '.'

/** Several values as one of the address, "IV.V". They may not hold a dot. */
export const listText = (values: string[]) => values.join(separator)

/** The same for several values of one kind, "fase=IV.V". */
export function useAddressList(name: string): [string[], (values: string[]) => void] {
  const [text, set] = useAddress(name)
  return [text ? text.split(separator) : [], (values) => set(listText(values))]
}

/** Changes values of the address at once; an empty one is left out. */
export function useAddressChange() {
  const { path, route } = useLocation()
  return (values: Record<string, string>) => {
    const search = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value) search.set(name, value)
      else search.delete(name)
    }
    route(search.size ? `${path}?${search}` : path, true)
  }
}
