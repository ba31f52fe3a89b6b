import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'
import { reasonOf } from './journal-writer'

/**
 * Keeps Yjs from adding changes of its own to those that came in. After what it takes for another's
 * changes it deletes marks that have become superfluous, in a transaction of its own: the document
 * would hold what no journal holds, and whoever listens for one change would hear the last of two.
 * Pages tidy up as well, and send that as any other edit.
 */
export function asTheyAre(transaction: Y.Transaction): void {
  transaction.local = true
}

/** A document with everything that the journal holds. Pure but for a line in the log where a row cannot be read. */
export const docFrom = (updates: readonly Uint8Array[]): Y.Doc => readDoc(updates).doc

/**
 * As `docFrom`; `isWhole` is false where a row (or the snapshot) could not be read and was left out.
 * Such a document must not take the place of the rows that it was read from.
 */
export function readDoc(updates: readonly Uint8Array[]): { doc: Y.Doc; isWhole: boolean } {
  try {
    return { doc: docOf(updates), isWhole: true }
  } catch {
    return { doc: docOf(readableOf(updates)), isWhole: false }
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDoc()
  try {
    doc.transact((transaction) => {
      for (const update of updates) Y.applyUpdate(doc, update)
      asTheyAre(transaction)
    })
    return doc
  } catch (error) {
    doc.destroy()
    throw error
  }
}

// A row that cannot be read is left out, and stays on disk: the rest of the letter is worth more
// than an error. Each is tried by itself, since a failure may leave a document half changed.
function readableOf(updates: readonly Uint8Array[]): Uint8Array[] {
  return updates.filter((update) => {
    const trial = emptyDoc()
    try {
      Y.applyUpdate(trial, update)
      return true
    } catch (error) {
      console.error('collaboration: a row of the journal could not be read;', reasonOf(error))
      return false
    } finally {
      trial.destroy()
    }
  })
}

function emptyDoc(): Y.Doc {
  const doc = new Y.Doc()
  // Named before anything comes in, so that the gate knows it from a fragment of another name.
  doc.getXmlFragment(FRAGMENT)
  return doc
}
