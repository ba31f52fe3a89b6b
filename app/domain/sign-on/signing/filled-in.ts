import type { PublicNaming } from '../../../../prisma-free-db/tables/signatures'

/**
 * What stands in the form to sign before anybody has written in it: by its fields, as text. What
 * nobody knows is absent; the declaration is never among it, and what may be public only as they
 * themselves chose it the last time.
 */
export interface FilledIn {
  readonly organisation: string
  readonly kind?: string | undefined
  readonly country?: string | undefined
  readonly website?: string | undefined
  readonly number?: string | undefined
  readonly role?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly naming?: PublicNaming | undefined
}

/** What an invitation knows of who signs. */
export const filledInFrom = (invitation: {
  readonly organisation: string
  readonly name: string | null
  readonly email: string | null
}): FilledIn => ({
  organisation: invitation.organisation,
  ...(invitation.name !== null && { name: invitation.name }),
  ...(invitation.email !== null && { email: invitation.email }),
})
