import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { EventsTable, Instant, OutboxTable } from '../tables'

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

/** Deletes the messages that were sent to an address. */
export async function deleteSentMessagesTo(db: Database, email: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('to_email', '=', email)
    .where('sent_at', 'is not', null)
    .execute()
}

/** Deletes messages that were sent up to one moment, and those written up to another. */
export async function deleteOldMessages(
  db: Database,
  by: { sent: Instant; written: Instant },
): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where((eb) => eb.or([eb('sent_at', '<=', by.sent), eb('created_at', '<=', by.written)]))
    .execute()
}

export async function deleteEventsBy(db: Database, moment: Instant): Promise<void> {
  await db.deleteFrom('events').where('created_at', '<=', moment).execute()
}
