import * as Y from 'yjs'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { detailsOfDeed, updateLetter } from '../../../../prisma-free-db/queries/letters'
import { openSuggestionsIn } from '../../../document/open-suggestions'
import { settleInDoc } from '../../../document/returned/settling-copy'
import { textFromDoc } from '../../../document/shared-text'
import { titleOf } from '../../../document/title'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { announce } from '../../messages/events.server'
import { requireLetter } from '../access.server'
import { requireLetterAtWork } from '../archive.server'
import { noteWhatBecame } from '../comments/became.server'
import { draftDocument } from '../history/drafts.server'
import { appendUpdates } from '../live/journal.server'
import { readSettled, type SettledInCopy } from './returned-report.server'

/** What was settled in the copy that came back last, and is open here. For whoever may read the letter. Throws `NotFound`. */
export async function settledInCopy(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<readonly SettledInCopy[]> {
  await requireLetter(db, actor, letterId)
  const settled = readSettled(await detailsOfDeed(db, letterId, 'letter.copy-returned'))
  if (settled.length === 0) return []
  const doc = await draftDocument(db, letterId)
  const open = openSuggestionsIn(doc)
  doc.destroy()
  return settled.filter(({ id }) => open.has(id))
}

/**
 * Accepts and rejects here, in one act, what was accepted and rejected in the copy that came back last;
 * what somebody has settled since stays as it is, so that twice is harmless. For whoever may write.
 * Throws `NotFound`, and `Forbidden` for those who may not and for a letter in the archive.
 */
export async function settleAsInCopy(db: Database, actor: Actor, letterId: string): Promise<void> {
  await atomically(db, async (tx) => {
    await requireLetterAtWork(tx, actor, letterId, 'editor')
    const settled = await settledInCopy(tx, actor, letterId)
    if (settled.length === 0) return
    const idsOf = (how: SettledInCopy['how']) =>
      settled.filter((one) => one.how === how).map(({ id }) => id)
    const doc = await draftDocument(tx, letterId)
    try {
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))
      const [accepted, rejected] = [idsOf('accepted'), idsOf('rejected')]
      settleInDoc(doc, { accepted, rejected })
      await noteWhatBecame(tx, actor, letterId, { became: 'accepted', suggestions: accepted })
      await noteWhatBecame(tx, actor, letterId, { became: 'rejected', suggestions: rejected })
      await appendUpdates(tx, [
        {
          letterId,
          bytes: Y.mergeUpdates(updates),
          accountId: accountIdOf(actor),
          at: actor.now,
          clients: [doc.clientID],
        },
      ])
      const title = titleOf(textFromDoc(doc))
      await updateLetter(tx, letterId, { title, written_at: instantOf(actor) })
    } finally {
      doc.destroy()
    }
    await announce(tx, actor, { kind: 'text-written', letterId })
  })
}
