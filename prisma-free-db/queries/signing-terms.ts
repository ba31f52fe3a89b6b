import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { ListOrder, SigningTermsTable } from '../tables/signing-terms'
import type { Flag, Instant } from '../tables/values'

export type SigningTermsRow = Selectable<SigningTermsTable>

/** What was set for signing a letter; undefined where nobody has set anything. */
export function findSigningTerms(
  db: Database,
  letterId: string,
): Promise<SigningTermsRow | undefined> {
  return db
    .selectFrom('signing_terms')
    .selectAll()
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
}

export async function saveSigningTerms(
  db: Database,
  row: Insertable<SigningTermsTable>,
): Promise<void> {
  const { letter_id: _, ...change } = row
  await db
    .insertInto('signing_terms')
    .values(row)
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet(change))
    .execute()
}

/** Sets from when on a letter is launched. Where nobody has set anything else, that stays as it is usual. */
export async function setLaunch(db: Database, letterId: string, at: Instant | null): Promise<void> {
  await db
    .insertInto('signing_terms')
    .values({ letter_id: letterId, allows_unnamed: 1, allows_persons: 0, launch_at: at })
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet({ launch_at: at }))
    .execute()
}

/** Sets the order of a letter's lists, likewise. */
export async function saveListOrder(
  db: Database,
  letterId: string,
  change: { list_order: ListOrder; leads_first: Flag },
): Promise<void> {
  await db
    .insertInto('signing_terms')
    .values({ letter_id: letterId, allows_unnamed: 1, allows_persons: 0, ...change })
    .onConflict((conflict) => conflict.column('letter_id').doUpdateSet(change))
    .execute()
}

/** The letters of which everybody may know: listed, launched and open for signature or past it, the last opened first. */
export function listedLetters(db: Database, now: Instant) {
  return db
    .selectFrom('letters')
    .innerJoin('signing_terms', 'signing_terms.letter_id', 'letters.id')
    .select('letters.id')
    .where('signing_terms.listing', '=', 'listed')
    .where('signing_terms.launch_at', '<=', now)
    .where('letters.deleted_at', 'is', null)
    .where('letters.open_version_id', 'is not', null)
    .orderBy('letters.opened_at', 'desc')
    .orderBy('letters.id')
    .execute()
}
