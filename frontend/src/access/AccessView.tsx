import { useQuery } from '@urql/preact'
import { graphql, readFragment } from '../graph'
import { useWords } from '../text/words'
import { Answer } from '../ui/Answer'
import { useAddress } from '../ui/address'
import { Page, Section } from '../ui/Page'
import { AccessFields, AccessPermissionFields } from './AccessFields'
import { AccessRoles } from './AccessRoles'
import { AccessSelf } from './AccessSelf'
import { accessWords } from './words'
import './access.css'

const AccessQuery = graphql(`
  query Access($private: Boolean!) {
    viewer { ...AccessSelf ...AccessRoles permissions(private: $private) { ...AccessPermission } }
  }
`)

/** Who may see what, and whether the reader may: the roles in words, then the graph field by field. */
export function AccessView() {
  const t = useWords(accessWords)
  const [shows] = useAddress('vis')
  const answer = useQuery({ query: AccessQuery, variables: { private: shows !== 'alle' } })
  return (
    <Page title={t.title} crumbs={[]} lead={t.lead}>
      <Answer of={answer}>
        {({ viewer }) => (
          <>
            <AccessSelf of={viewer} />
            <Section name={t.roles}>
              <AccessRoles of={viewer} />
            </Section>
            <AccessFields of={viewer.permissions.map((each) => readFragment(AccessPermissionFields, each))} />
          </>
        )}
      </Answer>
    </Page>
  )
}
