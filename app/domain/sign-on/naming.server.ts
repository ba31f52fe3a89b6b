import type { Contact, Signature } from '../../../prisma-free-db/queries/signatures'
import type { Standing } from './standing.server'

/** An organisation that signed and may be named; its person only where both agreed to it. */
export interface PublicSignatory {
  readonly organisation: string
  readonly person: { readonly name: string; readonly role: string } | null
  readonly signedAt: string
  /** When it confirmed this text, where it had signed one before that said something else. */
  readonly againAt: string | null
}

/** Those under a text who may be named, in order of signing. */
export const publicSignatories = (standings: readonly Standing[]): PublicSignatory[] =>
  standings
    .filter(({ signature }) => signature.naming !== 'none')
    .map((standing) => ({
      organisation: standing.signature.organisation,
      person: publicPerson(standing.signature, standing.contacts),
      ...momentsOf(standing),
    }))

/** When an organisation signed, and when it confirmed this text again. */
export function momentsOf({ signature, agreedAt }: Standing) {
  const signedAt = signature.confirmed_at ?? signature.created_at
  return { signedAt, againAt: agreedAt > signedAt ? agreedAt : null }
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
