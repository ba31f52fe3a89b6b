import type { Database } from '../open'

/** The organisations that have signed a letter or said that they consider it, each by the name under which it stands now. */
export async function signedOrganisations(db: Database, letterId: string) {
  return await db
    .selectFrom('signatures')
    .leftJoin('signatures as whole', 'whole.id', 'signatures.merged_into')
    .select(['signatures.id', 'signatures.organisation_key', 'signatures.website'])
    .select((eb) =>
      eb.fn.coalesce('whole.organisation', 'signatures.organisation').as('organisation'),
    )
    .where('signatures.letter_id', '=', letterId)
    .where('signatures.signatory', '=', 'organisation')
    .where('signatures.state', 'not in', ['unconfirmed', 'withdrawn'])
    .where('signatures.flood_id', 'is', null)
    .orderBy('signatures.created_at')
    .orderBy('signatures.id')
    .execute()
}

/** The emails of those who signed a letter for its organisations. */
export async function emailsOfSigned(db: Database, letterId: string) {
  return await db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .select('contacts.signature_id')
    .select((eb) => eb.ref('contacts.email').$notNull().as('email'))
    .where('signatures.letter_id', '=', letterId)
    .where('signatures.state', '!=', 'merged')
    .where('contacts.flood_id', 'is', null)
    .where('contacts.email', 'is not', null)
    .execute()
}

/** The organisations that were invited to sign a letter, in that order. */
export async function invitedOrganisations(db: Database, letterId: string) {
  return await db
    .selectFrom('sign_invitations')
    .select(['organisation', 'organisation_key', 'email'])
    .where('letter_id', '=', letterId)
    .orderBy('invited_at')
    .orderBy('organisation_key')
    .execute()
}
