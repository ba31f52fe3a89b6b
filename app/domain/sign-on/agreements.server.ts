import type { Database } from '../../../prisma-free-db/open'
import { insertAgreementOnce } from '../../../prisma-free-db/queries/agreements'
import { updateContact } from '../../../prisma-free-db/queries/signatures'
import type { VersionRow } from '../../../prisma-free-db/queries/versions'
import { type Actor, instantOf } from '../actor.server'

/**
 * Writes down that a contact agreed to a version, which they had before them, and that it is the one
 * they read last. Once more changes nothing.
 */
export async function recordAgreement(
  tx: Database,
  actor: Actor,
  { contactId, version }: { contactId: string; version: VersionRow },
): Promise<void> {
  await insertAgreementOnce(tx, {
    contact_id: contactId,
    version_id: version.id,
    agreed_at: instantOf(actor),
    language: version.language,
  })
  await updateContact(tx, contactId, { version_id: version.id })
}
