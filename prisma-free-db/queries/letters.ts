import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type Database, engineOf } from '../open'
import type { LettersTable } from '../tables/letters'
import type { Instant } from '../tables/values'

export type LetterRow = Selectable<LettersTable>

export function findLetter(db: Database, id: string): Promise<LetterRow | undefined> {
  return db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The slug that ends with these eight characters after its last hyphen; null where there is none. */
export async function findSlugByEnd(db: Database, end: string): Promise<string | null> {
  const found = await db
    .selectFrom('letters')
    .select('slug')
    // As the index has it, in the same words.
    .where(sql`substr(slug, length(slug) - 7)`, '=', end)
    .where('slug', 'like', '%-________')
    .executeTakeFirst()
  return found?.slug ?? null
}

/**
 * Holds a letter until the transaction ends, so that two who fix or move it at once do so one after
 * the other. SQLite needs nothing: a transaction there already has the store to itself.
 */
export async function holdLetter(tx: Database, id: string): Promise<void> {
  if (engineOf(tx) === 'sqlite') return
  await tx.selectFrom('letters').select('id').where('id', '=', id).forUpdate().execute()
}

export async function insertLetter(db: Database, row: Insertable<LettersTable>): Promise<void> {
  await db.insertInto('letters').values(row).execute()
}

export async function updateLetter(
  db: Database,
  id: string,
  change: Omit<Updateable<LettersTable>, 'id' | 'coalition_id'>,
): Promise<void> {
  await db.updateTable('letters').set(change).where('id', '=', id).execute()
}

/** The letters of a coalition, last written first; their translations belong to them. */
export function lettersOfCoalition(db: Database, coalitionId: string): Promise<LetterRow[]> {
  return db
    .selectFrom('letters')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('translation_of', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .execute()
}

/** The letters of a coalition that were deleted after a moment, last deleted first. */
export function deletedLettersOfCoalition(
  db: Database,
  coalitionId: string,
  after: Instant,
): Promise<LetterRow[]> {
  return db
    .selectFrom('letters')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('translation_of', 'is', null)
    .where('deleted_at', '>', after)
    .orderBy('deleted_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Removes the letters that were deleted at or before a moment, with all that hangs on them. Returns how many. */
export async function removeLettersDeletedBy(db: Database, moment: Instant): Promise<number> {
  const gone = db.selectFrom('letters').select('id').where('deleted_at', '<=', moment)
  // Signatures hold on to their version, so they go first.
  await db.deleteFrom('signatures').where('letter_id', 'in', gone).execute()
  const result = await db.deleteFrom('letters').where('deleted_at', '<=', moment).executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** The details of the last deed of a kind that the activity log has of a letter. */
export async function detailsOfDeed(
  db: Database,
  letterId: string,
  kind: string,
): Promise<Record<string, unknown> | undefined> {
  const row = await db
    .selectFrom('activity')
    .select('details')
    .where('letter_id', '=', letterId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && JSON.parse(row.details)
}
