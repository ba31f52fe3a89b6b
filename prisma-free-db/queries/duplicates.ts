import { type Insertable, sql } from 'kysely'
import type { Database } from '../open'
import type { KeptApartTable } from '../tables/signatures'

/** Notes that two are two; once more changes nothing. */
export async function insertKeptApart(
  db: Database,
  row: Insertable<KeptApartTable>,
): Promise<void> {
  await db
    .insertInto('kept_apart')
    .values(row)
    .onConflict((conflict) => conflict.columns(['one_id', 'other_id']).doNothing())
    .execute()
}

/** What signatures were called that became part of these. */
export async function mergedInto(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .select(['merged_into', 'organisation'])
    .where('merged_into', 'in', ids)
    .where('organisation', '!=', '')
    .orderBy('created_at')
    .execute()
}

/** Those that became part of one signature become part of another. */
export async function moveMerged(db: Database, from: string, to: string): Promise<void> {
  await db
    .updateTable('signatures')
    .set({ merged_into: to })
    .where('merged_into', '=', from)
    .execute()
}

/** Empties what those were called that became part of a signature, and frees their keys. */
export async function forgetMerged(db: Database, into: string): Promise<void> {
  await db
    .deleteFrom('alike_keys')
    .where(
      'signature_id',
      'in',
      db.selectFrom('signatures').select('id').where('merged_into', '=', into),
    )
    .execute()
  await db
    .updateTable('signatures')
    .set({
      organisation: '',
      kind: null,
      country: null,
      website: null,
      number: null,
      sentence: null,
      found_by: '',
      organisation_key: sql<string>`'withdrawn ' || id`,
    })
    .where('merged_into', '=', into)
    .execute()
}

/** Gives all that hangs on one contact to another, who is the same person: what each agreed to, links and messages. */
export async function moveContactData(db: Database, from: string, to: string): Promise<void> {
  for (const agreement of await db
    .selectFrom('agreements')
    .selectAll()
    .where('contact_id', '=', from)
    .execute()) {
    await db
      .insertInto('agreements')
      .values({ ...agreement, contact_id: to })
      .onConflict((conflict) =>
        conflict.columns(['contact_id', 'version_id']).doUpdateSet({
          // The first time counts.
          agreed_at: sql<string>`case when excluded.agreed_at < agreements.agreed_at
            then excluded.agreed_at else agreements.agreed_at end`,
        }),
      )
      .execute()
  }
  await db.updateTable('tokens').set({ subject_id: to }).where('subject_id', '=', from).execute()
  await db.updateTable('outbox').set({ contact_id: to }).where('contact_id', '=', from).execute()
}
