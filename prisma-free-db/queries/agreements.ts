import type { Insertable } from 'kysely'
import type { Database } from '../open'
import type { AgreementsTable } from '../tables'

/** Writes down that a contact agreed to a text; once more changes nothing. */
export async function insertAgreementOnce(
  db: Database,
  row: Insertable<AgreementsTable>,
): Promise<void> {
  await db
    .insertInto('agreements')
    .values(row)
    .onConflict((conflict) => conflict.columns(['contact_id', 'version_id']).doNothing())
    .execute()
}

/** What the contacts of a letter agreed to, in order. */
export function agreementsOfLetter(db: Database, letterId: string) {
  return db
    .selectFrom('agreements')
    .innerJoin('versions', 'versions.id', 'agreements.version_id')
    .select(['contact_id', 'version_id', 'agreed_at', 'versions.number'])
    .where('versions.letter_id', '=', letterId)
    .orderBy('agreed_at')
    .execute()
}

/** What one contact agreed to, in order. */
export function agreementsOf(db: Database, contactId: string) {
  return db
    .selectFrom('agreements')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('agreed_at')
    .execute()
}

/**
 * How many organisations each letter has for whom an accepted contact agreed to one of these
 * versions, themselves accepted, later supporters apart; letters that have none are left out.
 */
export async function countAgreed(
  db: Database,
  versionIds: readonly string[],
): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('agreements')
    .innerJoin('contacts', 'contacts.id', 'agreements.contact_id')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .select((eb) => [
      'signatures.letter_id',
      eb.fn.count<number>('signatures.id').distinct().as('n'),
    ])
    .where('agreements.version_id', 'in', versionIds)
    .where('signatures.state', '=', 'accepted')
    .where('signatures.signatory', '=', 'organisation')
    .where('signatures.is_later', '=', 0)
    // Who left after the letter was sent was on it.
    .where((eb) =>
      eb.or([eb('contacts.state', '=', 'accepted'), eb('signatures.left_at', 'is not', null)]),
    )
    .groupBy('signatures.letter_id')
    .execute()
  return new Map(rows.map((row) => [row.letter_id, Number(row.n)]))
}
