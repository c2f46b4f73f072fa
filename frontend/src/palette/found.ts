import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { nodesOf } from '../ui/nodes'
import { useViewer } from '../viewer/viewer'
import { type Group, type Option, says } from './option'
import { resultWords } from './resultWords'

const PaletteFoundQuery = graphql(`
  query PaletteFound($text: String!, $invoices: Boolean!) {
    projects(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id slug name } } }
    municipalities(first: 6, where: { search: $text }, orderBy: [{ field: NAME }]) { edges { node { id code name } } }
    invoices(first: 6, where: { numberContains: $text }, orderBy: [{ field: NUMBER, direction: DESC }])
      @include(if: $invoices) { edges { node { id number date agreement { id project { id name } } } } }
  }
`)

const PaletteClausesQuery = graphql(`
  query PaletteClauses { clauses { id title } }
`)

const most = 6

/** What the graph has of that text. What was asked before stands until the answer comes, as far as it still fits. */
export function useFound(typed: string, asked: string) {
  const t = useWords(resultWords)
  const { date } = useFormat()
  const { viewer } = useViewer()
  const invoices = viewer?.readsAmounts ?? false
  const [answer] = useQuery({ query: PaletteFoundQuery, variables: { text: asked, invoices }, pause: !asked })
  const clauses = useClauses(typed)
  const { data, error, fetching } = answer
  const waiting = Boolean(typed) && (typed !== asked || fetching)
  const still = (options: Option[]) =>
    !typed ? [] : waiting ? options.filter(({ name, more }) => says(`${name} ${more ?? ''}`, typed)) : options
  const groups: Group[] = [
    {
      name: t.projects,
      options: still(
        nodesOf(data?.projects ?? {}).map(({ slug, name }) => ({ key: slug, name, href: `/projekter/${slug}` })),
      ),
    },
    {
      name: t.municipalities,
      options: still(
        nodesOf(data?.municipalities ?? {}).map(({ code, name }) => ({
          key: code,
          name,
          more: code,
          href: `/kommuner/${code}`,
        })),
      ),
    },
    { name: t.clauses, options: clauses },
    {
      name: t.invoices,
      options: still(
        nodesOf(data?.invoices ?? {}).map(({ number, date: day, agreement }) => ({
          key: `invoice ${number}`,
          name: number,
          more: `${agreement.project.name}, ${date(day)}`,
          href: `/fakturaer/${number}`,
        })),
      ),
    },
  ]
  return { groups, fetching: waiting, failed: Boolean(typed && !waiting && error?.networkError) }
}

/** They are few and do not change: the page itself searches them. A number finds its clause first. */
function useClauses(typed: string): Option[] {
  const t = useWords(resultWords)
  const [{ data }] = useQuery({ query: PaletteClausesQuery, requestPolicy: 'cache-first' })
  if (!typed) return []
  const number = typed.replace(/^pkt\.?\s*/i, '')
  const byNumber = (data?.clauses ?? []).filter(({ id }) => id === number || id.startsWith(`${number}.`))
  const byTitle = (data?.clauses ?? []).filter((clause) => !byNumber.includes(clause) && says(clause.title, typed))
  return [...byNumber, ...byTitle]
    .slice(0, most)
    .map(({ id, title }) => ({ key: `clause ${id}`, name: title, more: t.clause(id), href: `/vilkaar/${id}` }))
}
