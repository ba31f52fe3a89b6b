import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { TokenPurpose, TokensTable } from '../tables/accounts'
import type { Instant } from '../tables/values'

export async function insertTokens(
  db: Database,
  rows: readonly Insertable<TokensTable>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('tokens').values(rows).execute()
}

/** A token that has not expired, by its hash and purpose. */
export function findToken(
  db: Database,
  hash: string,
  purpose: TokenPurpose,
  now: Instant,
): Promise<Selectable<TokensTable> | undefined> {
  return db
    .selectFrom('tokens')
    .selectAll()
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** The token of a purpose about a row that works longest; undefined where none does. */
export function findTokenAbout(
  db: Database,
  purpose: TokenPurpose,
  subjectId: string,
  now: Instant,
): Promise<Selectable<TokensTable> | undefined> {
  return db
    .selectFrom('tokens')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('subject_id', '=', subjectId)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Marks a token as used; true where it was not used before. */
export async function markTokenUsed(db: Database, hash: string, now: Instant): Promise<boolean> {
  const result = await db
    .updateTable('tokens')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteTokensAbout(
  db: Database,
  purpose: TokenPurpose,
  subjectId: string,
): Promise<void> {
  await db
    .deleteFrom('tokens')
    .where('purpose', '=', purpose)
    .where('subject_id', '=', subjectId)
    .execute()
}

export async function deleteExpiredTokens(db: Database, now: Instant): Promise<void> {
  await db.deleteFrom('tokens').where('expires_at', '<=', now).execute()
}
