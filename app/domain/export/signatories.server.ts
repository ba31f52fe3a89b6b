import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsOfLetter,
  signaturesOf,
} from '../../../prisma-free-db/queries/signatures'
import type { Role } from '../../../prisma-free-db/tables'
import type { Signatory } from './input.server'

/**
 * Who stands under one version of a letter: the organisations that signed it and were accepted, in
 * order of signing. Those that only the recipient may see stand in the coordinators' files, which go
 * to the recipient, and in nobody else's.
 */
export async function signatoriesOf(
  db: Database,
  role: Role,
  on: { letterId: string; versionId: string },
): Promise<Signatory[]> {
  const contacts = await contactsOfLetter(db, on.letterId)
  return (await signaturesOf(db, on.letterId))
    .filter(({ state, version_id }) => state === 'accepted' && version_id === on.versionId)
    .filter(({ naming }) => naming !== 'none' || role === 'coordinator')
    .map(({ id, organisation, naming }) => ({
      organisation,
      person: naming === 'person' ? namedPerson(contacts, id) : null,
    }))
}

/** The first accepted contact of a signature who agreed to be named. */
function namedPerson(contacts: readonly Contact[], signatureId: string): Signatory['person'] {
  const named = contacts.find(
    (one) =>
      one.signature_id === signatureId && one.state === 'accepted' && one.naming === 'person',
  )
  return named?.name ? { name: named.name, role: named.role ?? '' } : null
}
