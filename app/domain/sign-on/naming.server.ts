import type { Contact, Signature } from '../../../prisma-free-db/queries/signatures'

/** An organisation that signed and may be named; its person only where both agreed to it. */
export interface PublicSignatory {
  readonly organisation: string
  readonly person: { readonly name: string; readonly role: string } | null
  readonly signedAt: string
}

/**
 * The person who may be named beside an organisation: the first accepted contact who agreed to it,
 * where the signature agrees too.
 */
export function publicPerson(
  signature: Signature,
  contacts: readonly Contact[],
): PublicSignatory['person'] {
  if (signature.naming !== 'person') return null
  const named = contacts.find((one) => one.state === 'accepted' && one.naming === 'person')
  return named?.name ? { name: named.name, role: named.role ?? '' } : null
}
