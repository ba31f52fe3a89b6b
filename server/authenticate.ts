import { lookAtSession, readSession } from '../app/domain/accounts/sessions.server'
import type { Actor } from '../app/domain/actor.server'
import type { Database } from '../prisma-free-db/open'

/** Who a cookie belongs to, at this moment. */
export type Authenticate = (cookieHeader: string | undefined) => Promise<{
  actor: Actor
  sessionIdHash: string | null
  /** A `Set-Cookie` value where the session was prolonged. */
  renewedCookie: string | null
}>

/** The way from the request of a page to an actor. */
export function authenticateBy(db: Database, now: () => Date, secure: boolean): Authenticate {
  return async (cookieHeader) => {
    const at = now()
    const session = cookieHeader ? await readSession(db, cookieHeader, at, { secure }) : null
    if (!session) {
      return { actor: { kind: 'visitor', now: at }, sessionIdHash: null, renewedCookie: null }
    }
    return {
      actor: { kind: 'person', account: session.account, now: at },
      sessionIdHash: session.idHash,
      renewedCookie: session.renewedCookie,
    }
  }
}

/**
 * The way from the request of a socket to an actor. A socket is asked again while it is open, and
 * its answers carry no cookie: it does not prolong the session.
 */
export function recogniseBy(
  db: Database,
  now: () => Date,
  secure: boolean,
): (cookieHeader: string | undefined) => Promise<Actor> {
  return async (cookieHeader) => {
    const at = now()
    const account = await lookAtSession(db, cookieHeader, at, { secure })
    return account ? { kind: 'person', account, now: at } : { kind: 'visitor', now: at }
  }
}
