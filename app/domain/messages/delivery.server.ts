import type { Database } from '../../../prisma-free-db/open'
import {
  dueMessages,
  markFailed,
  markSent,
  type QueuedMessage,
  takeMessage,
} from '../../../prisma-free-db/queries/messages'
import { type Actor, instantOf } from '../actor.server'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long to wait after each failed try: eight tries in all, over a day. */
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 7 * HOUR, 12 * HOUR]
export const TRIES = WAITS.length + 1

// Who takes a message has this long to send it; then the process is taken to have died over it.
const HELD_FOR = 10 * MINUTE
// What waited in the mailbox page while no mail was set up must not go out weeks later when it is.
const TOO_OLD = 2 * DAY

/** The ids of messages that are due now, oldest first. Never one of the sample. */
export function messagesToSend(db: Database, actor: Actor): Promise<string[]> {
  const at = { now: instantOf(actor), queuedAfter: ago(actor, TOO_OLD), tries: TRIES }
  return dueMessages(db, at, 50)
}

/** Takes a message for one try, or null where another process has it. */
export async function holdMessage(
  db: Database,
  actor: Actor,
  id: string,
): Promise<QueuedMessage | null> {
  return (await takeMessage(db, id, instantOf(actor), ago(actor, -HELD_FOR))) ?? null
}

/** Says that a message has left. What it said is emptied. */
export function messageSent(db: Database, actor: Actor, id: string): Promise<void> {
  return markSent(db, id, instantOf(actor))
}

/** Says that a try failed. `final` gives up at once, as for an address that does not exist. */
export function messageFailed(
  db: Database,
  actor: Actor,
  message: QueuedMessage,
  failure: { error: string; final: boolean },
): Promise<void> {
  const wait = WAITS[message.tries - 1] ?? DAY
  return markFailed(db, message.id, {
    error: failure.error.slice(0, 300),
    nextTryAt: ago(actor, -wait),
    tries: failure.final ? TRIES : message.tries,
  })
}

const ago = (actor: Actor, milliseconds: number): string =>
  new Date(actor.now.getTime() - milliseconds).toISOString()
