import { type Insertable, sql } from 'kysely'
import type { Database } from '../open'
import type { KeptApartTable } from '../tables/signatures'
import { deleteAllPartContacts } from './merges'

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

/** Forgets that somebody said that two are two. */
export async function deleteKeptApart(
  db: Database,
  pair: Pick<KeptApartTable, 'one_id' | 'other_id'>,
): Promise<void> {
  await db
    .deleteFrom('kept_apart')
    .where('one_id', '=', pair.one_id)
    .where('other_id', '=', pair.other_id)
    .execute()
}

/** From which others each of these signatures is kept apart, by their names. */
export async function keptApartFrom(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const side = (own: 'one_id' | 'other_id', far: 'one_id' | 'other_id') =>
    db
      .selectFrom('kept_apart')
      .innerJoin('signatures', 'signatures.id', `kept_apart.${far}`)
      .select([`kept_apart.${own} as of_id`, 'signatures.id', 'signatures.organisation'])
      .where(`kept_apart.${own}`, 'in', ids)
      .where('signatures.state', 'not in', ['withdrawn', 'merged'])
  return await side('one_id', 'other_id').unionAll(side('other_id', 'one_id')).execute()
}

/** What signatures were called that became part of these, and into which each may be parted again. */
export async function mergedInto(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .leftJoin('merges', 'merges.other_id', 'signatures.id')
    .select(['merged_into', 'id', 'organisation', 'merges.kept_id as parted_from'])
    .where('merged_into', 'in', ids)
    .where('organisation', '!=', '')
    .orderBy('created_at')
    .execute()
}

/** Empties what those were called that became part of a signature, and what they hold of people, and frees their keys. */
export async function forgetMerged(db: Database, into: string): Promise<void> {
  await deleteAllPartContacts(db, into)
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
