import type { AccessPermissionFragment } from '../graph/graphql'

export type Permission = AccessPermissionFragment

/** The type that holds what one can do, and not see. */
const acts = 'Mutation'

export const isAct = ({ type }: Permission) => type === acts

export const isPublic = ({ to }: Permission) => to.includes('VISITOR')

/** Whether the type or the field has that text in its name. */
export const isNamed = ({ type, field }: Permission, text: string) =>
  `${type}.${field}`.toLowerCase().includes(text.trim().toLowerCase())

/** The rows of each type; first the types with something private, and in each of them that first. */
export function byType(rows: Permission[]): [type: string, rows: Permission[]][] {
  const groups = new Map<string, Permission[]>()
  for (const row of privateFirst(rows)) groups.set(row.type, [...(groups.get(row.type) ?? []), row])
  return [...groups]
}

const privateFirst = (rows: Permission[]) => [
  ...rows.filter((row) => !isPublic(row)),
  ...rows.filter((row) => isPublic(row)),
]
