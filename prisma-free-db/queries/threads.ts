import type { Insertable, Selectable, Updateable } from 'kysely'
import { type Database, engineOf } from '../open'
import type { CommentsTable, ThreadsTable } from '../tables/threads'

export type ThreadRow = Selectable<ThreadsTable>
export type CommentRow = Selectable<CommentsTable>

/** The threads of a letter, oldest first; those for coordinators only where they are asked for. */
export function threadsIn(
  db: Database,
  letterId: string,
  { withCoordinators }: { withCoordinators: boolean },
) {
  return db
    .selectFrom('threads')
    .leftJoin('accounts', 'accounts.id', 'threads.resolved_by')
    .leftJoin('accounts as settlers', 'settlers.id', 'threads.settled_by')
    .selectAll('threads')
    .select(['accounts.name as resolver', 'settlers.name as settler'])
    .where('letter_id', '=', letterId)
    .$if(!withCoordinators, (query) => query.where('is_for_coordinators', '=', 0))
    .orderBy('threads.created_at')
    .orderBy('threads.id')
    .execute()
}

/** All that was said in a letter's threads, oldest first, with the names of who said it. */
export function commentsIn(db: Database, letterId: string) {
  return db
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .leftJoin('accounts', 'accounts.id', 'comments.account_id')
    .selectAll('comments')
    .select('accounts.name')
    .where('threads.letter_id', '=', letterId)
    .orderBy('comments.created_at')
    .orderBy('comments.id')
    .execute()
}

/** The threads of a letter about some of its suggestions, also those for coordinators. */
export async function threadsAbout(
  db: Database,
  letterId: string,
  suggestions: readonly string[],
): Promise<ThreadRow[]> {
  if (suggestions.length === 0) return []
  return db
    .selectFrom('threads')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('suggestion_id', 'in', suggestions)
    .execute()
}

export function findThread(
  db: Database,
  letterId: string,
  id: string,
): Promise<ThreadRow | undefined> {
  return db
    .selectFrom('threads')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds a thread until the transaction ends. SQLite needs nothing: see `holdLetter`. */
export async function holdThread(tx: Database, id: string): Promise<void> {
  if (engineOf(tx) === 'sqlite') return
  await tx.selectFrom('threads').select('id').where('id', '=', id).forUpdate().execute()
}

export async function countThreads(db: Database, letterId: string): Promise<number> {
  const row = await db
    .selectFrom('threads')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('letter_id', '=', letterId)
    .executeTakeFirstOrThrow()
  return row.n
}

export async function countComments(db: Database, threadId: string): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('thread_id', '=', threadId)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Inserts a thread. False where there is one under this id already. */
export async function insertThread(db: Database, row: Insertable<ThreadsTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('threads')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateThread(
  db: Database,
  id: string,
  change: Pick<
    Updateable<ThreadsTable>,
    | 'anchor_start'
    | 'anchor_end'
    | 'resolved_at'
    | 'resolved_by'
    | 'suggestion_became'
    | 'settled_by'
  >,
): Promise<void> {
  await db.updateTable('threads').set(change).where('id', '=', id).execute()
}

/** Inserts a comment. False where there is one under this id already. */
export async function insertComment(
  db: Database,
  row: Insertable<CommentsTable>,
): Promise<boolean> {
  const inserted = await db
    .insertInto('comments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export function findComment(db: Database, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateComment(
  db: Database,
  id: string,
  change: Pick<Updateable<CommentsTable>, 'body' | 'changed_at' | 'deleted_at'>,
): Promise<void> {
  await db.updateTable('comments').set(change).where('id', '=', id).execute()
}

/** What somebody wrote in comments, everywhere: for the page that says what is kept about them. */
export function commentsBy(db: Database, accountId: string) {
  return (
    db
      .selectFrom('comments')
      .innerJoin('threads', 'threads.id', 'comments.thread_id')
      .innerJoin('letters', 'letters.id', 'threads.letter_id')
      .select(['comments.body', 'comments.created_at'])
      // What a letter is called is told to those who may still read it.
      .select((eb) =>
        eb
          .selectFrom('members')
          .whereRef('members.coalition_id', '=', 'letters.coalition_id')
          .where('members.account_id', '=', accountId)
          .where('letters.deleted_at', 'is', null)
          .select('letters.title')
          .limit(1)
          .as('letter'),
      )
      .where('comments.account_id', '=', accountId)
      .where('comments.file_author', 'is', null)
      .where('comments.deleted_at', 'is', null)
      .orderBy('comments.created_at')
      .orderBy('comments.id')
      .execute()
  )
}
