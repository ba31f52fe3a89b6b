import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { threadsAbout, updateThread } from '../../../../prisma-free-db/queries/threads'
import { ownerOf } from '../../../document/suggestion-marks'
import type { SuggestionEnd } from '../../../document/talk'
import type { Actor } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { mayActAs } from '../access.server'
import { tellOfThread } from './thread-events.server'
import { requireTalk } from './threads.server'

/**
 * Notes in the threads about suggestions what became of these, as the page says on which somebody has
 * accepted or rejected them. The text alone tells whether one is open. For those who write the letter;
 * whoever made a suggestion may say that they took it back. Throws `Forbidden`, `NotFound`.
 */
export function noteWhatBecame(
  db: Database,
  actor: Actor,
  letterId: string,
  { became, suggestions }: { became: SuggestionEnd; suggestions: readonly string[] },
): Promise<void> {
  return atomically(db, async (tx) => {
    const { role, account } = await requireTalk(tx, actor, letterId)
    const areOwn = suggestions.every((id) => ownerOf(id)?.account === account.id)
    const isTakenBack = mayActAs(role, 'reviewer') && became === 'rejected' && areOwn
    if (!mayActAs(role, 'editor') && !isTakenBack) {
      throw new Forbidden('Only editors of this letter can do that.')
    }
    for (const thread of await threadsAbout(tx, letterId, suggestions)) {
      await updateThread(tx, thread.id, { suggestion_became: became, settled_by: account.id })
      await tellOfThread(tx, actor, thread)
    }
  })
}
