import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findThread, holdThread, updateThread } from '../../../../prisma-free-db/queries/threads'
import { type Anchor, isAnchorPoint } from '../../../document/anchors'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden, Invalid } from '../../errors.server'
import { mayActAs } from '../access.server'
import { tellOfThread } from './thread-events.server'
import { mayResolve, requireTalk, requireThread } from './threads.server'

/**
 * Says that a thread is settled. For editors, coordinators, and whoever began it. Twice is harmless:
 * whoever was first is named. Throws `NotFound`, `Forbidden`.
 */
export const resolveThread = (
  db: Database,
  actor: Actor,
  letterId: string,
  threadId: string,
): Promise<void> => settle(db, actor, letterId, threadId, true)

/** Opens a settled thread again. As `resolveThread`. */
export const reopenThread = (
  db: Database,
  actor: Actor,
  letterId: string,
  threadId: string,
): Promise<void> => settle(db, actor, letterId, threadId, false)

function settle(
  db: Database,
  actor: Actor,
  letterId: string,
  threadId: string,
  isSettled: boolean,
): Promise<void> {
  return atomically(db, async (tx) => {
    await holdThread(tx, threadId)
    const { thread, role, account } = await requireThread(tx, actor, letterId, threadId)
    if (!mayResolve(thread, role, account.id)) {
      throw new Forbidden(
        'Only editors and coordinators of this letter and who began the thread can do that.',
      )
    }
    if ((thread.resolved_at !== null) === isSettled) return
    await updateThread(tx, threadId, {
      resolved_at: isSettled ? instantOf(actor) : null,
      resolved_by: isSettled ? account.id : null,
    })
    await tellOfThread(tx, actor, thread)
  })
}

/**
 * Notes where the passages of threads stand after their words were taken up and put down elsewhere,
 * as by a new paragraph within them: the page on which somebody writes knows, and Yjs does not.
 * For those who may write. Threads that they cannot see, or that are gone, stay as they are.
 * Throws `Invalid` on `anchor`, `Forbidden`, `NotFound`.
 */
export function moveThreads(
  db: Database,
  actor: Actor,
  letterId: string,
  moves: readonly (Anchor & { readonly thread: string })[],
): Promise<void> {
  return atomically(db, async (tx) => {
    const { role } = await requireTalk(tx, actor, letterId)
    if (!mayActAs(role, 'editor')) throw new Forbidden('Only editors of this letter can do that.')
    for (const { thread: id, start, end } of moves) {
      if (!isAnchorPoint(start) || !isAnchorPoint(end)) {
        throw new Invalid('This is no place in the text.', 'anchor')
      }
      const thread = await findThread(tx, letterId, id)
      if (!thread || (thread.is_for_coordinators === 1 && !mayActAs(role, 'coordinator'))) continue
      if (thread.anchor_start === start && thread.anchor_end === end) continue
      await updateThread(tx, id, { anchor_start: start, anchor_end: end })
      await tellOfThread(tx, actor, thread)
    }
  })
}
