import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { AccountsTable, SessionsTable, SignInCodesTable } from '../tables/accounts'
import type { Instant } from '../tables/values'

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

export async function makeOperator(db: Database, id: string): Promise<void> {
  await db.updateTable('accounts').set({ is_operator: 1 }).where('id', '=', id).execute()
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

/** A value of the whole instance; undefined where it was never set. */
export async function findSetting(db: Database, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('instance_settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

export async function saveSetting(db: Database, name: string, value: string): Promise<void> {
  await db
    .insertInto('instance_settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

export async function insertCode(db: Database, row: Insertable<SignInCodesTable>): Promise<void> {
  await db.insertInto('sign_in_codes').values(row).execute()
}

/** A code that still works. */
export function findOpenCode(
  db: Database,
  id: string,
  now: Instant,
): Promise<Selectable<SignInCodesTable> | undefined> {
  return db
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirst()
}

/** Takes one try from a code that still works, in one statement; undefined where none is left. */
export function takeTry(
  db: Database,
  id: string,
  now: Instant,
): Promise<Selectable<SignInCodesTable> | undefined> {
  return db
    .updateTable('sign_in_codes')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .where('tries_left', '>', 0)
    .returningAll()
    .executeTakeFirst()
}

/** Marks a code as used; true where it was not used before. */
export async function markCodeUsed(db: Database, id: string, now: Instant): Promise<boolean> {
  const result = await db
    .updateTable('sign_in_codes')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Codes asked for an address after a moment, newest first. */
export function codesAskedSince(
  db: Database,
  email: string,
  since: Instant,
): Promise<Selectable<SignInCodesTable>[]> {
  return db
    .selectFrom('sign_in_codes')
    .selectAll()
    .where('email', '=', email)
    .where('created_at', '>', since)
    .orderBy('created_at', 'desc')
    .execute()
}

export async function deleteCodesBefore(db: Database, moment: Instant): Promise<void> {
  await db.deleteFrom('sign_in_codes').where('created_at', '<', moment).execute()
}
