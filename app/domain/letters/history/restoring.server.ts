import * as Y from 'yjs'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { updateLetter } from '../../../../prisma-free-db/queries/letters'
import { translationsOfLetter } from '../../../../prisma-free-db/queries/translations'
import type { LetterText } from '../../../document/letter-text'
import { rewrite } from '../../../document/rewriting'
import { titleOf } from '../../../document/title'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { announce } from '../../messages/events.server'
import type { Letter } from '../access.server'
import { requireLetterAtWork } from '../archive.server'
import { appendUpdates } from '../live/journal.server'
import { finalTextName } from '../versions/final-text-name'
import { draftDocument, writtenDraft } from './drafts.server'
import { findTextOfMoment, textOfMoment } from './history.server'
import { keepUnlessKept } from './keeping.server'

/**
 * Brings back an earlier text of a letter as a new edit, which those who have the letter open see
 * come in. What stands there now is kept first, so that it can be brought back in the same way; what
 * somebody writes at this very moment stays. A version brings back its text in each language that the
 * letter still has. Returns false where all of it says so already. For whoever may write. Throws
 * `NotFound`, and `Forbidden` for a letter in the archive.
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
    let changed = await restoreInto(tx, actor, letter, earlier.text)
    if (earlier.number !== null && letter.translation_of === null) {
      for (const translation of await translationsOfLetter(tx, letterId)) {
        const text = await findTextOfMoment(tx, actor, translation.id, key)
        if (text) changed = (await restoreInto(tx, actor, translation, text.text)) || changed
      }
    }
    if (!changed) return false
    const what =
      earlier.name === null
        ? earlier.kind === 'fixed'
          ? `the ${finalTextName(earlier.at, instantOf(actor), letter.time_zone)}`
          : 'an earlier text'
        : `“${earlier.name}”`
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'draft.restored',
      details: { title: titleOf(earlier.text), what },
    })
    return true
  })
}

/** Writes a text over a letter's draft. Returns false where it says so already. */
async function restoreInto(
  tx: Database,
  actor: Actor,
  letter: Letter,
  text: LetterText,
): Promise<boolean> {
  const doc = await draftDocument(tx, letter.id)
  try {
    const present = await writtenDraft(tx, letter.id, doc)
    if (JSON.stringify(present.text) === JSON.stringify(text)) return false
    await keepUnlessKept(tx, actor, letter, present, 'before-restoring')
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    rewrite(doc, text)
    await appendUpdates(tx, [
      {
        letterId: letter.id,
        bytes: Y.mergeUpdates(updates),
        accountId: accountIdOf(actor),
        at: actor.now,
        clients: [doc.clientID],
      },
    ])
  } finally {
    doc.destroy()
  }
  await updateLetter(tx, letter.id, { title: titleOf(text), written_at: instantOf(actor) })
  await announce(tx, actor, { kind: 'text-written', letterId: letter.id })
  return true
}
