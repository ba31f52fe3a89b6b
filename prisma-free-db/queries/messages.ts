import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { EventsTable, OutboxTable } from '../tables'

export async function insertMessage(db: Database, row: Insertable<OutboxTable>): Promise<void> {
  await db.insertInto('outbox').values(row).execute()
}

export async function insertEvent(db: Database, row: Insertable<EventsTable>): Promise<void> {
  await db.insertInto('events').values(row).execute()
}

/** Events after a number, in order. */
export function eventsAfter(db: Database, seq: number): Promise<Selectable<EventsTable>[]> {
  return db.selectFrom('events').selectAll().where('seq', '>', seq).orderBy('seq').execute()
}

/** The number of the newest event; 0 where there was none. */
export async function lastEvent(db: Database): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}
