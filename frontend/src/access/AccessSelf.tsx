import { type FragmentType, graphql, readFragment } from '../graph'
import { useFormat } from '../text/format'
import { useWords } from '../text/words'
import { Facts } from '../ui/Figures'
import { LogIn } from '../viewer/LogIn'
import { isLoggedIn, rolesOf } from '../viewer/viewer'
import { roleWords } from '../viewer/words'
import { accessWords } from './words'

const AccessSelfFields = graphql(`
  fragment AccessSelf on Viewer { name organisation { name } roles person { name } expires }
`)

/** Who the reader is to the graph. */
export function AccessSelf({ of }: { of: FragmentType<typeof AccessSelfFields> }) {
  const t = useWords(accessWords)
  const names = useWords(roleWords)
  const { moment } = useFormat()
  const viewer = readFragment(AccessSelfFields, of)
  if (!isLoggedIn(viewer))
    return (
      <div class="acts access-visitor">
        <p>{t.visitor}</p>
        <LogIn />
      </div>
    )
  const { organisation, person, expires } = viewer
  const roles = rolesOf(viewer).map((role) => names[role])
  return (
    <Facts
      of={[
        [t.organisation, organisation?.name ?? t.noOrganisation],
        [t.roles, roles.join(', ') || t.noRoles],
        [t.knownAs, person && t.knownText(person.name)],
        [t.until, expires && `${moment(expires)}. ${t.untilText}`],
      ]}
    />
  )
}
