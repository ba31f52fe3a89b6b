import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { CopiesTable } from '../tables/letters'

export type CopyRow = Selectable<CopiesTable>

export async function insertCopy(db: Database, row: Insertable<CopiesTable>): Promise<void> {
  // The SQLite driver takes a Buffer for bytes, and would write another kind of array as text.
  const state = Buffer.from(row.state.buffer, row.state.byteOffset, row.state.byteLength)
  await db
    .insertInto('copies')
    .values({ ...row, state })
    .execute()
}

/** The copy of a letter that went out last. */
export function latestCopyOf(db: Database, letterId: string): Promise<CopyRow | undefined> {
  return db
    .selectFrom('copies')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A copy by its id, among those of one letter. */
export function findCopyOf(
  db: Database,
  letterId: string,
  id: string,
): Promise<CopyRow | undefined> {
  return db
    .selectFrom('copies')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .executeTakeFirst()
}
