import { useQuery } from '@urql/preact'
import { graphql } from '../graph'

const AboutQuery = graphql(`
  query About { about { example today termsVersion contact } }
`)

/** What the product says of itself and its day; undefined until it has answered. Asked once for the whole page. */
export function useAbout() {
  const [{ data }] = useQuery({ query: AboutQuery, requestPolicy: 'cache-first' })
  return data?.about
}
