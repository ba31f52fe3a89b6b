import * as Y from 'yjs'

/**
 * Changes a document and keeps Yjs from adding a change of its own. After what it takes for another's
 * changes it deletes marks that have become superfluous, in a transaction of its own, and which ones
 * depends on the order in which the changes came. A copy that tidies, and does not send what it tidied,
 * holds what no journal holds, and comes to show other marks than everybody else's.
 *
 * Only pages that write tidy: they send it, as any other edit.
 *
 * @param change may apply updates
 */
export function changeAsItCame(
  doc: Y.Doc,
  change: (transaction: Y.Transaction) => void,
  origin: unknown = null,
): void {
  // Asked for by then, and not yet done. To call the changes the document's own would do as well, but
  // Yjs would then go on trusting the places that it remembers from before them.
  const leaveIt = (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  }
  doc.on('afterTransaction', leaveIt)
  try {
    doc.transact(change, origin)
  } finally {
    doc.off('afterTransaction', leaveIt)
  }
}

/** A document with what all these updates say, and nothing else. Throws where one is no update. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  try {
    changeAsItCame(doc, () => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  } catch (error) {
    doc.destroy()
    throw error
  }
}
