import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { TextChangesTable } from '../tables/agreements'
import type { Instant } from '../tables/values'

export type TextChangeRow = Selectable<TextChangesTable>

export async function insertTextChange(
  db: Database,
  row: Insertable<TextChangesTable>,
): Promise<void> {
  await db.insertInto('text_changes').values(row).execute()
}

/** The changes of a letter's text that were published, in that order, each with its two numbers. */
export function publishedChangesOf(db: Database, letterId: string) {
  return withNumbers(db)
    .where('text_changes.letter_id', '=', letterId)
    .where('published_at', 'is not', null)
    .orderBy('published_at')
    .orderBy('later.number')
    .execute()
}

/** The published changes of all letters of a coalition, in the order of publishing. */
export function publishedChangesIn(db: Database, coalitionId: string): Promise<TextChangeRow[]> {
  return db
    .selectFrom('text_changes')
    .innerJoin('letters', 'letters.id', 'text_changes.letter_id')
    .selectAll('text_changes')
    .where('letters.coalition_id', '=', coalitionId)
    .where('published_at', 'is not', null)
    .orderBy('published_at')
    .execute()
}

/** The change of a letter's text on which a coordinator is still to decide. */
export function waitingChangeOf(db: Database, letterId: string) {
  return withNumbers(db)
    .where('text_changes.letter_id', '=', letterId)
    .where('published_at', 'is', null)
    .where('refused_at', 'is', null)
    .executeTakeFirst()
}

export function findTextChange(db: Database, id: string) {
  return withNumbers(db).where('text_changes.id', '=', id).executeTakeFirst()
}

const withNumbers = (db: Database) =>
  db
    .selectFrom('text_changes')
    .innerJoin('versions as earlier', 'earlier.id', 'text_changes.from_version_id')
    .innerJoin('versions as later', 'later.id', 'text_changes.to_version_id')
    .selectAll('text_changes')
    .select(['earlier.number as from_number', 'later.number as to_number'])

export type NumberedChange = Awaited<ReturnType<typeof publishedChangesOf>>[number]

/** Settles a change on which nobody has decided yet. */
export async function settleTextChange(
  db: Database,
  id: string,
  how: { published_at: Instant } | { refused_at: Instant },
  decidedBy: string | null,
): Promise<void> {
  await db
    .updateTable('text_changes')
    .set({ ...how, decided_by: decidedBy })
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .where('refused_at', 'is', null)
    .execute()
}

/** Notes of everybody who has confirmed under a letter, and has not left, that they are to be told of a change. */
export async function insertNotices(
  db: Database,
  change: { id: string; letterId: string },
): Promise<void> {
  await db
    .insertInto('change_notices')
    .columns(['change_id', 'contact_id'])
    .expression((eb) =>
      eb
        .selectFrom('contacts')
        .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
        .select((row) => [row.val(change.id).as('change_id'), 'contacts.id as contact_id'])
        .where('signatures.letter_id', '=', change.letterId)
        .where('signatures.state', 'in', ['confirmed', 'accepted'])
        .where('contacts.state', 'in', ['confirmed', 'accepted'])
        .where('contacts.email', 'is not', null),
    )
    .execute()
}

/** Contacts who are still to be told of changes, the oldest changes first. */
export function untoldNotices(db: Database, limit: number) {
  return db
    .selectFrom('change_notices')
    .innerJoin('text_changes', 'text_changes.id', 'change_notices.change_id')
    .select(['change_id', 'contact_id'])
    .where('told_at', 'is', null)
    .orderBy('published_at')
    .orderBy('contact_id')
    .limit(limit)
    .execute()
}

/** Notes that a contact has been told; true where it was this call that did so. */
export async function markNoticeTold(
  db: Database,
  notice: { change_id: string; contact_id: string },
  at: Instant,
): Promise<boolean> {
  const result = await db
    .updateTable('change_notices')
    .set({ told_at: at })
    .where('change_id', '=', notice.change_id)
    .where('contact_id', '=', notice.contact_id)
    .where('told_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
