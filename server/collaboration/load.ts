import type * as Y from 'yjs'
import { docOf } from '../../app/document/as-it-came'
import { FRAGMENT } from '../../app/document/shared-text'
import { reasonOf } from './journal-writer'

/** A document with everything that the journal holds. Pure but for a line in the log where a row cannot be read. */
export const docFrom = (updates: readonly Uint8Array[]): Y.Doc => readDoc(updates).doc

/**
 * As `docFrom`; `isWhole` is false where a row (or the snapshot) could not be read and was left out.
 * Such a document must not take the place of the rows that it was read from.
 */
export function readDoc(updates: readonly Uint8Array[]): { doc: Y.Doc; isWhole: boolean } {
  try {
    return { doc: letterOf(updates), isWhole: true }
  } catch {
    return { doc: letterOf(readableOf(updates)), isWhole: false }
  }
}

function letterOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = docOf(updates)
  // Named also where nothing is in it yet, so that the gate knows it from a fragment of another name.
  doc.getXmlFragment(FRAGMENT)
  return doc
}

// A row that cannot be read is left out, and stays on disk: the rest of the letter is worth more
// than an error. Each is tried by itself, since a failure may leave a document half changed.
function readableOf(updates: readonly Uint8Array[]): Uint8Array[] {
  return updates.filter((update) => {
    try {
      docOf([update]).destroy()
      return true
    } catch (error) {
      console.error('collaboration: a row of the journal could not be read;', reasonOf(error))
      return false
    }
  })
}
