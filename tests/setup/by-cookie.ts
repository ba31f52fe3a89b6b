import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../app/domain/actor.server'
import type { Database } from '../../prisma-free-db/open'

export const ORIGIN = 'http://letters.example'

/** The account whose id is the cookie; a visitor without one. */
export async function byCookie(db: Database, request: IncomingMessage): Promise<Actor> {
  const id = /account=([a-z0-9]+)/.exec(request.headers.cookie ?? '')?.[1]
  const account =
    id && (await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst())
  return account
    ? { kind: 'person', account, now: new Date() }
    : { kind: 'visitor', now: new Date() }
}
