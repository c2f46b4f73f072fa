import { useQuery } from '@urql/preact'
import { graphql } from '../graph'
import type { Role, ViewerQuery as ViewerAnswer } from '../graph/graphql'

export const ViewerQuery = graphql(`
  query Viewer { viewer { name organisation { name municipality { code } } roles readsAmounts person { name } expires } }
`)

export type Viewer = ViewerAnswer['viewer']

/** A login ends at some time; a visit does not. A login may lack name, organisation and roles. */
export const isLoggedIn = ({ expires }: Pick<Viewer, 'expires'>) => expires !== null

/** Who reads the page; undefined until the graph has answered. Asked once for the whole page. */
export function useViewer() {
  const [{ data, error }] = useQuery({ query: ViewerQuery, requestPolicy: 'cache-first' })
  return { viewer: data?.viewer, failed: Boolean(error) }
}

/** From the least to the most: who has several is known by the last. */
const order: Role[] = [
  'MUNICIPALITY_READER',
  'MUNICIPALITY_COORDINATOR',
  'MUNICIPALITY_FINANCE',
  'MUNICIPALITY_SIGNATORY',
  'KOMBIT_PROJECT',
  'KOMBIT_FINANCE',
  'KOMBIT_ADMIN',
]

/** The viewer's roles, least first. */
export const rolesOf = ({ roles }: Pick<Viewer, 'roles'>) => order.filter((role) => roles.includes(role))
