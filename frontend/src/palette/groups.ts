import { useWords } from '../text/words'
import { useViewer } from '../viewer/viewer'
import { useActs } from './acts'
import { useFound } from './found'
import { type Group, type Option, says } from './option'
import { usePlaces } from './places'
import { resultWords } from './resultWords'

/** Everything that fits what is typed; with nothing typed, the pages and what one can do. */
export function useGroups(typed: string, asked: string) {
  const t = useWords(resultWords)
  const places = usePlaces()
  const acts = useActs()
  const found = useFound(typed, asked)
  const fits = ({ name, more }: Option) => says(`${name} ${more ?? ''}`, typed)
  const groups: Group[] = [
    { name: t.pages, options: places.filter(fits) },
    ...found.groups,
    { name: t.acts, options: acts.filter(fits) },
    ...useFallback(typed),
  ]
  return { ...found, groups: groups.filter(({ options }) => options.length > 0) }
}

/** The lists' own search, which finds more than the first few. */
function useFallback(text: string): Group[] {
  const t = useWords(resultWords)
  const { viewer } = useViewer()
  if (!text) return []
  const search = (path: string, name: string): Option => ({
    key: `search ${path}`,
    name,
    href: `${path}?q=${encodeURIComponent(text)}`,
  })
  const options = [search('/projekter', t.inProjects(text)), search('/vilkaar', t.inClauses(text))]
  if (viewer?.readsAmounts) options.push(search('/fakturaer', t.inInvoices(text)))
  return [{ name: t.search, options, fallback: true }]
}
