import type { Database } from '../../../../prisma-free-db/open'
import type { ThreadRow } from '../../../../prisma-free-db/queries/threads'
import type { Actor } from '../../actor.server'
import { announce } from '../../messages/events.server'

/** Tells open pages that a thread has changed; of one for coordinators only, nobody else's page hears. */
export const tellOfThread = (tx: Database, actor: Actor, thread: ThreadRow): Promise<void> =>
  announce(tx, actor, {
    kind: thread.is_for_coordinators === 1 ? 'coordinators-threads-changed' : 'threads-changed',
    letterId: thread.letter_id,
  })
