import * as Y from 'yjs'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { updateLetter } from '../../../prisma-free-db/queries/letters'
import { rewrite } from '../../document/rewriting'
import { titleOf } from '../../document/title'
import { logActivity } from '../activity.server'
import { type Actor, accountIdOf, instantOf } from '../actor.server'
import { announce } from '../messages/events.server'
import { requireLetterAtWork } from './archive.server'
import { draftDocument, writtenDraft } from './drafts.server'
import { textOfMoment } from './history.server'
import { appendUpdates } from './journal.server'
import { keepUnlessKept } from './keeping.server'
import { finalTextName } from './versions.server'

/**
 * Brings back an earlier text of a letter as a new edit, which those who have the letter open see
 * come in. What stands there now is kept first, so that it can be brought back in the same way; what
 * somebody writes at this very moment stays. Returns false where the letter says so already. For whoever
 * may write. Throws `NotFound`, and `Forbidden` for a letter in the archive.
 */
export async function restoreText(
  db: Database,
  actor: Actor,
  letterId: string,
  key: string,
): Promise<boolean> {
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'editor')
    const earlier = await textOfMoment(tx, actor, letterId, key)
    const doc = await draftDocument(tx, letterId)
    try {
      const present = await writtenDraft(tx, letterId, doc)
      if (JSON.stringify(present.text) === JSON.stringify(earlier.text)) return false
      await keepUnlessKept(tx, actor, letter, present, 'before-restoring')
      const updates: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => updates.push(update))
      rewrite(doc, earlier.text)
      await appendUpdates(tx, [
        {
          letterId,
          bytes: Y.mergeUpdates(updates),
          accountId: accountIdOf(actor),
          at: actor.now,
          clients: [doc.clientID],
        },
      ])
    } finally {
      doc.destroy()
    }
    const title = titleOf(earlier.text)
    await updateLetter(tx, letterId, { title, written_at: instantOf(actor) })
    await announce(tx, actor, { kind: 'text-written', letterId })
    const what =
      earlier.name === null
        ? earlier.kind === 'fixed'
          ? `the ${finalTextName(earlier.at, actor.now)}`
          : 'an earlier text'
        : `“${earlier.name}”`
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'draft.restored',
      details: { title, what },
    })
    return true
  })
}
