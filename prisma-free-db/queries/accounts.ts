import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { AccountsTable, Instant, SessionsTable } from '../tables'

export async function insertAccount(db: Database, row: Insertable<AccountsTable>): Promise<void> {
  await db.insertInto('accounts').values(row).execute()
}

export function findAccount(
  db: Database,
  id: string,
): Promise<Selectable<AccountsTable> | undefined> {
  return db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** By an address as it is stored: trimmed, lower case. */
export function findAccountByEmail(
  db: Database,
  email: string,
): Promise<Selectable<AccountsTable> | undefined> {
  return db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function renameAccount(db: Database, id: string, name: string): Promise<void> {
  await db.updateTable('accounts').set({ name }).where('id', '=', id).execute()
}

export async function hasOperator(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('is_operator', '=', 1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertSession(db: Database, row: Insertable<SessionsTable>): Promise<void> {
  await db.insertInto('sessions').values(row).execute()
}

export function findSession(
  db: Database,
  idHash: string,
): Promise<Selectable<SessionsTable> | undefined> {
  return db.selectFrom('sessions').selectAll().where('id_hash', '=', idHash).executeTakeFirst()
}

export function sessionsOf(db: Database, accountId: string): Promise<Selectable<SessionsTable>[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
}

export async function extendSession(
  db: Database,
  idHash: string,
  expiresAt: Instant,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('id_hash', '=', idHash)
    .execute()
}

export async function deleteSession(db: Database, idHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute()
}

export async function deleteSessionsOf(db: Database, accountId: string): Promise<void> {
  await db.deleteFrom('sessions').where('account_id', '=', accountId).execute()
}

export async function deleteExpiredSessions(db: Database, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}
