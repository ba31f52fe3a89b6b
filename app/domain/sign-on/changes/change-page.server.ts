import type { Database } from '../../../../prisma-free-db/open'
import { namesOf } from '../../../../prisma-free-db/queries/activity'
import { waitingChangeOf } from '../../../../prisma-free-db/queries/text-changes'
import { findVersionOf, latestVersionOf } from '../../../../prisma-free-db/queries/versions'
import type { ChangeKind } from '../../../../prisma-free-db/tables/agreements'
import { type Actor, accountIdOf } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { standingUnder } from '../lists/standing.server'
import { mayStillCome } from '../opening.server'
import { differenceOf, type VersionDifference } from './difference.server'
import { mayConfirm, otherCoordinators } from './text-changes.server'

/** What a coordinator sees before the text that is being signed is changed. */
export interface ChangePage {
  /** The numbers of the text that is open, and of the one that is to take its place. */
  readonly from: number
  readonly to: number
  readonly difference: VersionDifference
  /** How many organisations stand under the text that is open. */
  readonly signed: number
  /** Somebody else coordinates too: one of them confirms. */
  readonly hasSecond: boolean
  /** What was said of the change and waits for a decision; null where nobody has said anything yet. */
  readonly waiting: {
    readonly id: string
    readonly kind: ChangeKind
    readonly why: string
    readonly by: string
    readonly at: string
    readonly isOwn: boolean
    readonly mayConfirm: boolean
  } | null
}

/**
 * The change that waits, or else the one that could be proposed: to the latest version. Null where
 * the letter is not being signed, or its latest version is the one that is open. For coordinators.
 * Throws `NotFound` or `Forbidden`.
 */
export async function readChangePage(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ChangePage | null> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  if (!mayStillCome(letter) || !letter.open_version_id) return null
  const from = await findVersionOf(db, letterId, { id: letter.open_version_id })
  const waiting = await waitingChangeOf(db, letterId)
  const to = waiting
    ? await findVersionOf(db, letterId, { id: waiting.to_version_id })
    : await latestVersionOf(db, letterId)
  if (!from || !to || to.number <= from.number) return null
  const own = accountIdOf(actor)
  const said = waiting?.said_by
  return {
    from: from.number,
    to: to.number,
    difference: differenceOf(from, to),
    signed: (await standingUnder(db, letterId, from.id)).length,
    hasSecond: (await otherCoordinators(db, letter, own)).length > 0,
    waiting: waiting
      ? {
          id: waiting.id,
          kind: waiting.kind,
          why: waiting.why,
          by: (said && (await namesOf(db, [said])).get(said)) || 'Somebody who has left',
          at: waiting.said_at,
          isOwn: said === own,
          mayConfirm: await mayConfirm(db, actor, letter, waiting),
        }
      : null,
  }
}
