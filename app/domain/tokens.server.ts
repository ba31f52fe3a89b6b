import type { Database } from '../../prisma-free-db/open'
import {
  deleteExpiredTokens,
  deleteTokensAbout,
  findToken,
  findTokenAbout,
  insertTokens,
  markTokenUsed,
} from '../../prisma-free-db/queries/tokens'
import type { TokenPurpose } from '../../prisma-free-db/tables/accounts'
import { type Actor, instantOf } from './actor.server'
import { hashOf, newToken } from './ids.server'

/** What a link is for, about which row, and until when. */
export interface TokenGrant {
  readonly purpose: TokenPurpose
  readonly subjectId: string
  readonly expiresAt: Date
  /** One from `newToken`, where the message that carries it was composed before the transaction. */
  readonly token?: string
}

/** Makes a token for one purpose and returns it. Only its hash is stored: this is the only time it is seen. */
export async function grantToken(db: Database, actor: Actor, grant: TokenGrant): Promise<string> {
  const token = grant.token ?? newToken()
  await grantTokens(db, [{ ...grant, actor, token }])
  return token
}

/** As `grantToken`, for several, with the tokens that their messages carry. */
export async function grantTokens(
  db: Database,
  grants: readonly (TokenGrant & { readonly actor: Actor; readonly token: string })[],
): Promise<void> {
  const rows = grants.map((grant) => ({
    hash: hashOf(grant.token),
    purpose: grant.purpose,
    subject_id: grant.subjectId,
    expires_at: grant.expiresAt.toISOString(),
    used_at: null,
    created_at: instantOf(grant.actor),
  }))
  await insertTokens(db, rows)
}

/**
 * The row that a token is about, with when it was used (null: not yet). Null where the token is
 * unknown, has expired, or was made for another purpose. Looking changes nothing.
 */
export async function readToken(db: Database, actor: Actor, purpose: TokenPurpose, token: string) {
  const row = await findToken(db, hashOf(token), purpose, instantOf(actor))
  return row ? { subjectId: row.subject_id, usedAt: row.used_at, expiresAt: row.expires_at } : null
}

/** Until when a link of a purpose about a row works; null where none does. */
export async function linkWorksUntil(
  db: Database,
  actor: Actor,
  purpose: TokenPurpose,
  subjectId: string,
): Promise<string | null> {
  return (await findTokenAbout(db, purpose, subjectId, instantOf(actor)))?.expires_at ?? null
}

/** Uses a token up. True where it was this call that did so. */
export function spendToken(db: Database, actor: Actor, token: string): Promise<boolean> {
  return markTokenUsed(db, hashOf(token), instantOf(actor))
}

/** Ends every token of a purpose about a row: the links that were sent stop working. */
export function endTokens(db: Database, purpose: TokenPurpose, subjectId: string): Promise<void> {
  return deleteTokensAbout(db, purpose, subjectId)
}

/** Deletes the tokens that have expired. A job of the instance. */
export function forgetExpiredTokens(db: Database, actor: Actor): Promise<void> {
  return deleteExpiredTokens(db, instantOf(actor))
}
