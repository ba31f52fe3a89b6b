/**
 * What stands in the form to sign before anybody has written in it: by its fields, as text. What
 * nobody knows is absent; consent and the declaration are never among it.
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
