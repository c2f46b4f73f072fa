// Who reads the page, in tests.
import type { Role } from '../src/graph/graphql'

export type Person = {
  name: string | null
  organisation: { name: string; municipality: { code: string } | null } | null
  roles: Role[]
  readsAmounts: boolean
  person: { id: string; name: string } | null
  expires: string | null
}

const person = (name: string, organisation: string | null, roles: Role[], more: Partial<Person> = {}): Person => ({
  name,
  organisation: organisation === null ? null : { name: organisation, municipality: null },
  roles,
  readsAmounts: false,
  person: null,
  expires: '2026-09-30T14:05:00Z',
  ...more,
})

export const people = {
  visitor: { name: null, organisation: null, roles: [], readsAmounts: false, person: null, expires: null } as Person,
  finance: person('Mette Lindgaard', 'Silkeborg Kommune', ['MUNICIPALITY_READER', 'MUNICIPALITY_FINANCE'], {
    organisation: { name: 'Silkeborg Kommune', municipality: { code: '740' } },
    readsAmounts: true,
    person: { id: 'mette', name: 'Mette Lindgaard' },
  }),
  kombit: person('Line Thorup', 'KOMBIT', ['KOMBIT_PROJECT']),
  economy: person('Ole Friis', 'KOMBIT', ['KOMBIT_FINANCE'], { readsAmounts: true }),
  admin: person('Asta Winther', 'KOMBIT', ['KOMBIT_ADMIN'], { readsAmounts: true }),
  stranger: person('Frede Nymand', null, []),
}

/** What a role brings with it, as far as the people here have it. */
const included: Partial<Record<Role, Role[]>> = { KOMBIT_ADMIN: ['KOMBIT_PROJECT', 'KOMBIT_FINANCE'] }

/** The roles that a person is answered by; everyone is a visitor too. */
export const rolesWith = ({ roles, person }: Person): Role[] => [
  'VISITOR',
  ...roles,
  ...roles.flatMap((role) => included[role] ?? []),
  ...(person ? (['SELF'] as const) : []),
]
