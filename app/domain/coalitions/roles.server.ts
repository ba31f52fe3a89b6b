import type { Role } from '../../../prisma-free-db/tables/coalitions'

/** The roles, weakest first. */
export const ROLES: readonly Role[] = ['reader', 'reviewer', 'editor', 'coordinator']

/** The strongest of several roles: somebody may act for two organisations of a coalition. */
export function strongest(roles: readonly Role[]): Role | null {
  return roles.reduce<Role | null>(
    (best, role) => (best === null || ROLES.indexOf(role) > ROLES.indexOf(best) ? role : best),
    null,
  )
}

/** True where `role` may do what `needed` may do. */
export const mayActAs = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** What a role lets somebody do, as the end of "There you can …". */
export const mayDo: Readonly<Record<Role, string>> = {
  reader: 'read the letters',
  reviewer: 'read the letters, comment on them and suggest changes',
  editor: 'write the letters with the others',
  coordinator: 'write the letters, invite others, and run the signing',
}

/** A role as it is written in a form. Null for anything else. */
export const readRole = (value: string): Role | null => ROLES.find((role) => role === value) ?? null
