import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findAccount,
  findSession,
  insertSession,
  sessionsOf,
} from '../../../prisma-free-db/queries/accounts'
import { type Account, type Actor, instantOf } from '../actor.server'
import { hashOf } from '../ids.server'
import { announce } from '../messages/events.server'

const COOKIE = 'undersigned_session'
const DAYS = 30

/** How the cookie is set: `secure` where people reach this instance by https. */
export interface CookieManner {
  readonly secure: boolean
}

/**
 * Who a request's cookies say it comes from, or null for nobody: no cookie, an unknown or ended
 * session, one past its 30 days. A session in its second half is carried on for another 30 days;
 * `renewedCookie` is then the `Set-Cookie` value to answer with.
 */
export async function readSession(
  db: Database,
  cookieHeader: string | undefined,
  now: Date,
  manner: CookieManner,
): Promise<{ account: Account; idHash: string; renewedCookie: string | null } | null> {
  const lucia = luciaOver(db, now, manner)
  const id = cookieHeader ? idIn(lucia, cookieHeader) : null
  if (!id) return null
  const { session } = await lucia.validateSession(id)
  const account = session ? await findAccount(db, session.userId) : undefined
  if (!session || !account) return null
  return {
    account,
    idHash: hashOf(id),
    renewedCookie: session.fresh ? lucia.createSessionCookie(id).serialize() : null,
  }
}

/**
 * Whose session these cookies name, or null: as `readSession`, but without carrying the session on.
 * For whoever only wants to know, again and again, and could not hand a new cookie over.
 */
export async function lookAtSession(
  db: Database,
  cookieHeader: string | undefined,
  now: Date,
  manner: CookieManner,
): Promise<Account | null> {
  const id = cookieHeader ? idIn(luciaOver(db, now, manner), cookieHeader) : null
  const session = id ? await findSession(db, hashOf(id)) : undefined
  if (!session || session.expires_at <= now.toISOString()) return null
  return (await findAccount(db, session.account_id)) ?? null
}

/** Signs an account in for 30 days. `cookie` is the `Set-Cookie` value; the id in it is stored hashed. */
export async function startSession(
  db: Database,
  actor: Actor,
  accountId: string,
  manner: CookieManner,
): Promise<{ cookie: string }> {
  const lucia = luciaOver(db, actor.now, manner)
  const session = await lucia.createSession(accountId, {})
  return { cookie: lucia.createSessionCookie(session.id).serialize() }
}

/** Signs out of one browser; sockets that were opened in it hear of it. Twice is harmless. */
export function endSession(db: Database, actor: Actor, idHash: string): Promise<void> {
  return atomically(db, async (tx) => {
    const session = await findSession(tx, idHash)
    if (!session) return
    await deleteSession(tx, idHash)
    await announce(tx, actor, { kind: 'sessions-ended', accountId: session.account_id })
  })
}

/** Signs an account out of every browser. */
export function endAllSessions(db: Database, actor: Actor, accountId: string): Promise<void> {
  return atomically(db, async (tx) => {
    await deleteSessionsOf(tx, accountId)
    await announce(tx, actor, { kind: 'sessions-ended', accountId })
  })
}

/** The `Set-Cookie` value that makes the browser forget its session. */
export function blankCookie(manner: CookieManner): string {
  return new Lucia(noSessions, options(manner)).createBlankSessionCookie().serialize()
}

/** Deletes sessions past their 30 days. For the daily job. */
export function forgetOldSessions(db: Database, actor: Actor): Promise<void> {
  return deleteExpiredSessions(db, instantOf(actor))
}

function idIn(lucia: Lucia, cookieHeader: string): string | null {
  try {
    return lucia.readSessionCookie(cookieHeader)
  } catch {
    // Lucia decodes every cookie of the request: one that is not ours may be malformed.
    const ours = cookieHeader.split('; ').find((pair) => pair.startsWith(`${COOKIE}=`))
    return ours ? ours.slice(COOKIE.length + 1) : null
  }
}

const options = (manner: CookieManner) => ({
  sessionExpiresIn: new TimeSpan(DAYS, 'd'),
  sessionCookie: {
    name: COOKIE,
    attributes: { secure: manner.secure, sameSite: 'lax' as const, path: '/' },
  },
})

const luciaOver = (db: Database, now: Date, manner: CookieManner): Lucia =>
  new Lucia(adapter(db, now), options(manner))

/**
 * Lucia's sessions in our tables. Two things differ from what Lucia hands over: ids are stored as
 * hashes, so that a copy of the store signs nobody in; and Lucia reads the system's clock where we
 * pass the moment of the request, so instants are moved by the difference on their way.
 */
function adapter(db: Database, now: Date): Adapter {
  const ahead = now.getTime() - Date.now()
  const toStore = (at: Date) => new Date(at.getTime() + ahead).toISOString()
  const toLucia = (at: string) => new Date(Date.parse(at) - ahead)
  return {
    async getSessionAndUser(id) {
      const row = await findSession(db, hashOf(id))
      if (!row) return [null, null]
      return [
        { id, userId: row.account_id, expiresAt: toLucia(row.expires_at), attributes: {} },
        { id: row.account_id, attributes: {} },
      ]
    },
    async getUserSessions(userId) {
      const rows = await sessionsOf(db, userId)
      return rows.map((row) => ({
        id: row.id_hash,
        userId,
        expiresAt: toLucia(row.expires_at),
        attributes: {},
      }))
    },
    setSession: (session) =>
      insertSession(db, {
        id_hash: hashOf(session.id),
        account_id: session.userId,
        expires_at: toStore(session.expiresAt),
        created_at: now.toISOString(),
      }),
    updateSessionExpiration: (id, expiresAt) => extendSession(db, hashOf(id), toStore(expiresAt)),
    deleteSession: (id) => deleteSession(db, hashOf(id)),
    deleteUserSessions: (userId) => deleteSessionsOf(db, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(db, now.toISOString()),
  }
}

const noSessions: Adapter = {
  getSessionAndUser: async () => [null, null],
  getUserSessions: async () => [],
  setSession: async () => {},
  updateSessionExpiration: async () => {},
  deleteSession: async () => {},
  deleteUserSessions: async () => {},
  deleteExpiredSessions: async () => {},
}
