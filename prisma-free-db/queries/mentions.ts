import type { Database } from '../open'
import type { Instant } from '../tables/values'

/** Who is named in the comments of a letter. */
export function mentionsIn(db: Database, letterId: string) {
  return db
    .selectFrom('mentions')
    .innerJoin('comments', 'comments.id', 'mentions.comment_id')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .innerJoin('accounts', 'accounts.id', 'mentions.account_id')
    .select(['mentions.comment_id', 'accounts.name'])
    .where('threads.letter_id', '=', letterId)
    .execute()
}

/** Makes these the people whom a comment names. Who was told already is not told again. */
export async function setMentions(
  db: Database,
  commentId: string,
  accountIds: readonly string[],
  at: Instant,
): Promise<void> {
  await db
    .deleteFrom('mentions')
    .where('comment_id', '=', commentId)
    .$if(accountIds.length > 0, (query) => query.where('account_id', 'not in', accountIds))
    .execute()
  if (accountIds.length === 0) return
  await db
    .insertInto('mentions')
    .values(
      accountIds.map((account_id) => ({
        comment_id: commentId,
        account_id,
        created_at: at,
        told_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['comment_id', 'account_id']).doNothing())
    .execute()
}

/** Those who are to be told of a mention and were sent nothing since a moment. */
export function peopleToTell(db: Database, sentSince: Instant) {
  return db
    .selectFrom('accounts')
    .select(['id', 'email'])
    .where('id', 'in', (eb) =>
      eb.selectFrom('mentions').select('account_id').where('told_at', 'is', null),
    )
    .where('id', 'not in', (eb) =>
      eb.selectFrom('mention_digests').select('account_id').where('sent_at', '>', sentSince),
    )
    .orderBy('id')
    .execute()
}

/** Takes somebody's next message: true for one of those who try at once, and for nobody before its time. */
export async function takeDigest(
  db: Database,
  accountId: string,
  at: { now: Instant; sentSince: Instant },
): Promise<boolean> {
  const taken = await db
    .insertInto('mention_digests')
    .values({ account_id: accountId, sent_at: at.now })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ sent_at: at.now })
        .where('mention_digests.sent_at', '<=', at.sentSince),
    )
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

/** What somebody is to be told of, oldest first. */
export function mentionsToTell(db: Database, accountId: string) {
  return db
    .selectFrom('mentions')
    .innerJoin('comments', 'comments.id', 'mentions.comment_id')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .innerJoin('letters', 'letters.id', 'threads.letter_id')
    .innerJoin('coalitions', 'coalitions.id', 'letters.coalition_id')
    .leftJoin('accounts as writer', 'writer.id', 'comments.account_id')
    .select([
      'mentions.comment_id',
      'threads.id as thread_id',
      'threads.is_for_coordinators',
      'letters.id as letter_id',
      'letters.title as letter',
      'coalitions.is_sample',
      'writer.name as writer',
    ])
    .where('mentions.account_id', '=', accountId)
    .where('mentions.told_at', 'is', null)
    .orderBy('mentions.created_at')
    .orderBy('mentions.comment_id')
    .execute()
}

export async function markTold(
  db: Database,
  accountId: string,
  commentIds: readonly string[],
  now: Instant,
): Promise<void> {
  await db
    .updateTable('mentions')
    .set({ told_at: now })
    .where('account_id', '=', accountId)
    .where('comment_id', 'in', commentIds)
    .execute()
}
