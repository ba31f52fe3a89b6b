import type { Database } from '../../prisma-free-db/open'
import { insertActivity } from '../../prisma-free-db/queries/activity'
import { type Actor, accountIdOf, instantOf } from './actor.server'
import { newId } from './ids.server'

/** One thing that somebody did, for the coalition's log. */
export interface Deed {
  readonly coalitionId: string
  readonly letterId?: string
  /** Noun and past participle, for example `letter.created`. */
  readonly kind: string
  /**
   * What the sentence about it needs; never contact data. A signature by its id: whether its
   * organisation is named, and to whom, may change after.
   */
  readonly details?: Record<string, string | number>
}

/** Writes a deed to the activity log, in the transaction of the deed. */
export async function logActivity(db: Database, actor: Actor, deed: Deed): Promise<void> {
  await insertActivity(db, {
    id: newId(),
    coalition_id: deed.coalitionId,
    letter_id: deed.letterId ?? null,
    account_id: accountIdOf(actor),
    kind: deed.kind,
    details: JSON.stringify(deed.details ?? {}),
    created_at: instantOf(actor),
  })
}
