import type { Database } from '../../../prisma-free-db/open'
import { deleteEventsBy, deleteOldMessages } from '../../../prisma-free-db/queries/messages'
import type { Actor } from '../actor.server'
import { Forbidden } from '../errors.server'

const DAY = 86_400_000
/** Long enough to find out why a message did not arrive. */
const SENT_KEPT_FOR = 7 * DAY
/** What could not be sent, and what waits in the mailbox of an instance without mail. */
const WRITTEN_KEPT_FOR = 28 * DAY
/** Every process reads events within seconds. */
const EVENTS_KEPT_FOR = DAY

/**
 * Deletes messages a week after they were sent, or four weeks after they were written, and events
 * after a day: addresses and names in them stay no longer than they are of use. A job of the instance.
 */
export async function forgetOldMessages(db: Database, actor: Actor): Promise<void> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const before = (length: number) => new Date(actor.now.getTime() - length).toISOString()
  await deleteOldMessages(db, { sent: before(SENT_KEPT_FOR), written: before(WRITTEN_KEPT_FOR) })
  await deleteEventsBy(db, before(EVENTS_KEPT_FOR))
}
