const files: Record<string, string> = import.meta.glob('../../../server/explorer/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export type Query = { name: string; text: string; kind: 'query' | 'mutation' }

/** The explorer's examples, as they stand in their files. */
export const queries: Query[] = Object.values(files).map((text) => {
  const [, kind, name] = /^(query|mutation) (\w+)/m.exec(text) ?? []
  if (!name) throw new Error(`no name: ${text}`)
  return { name, text, kind: kind as Query['kind'] }
})

/** The example with that name. */
export function queryNamed(name: string): Query {
  const found = queries.find((query) => query.name === name)
  if (!found) throw new Error(`no example ${name}`)
  return found
}
