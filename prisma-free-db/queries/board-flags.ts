import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../tables'

type Signatures = ExpressionBuilder<Tables, 'signatures'>

/** Everybody may read its name. */
export const isNamedThere = (eb: Signatures) =>
  eb.and([
    eb('signatures.state', '=', 'accepted'),
    eb('signatures.naming', '!=', 'none'),
    eb('signatures.hidden_at', 'is', null),
  ])

/**
 * They stand for the signature: accepted, or they left after the letter was sent, which went out with what they had agreed to.
 * Of others who left nobody's decision is kept.
 */
export const stands = (eb: ExpressionBuilder<Tables, 'contacts'>) =>
  eb.or([
    eb('contacts.state', '=', 'accepted'),
    eb.and([eb('contacts.state', '=', 'withdrawn'), eb('contacts.decided_at', 'is not', null)]),
  ])

/** It stands under none of the versions to which an agreement holds, and is to confirm again; where all hold, nobody is. */
export const isAgain = (eb: Signatures, holding: readonly string[] | null) => {
  if (holding === null) return eb.or([])
  return eb.and([
    eb('signatures.left_at', 'is', null),
    eb('signatures.state', 'in', ['accepted', 'confirmed']),
    eb.not(
      eb.exists(
        agreeing(eb, holding).where((on) =>
          on.or([stands(on), on('signatures.state', '=', 'confirmed')]),
        ),
      ),
    ),
  ])
}

/** The contacts of a signature who agreed to one of these versions. */
export const agreeing = (eb: Signatures, versionIds: readonly string[]) =>
  eb
    .selectFrom('contacts')
    .innerJoin('agreements', 'agreements.contact_id', 'contacts.id')
    .select('contacts.id')
    .whereRef('contacts.signature_id', '=', 'signatures.id')
    // Of no version nobody is in: a list in SQL has at least one.
    .where('agreements.version_id', 'in', versionIds.length > 0 ? versionIds : [''])

/** A further contact of it waits for a coordinator. */
export const hasWaiting = (eb: Signatures) =>
  eb.and([
    eb('signatures.state', '!=', 'confirmed'),
    eb(
      'signatures.id',
      'in',
      // Of all letters, once: few wait at a time.
      eb
        .selectFrom('contacts')
        .select('contacts.signature_id')
        // Said in so many words: by a value that comes later SQLite would not use the index of those who wait.
        .where(sql<SqlBool>`contacts.state = 'confirmed'`)
        .where('contacts.flood_id', 'is', null),
    ),
  ])

/** A folded word stands in the row or in a contact of it; for everybody, in what everybody may read. */
export function isFound(eb: Signatures, word: string, publicOnly: boolean) {
  const like = (column: 'signatures.found_by' | 'contacts.found_by' | 'contacts.email') =>
    contains(column, word)
  const contact = eb
    .selectFrom('contacts')
    .select('contacts.id')
    .whereRef('contacts.signature_id', '=', 'signatures.id')
    .where('contacts.flood_id', 'is', null)
  const named = contact
    .where('contacts.state', '=', 'accepted')
    .where('contacts.naming', '=', 'person')
    .where((on) => on('signatures.naming', '=', 'person'))
    .where(like('contacts.found_by'))
  const known = contact
    .where('contacts.state', '!=', 'withdrawn')
    .where((on) => on.or([like('contacts.found_by'), like('contacts.email')]))
  return eb.or([like('signatures.found_by'), eb.exists(publicOnly ? named : known)])
}

/** No signature came of it, or they said no since. */
export const isUnsigned = (eb: ExpressionBuilder<Tables, 'sign_invitations'>) =>
  eb.or([
    eb('sign_invitations.signature_id', 'is', null),
    eb('sign_invitations.declined_at', 'is not', null),
  ])

/** A folded word stands in an invitation. */
export const isInvitationFound = (
  eb: ExpressionBuilder<Tables, 'sign_invitations'>,
  word: string,
) => eb.or([contains('sign_invitations.found_by', word), contains('sign_invitations.email', word)])

function contains(column: string, word: string) {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`${sql.ref(column)} like ${pattern} escape '\\'`
}
