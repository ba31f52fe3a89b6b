import type { Insertable } from 'kysely'
import type { Database } from '../open'
import type { AgreementsTable } from '../tables/agreements'
import type { Instant } from '../tables/values'
import { agreeing, stands } from './board-flags'

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

/** Sets when a contact agreed to a text. */
export async function setAgreedAt(
  db: Database,
  contactId: string,
  versionId: string,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('agreements')
    .set({ agreed_at: at })
    .where('contact_id', '=', contactId)
    .where('version_id', '=', versionId)
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
    .where(stands)
    .groupBy('signatures.letter_id')
    .execute()
  return new Map(rows.map((row) => [row.letter_id, Number(row.n)]))
}

/** How many accepted signatures of a letter stand under each of these texts, each given by the versions that hold for it. */
export async function countUnder(
  db: Database,
  letterId: string,
  texts: readonly (readonly string[])[],
): Promise<number> {
  let query = db
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('letter_id', '=', letterId)
    .where('state', '=', 'accepted')
  for (const holding of texts) {
    query = query.where((eb) => eb.exists(agreeing(eb, holding).where(stands)))
  }
  return Number((await query.executeTakeFirstOrThrow()).n)
}

/** To which versions those agreed who stand for each of these signatures, where it is accepted. */
export function agreedVersionsOf(db: Database, signatureIds: readonly string[]) {
  if (signatureIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('signatures')
    .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
    .innerJoin('agreements', 'agreements.contact_id', 'contacts.id')
    .select(['contacts.signature_id', 'agreements.version_id'])
    .where('signatures.id', 'in', signatureIds)
    .where('signatures.state', '=', 'accepted')
    .where(stands)
    .execute()
}
