import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { SigningTermsTable } from '../tables'

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
