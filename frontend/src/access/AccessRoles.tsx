import { type FragmentType, graphql, readFragment } from '../graph'
import type { Role } from '../graph/graphql'
import { useWords } from '../text/words'
import { Status } from '../ui/Status'
import { Table } from '../ui/Table'
import { accessWords, claims, roleTexts } from './words'

const AccessRolesFields = graphql(`
  fragment AccessRoles on Viewer { roles person { id } }
`)

/** The roles in words, and which are the reader's. */
export function AccessRoles({ of }: { of: FragmentType<typeof AccessRolesFields> }) {
  const t = useWords(accessWords)
  const texts = useWords(roleTexts)
  const { roles, person } = readFragment(AccessRolesFields, of)
  const isOwn = (role: Role) => roles.includes(role) || (role === 'SELF' && person !== null)
  return (
    <>
      <Table
        class="access-roles"
        caption={t.rolesCaption}
        rows={Object.keys(texts) as Role[]}
        keyOf={(role) => role}
        columns={[
          { head: t.role, class: 'access-role', cell: (role) => <RoleName of={role} own={isOwn(role)} /> },
          { head: t.may, class: 'access-may', cell: (role) => texts[role][1] },
          { head: t.claim, class: 'access-claim', cell: (role) => <Origin of={role} /> },
        ]}
      />
      <p class="cap access-note">
        {t.reach} {t.integrator}
      </p>
      <p class="cap">{t.hiddenText}</p>
    </>
  )
}

function RoleName({ of: role, own }: { of: Role; own: boolean }) {
  const t = useWords(accessWords)
  const [name] = useWords(roleTexts)[role]
  return (
    <>
      <span class="access-name">{name}</span>
      {own && (
        <span class="sub">
          <Status shape="ok">{t.yours}</Status>
        </span>
      )}
    </>
  )
}

/** What a role comes from. */
function Origin({ of: role }: { of: Role }) {
  const t = useWords(accessWords)
  const claim = claims[role]
  if (claim) return <code>{claim}</code>
  if (role === 'VISITOR') return t.byNothing
  return role === 'SELF' ? t.bySelf : t.bySeat
}
