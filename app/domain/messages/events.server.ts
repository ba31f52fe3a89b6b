import type { Database } from '../../../prisma-free-db/open'
import { insertEvent } from '../../../prisma-free-db/queries/messages'
import type { EventKind } from '../../../prisma-free-db/tables/messages'
import { type Actor, instantOf } from '../actor.server'

/** Something that open sockets or the mailer must hear of. */
export interface Announcement {
  readonly kind: EventKind
  readonly letterId?: string
  readonly coalitionId?: string
  readonly accountId?: string
}

/**
 * Writes an event in the transaction that it tells of. The running server reads it within a second
 * of the commit, whether a page, a job or the command line wrote it.
 */
export async function announce(
  db: Database,
  actor: Actor,
  announcement: Announcement,
): Promise<void> {
  await insertEvent(db, {
    kind: announcement.kind,
    letter_id: announcement.letterId ?? null,
    coalition_id: announcement.coalitionId ?? null,
    account_id: announcement.accountId ?? null,
    created_at: instantOf(actor),
  })
}
