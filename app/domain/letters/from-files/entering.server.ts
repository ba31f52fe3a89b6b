import * as Y from 'yjs'
import type { Database } from '../../../../prisma-free-db/open'
import { docFromMarked } from '../../../document/shared-text'
import { NO_ORGANISATION, suggestionId } from '../../../document/suggestion-marks'
import { anchorsIn } from '../../../document/things'
import type { Actor } from '../../actor.server'
import { newId } from '../../ids.server'
import { firstUpdate, withinBounds } from '../live/bounds.server'
import { seedLetter } from '../live/journal.server'
import { findWriterFor } from '../live/writers.server'
import { startFileThreads } from './file-threads.server'
import { enterable } from './suggested-by-file.server'
import type { ImportedLetter } from './word.server'

/**
 * Writes the first text of a letter from a file, with the changes tracked there as suggestions and its
 * comments as threads, all in the names of their authors in the file. In the transaction that creates
 * the letter. Throws `Invalid` on `file` for a text that is larger than a letter may be.
 */
export async function enterFromFile(
  tx: Database,
  actor: Actor,
  letterId: string,
  { text, marked, threads = [] }: ImportedLetter,
): Promise<void> {
  const writer = await findWriterFor(tx, actor, letterId)
  // A suggestion belongs to an account. Where none brings the file in, the text comes without.
  if (!marked || !writer) {
    return seedLetter(tx, actor, letterId, firstUpdate(text, 'file'))
  }
  const owner = {
    organisation: writer.organisationId ?? NO_ORGANISATION,
    account: writer.accountId,
  }
  const entering = enterable(marked, () => suggestionId(owner, newId()))
  const doc = docFromMarked(entering.text)
  try {
    await seedLetter(tx, actor, letterId, withinBounds(Y.encodeStateAsUpdate(doc), 'file'))
    const places = threads.map(
      ({ id }) => entering.places.get(id) ?? { from: -1, to: -1, quote: '', isNote: false },
    )
    const anchors = anchorsIn(doc, places)
    const found = threads.map((thread, at) => ({
      ...thread,
      quote: places[at]?.quote ?? '',
      about: places[at]?.isNote ? ('footnote' as const) : ('passage' as const),
      anchor: anchors[at] ?? null,
    }))
    await startFileThreads(tx, actor, letterId, found)
  } finally {
    doc.destroy()
  }
}
