import type { Database } from '../../../../prisma-free-db/open'
import { insertAgreementOnce } from '../../../../prisma-free-db/queries/agreements'
import { type Contact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import { type Actor, instantOf } from '../../actor.server'
import { languageIn } from '../../letters/versions/version-texts'

/**
 * Writes down that a contact agreed to a version, which they had before them, in which of its languages,
 * and that it is the one they read last. Once more changes nothing.
 */
export async function recordAgreement(
  tx: Database,
  actor: Actor,
  { contact, version }: { contact: Pick<Contact, 'id' | 'text_language'>; version: VersionRow },
): Promise<void> {
  const language = languageIn(version, contact.text_language)
  await insertAgreementOnce(tx, {
    contact_id: contact.id,
    version_id: version.id,
    agreed_at: instantOf(actor),
    language,
  })
  await updateContact(tx, contact.id, { version_id: version.id, text_language: language })
}
