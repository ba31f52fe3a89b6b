import type { Insertable, Selectable } from 'kysely'
import { tellOfEvent } from '../notifications'
import { type Database, engineOf } from '../open'
import type { EventsTable, OutboxTable } from '../tables/messages'
import type { Instant } from '../tables/values'

export async function insertMessages(
  db: Database,
  rows: readonly Insertable<OutboxTable>[],
): Promise<void> {
  await db.insertInto('outbox').values(rows).execute()
}

/** Writes an event; on PostgreSQL the servers are told to look as soon as it is committed. */
export async function insertEvent(db: Database, row: Insertable<EventsTable>): Promise<void> {
  await db.insertInto('events').values(row).execute()
  if (engineOf(db) === 'postgres') await tellOfEvent(db)
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

/** Deletes the messages to a contact about their signature, sent or not. */
export async function deleteMessagesToContact(db: Database, contactId: string): Promise<void> {
  await db.deleteFrom('outbox').where('contact_id', '=', contactId).execute()
}

/** Deletes the messages about an invitation to sign, sent or not. */
export async function deleteMessagesOfInvitation(db: Database, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('invitation_id', '=', id).execute()
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

export type QueuedMessage = Selectable<OutboxTable>

/** Messages that are due and may leave the instance, oldest first. */
export async function dueMessages(
  db: Database,
  at: { now: Instant; queuedAfter: Instant; tries: number },
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('is_sample', '=', 0)
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', at.now)
    .where('created_at', '>', at.queuedAfter)
    .where('tries', '<', at.tries)
    .orderBy('created_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Takes a due message for one try, until a moment: whoever else looks in between does not find it
 * due. Undefined where somebody else took it first.
 */
export function takeMessage(
  db: Database,
  id: string,
  now: Instant,
  until: Instant,
): Promise<QueuedMessage | undefined> {
  return db
    .updateTable('outbox')
    .set((eb) => ({ next_try_at: until, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('next_try_at', '<=', now)
    .returningAll()
    .executeTakeFirst()
}

/** Marks as sent, and empties what it said: nobody needs it here any more. */
export async function markSent(db: Database, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ sent_at: now, text: '', html: '', last_error: null })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(
  db: Database,
  id: string,
  failure: { error: string; nextTryAt: Instant; tries: number },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: failure.error, next_try_at: failure.nextTryAt, tries: failure.tries })
    .where('id', '=', id)
    .execute()
}

/** The newest messages, of the sample or of everybody else. */
export function newestMessages(
  db: Database,
  about: { isSample: boolean },
  limit: number,
): Promise<QueuedMessage[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('is_sample', '=', about.isSample ? 1 : 0)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
