import type { Insertable } from 'kysely'
import type { Database } from '../open'
import type { ActivityTable } from '../tables'

export async function insertActivity(db: Database, row: Insertable<ActivityTable>): Promise<void> {
  await db.insertInto('activity').values(row).execute()
}
