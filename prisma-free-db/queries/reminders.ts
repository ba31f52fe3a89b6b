import type { Database } from '../open'

/** A letter's invitations that nobody has answered and that have an email, with what reminding goes by. */
export async function unansweredInvitations(db: Database, letterId: string) {
  return await db
    .selectFrom('sign_invitations')
    .select(['id', 'organisation', 'invited_at', 'reminded_at', 'reminders_stopped_at'])
    .select((eb) => eb.ref('email').$notNull().as('email'))
    .where('letter_id', '=', letterId)
    .where('email', 'is not', null)
    .where('signature_id', 'is', null)
    .where('declined_at', 'is', null)
    .orderBy('invited_at')
    .orderBy('organisation_key')
    .execute()
}

/**
 * The contacts of a letter with an email who have not confirmed it, or who have agreed to none of the versions to which an
 * agreement holds (null where all hold); without those whose organisation has left, and without what a flood brought, which
 * waits for the coordinators.
 */
export async function contactsToConfirm(
  db: Database,
  letterId: string,
  holding: readonly string[] | null,
) {
  return await db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .select([
      'contacts.id',
      'contacts.state',
      'contacts.organisation as written_as',
      'contacts.created_at',
      'contacts.reminded_at',
      'contacts.reminders_stopped_at',
      'signatures.organisation',
    ])
    .select((eb) => eb.ref('contacts.email').$notNull().as('email'))
    .where('signatures.letter_id', '=', letterId)
    .where('signatures.state', '!=', 'merged')
    .where('signatures.flood_id', 'is', null)
    .where('signatures.left_at', 'is', null)
    .where('contacts.flood_id', 'is', null)
    .where('contacts.email', 'is not', null)
    .where((eb) => {
      const isUnconfirmed = eb('contacts.state', '=', 'unconfirmed')
      if (!holding) return isUnconfirmed
      const agreed = eb
        .selectFrom('agreements')
        .select('agreements.contact_id')
        .whereRef('agreements.contact_id', '=', 'contacts.id')
        .where('agreements.version_id', 'in', holding)
      return eb.or([
        isUnconfirmed,
        eb.and([eb('contacts.state', 'in', ['confirmed', 'accepted']), eb.not(eb.exists(agreed))]),
      ])
    })
    .orderBy('contacts.created_at')
    .orderBy('contacts.id')
    .execute()
}
