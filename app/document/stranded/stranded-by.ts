import * as Y from 'yjs'
import { type Named, type PutBack, strandedIn } from './find'

/**
 * Lets an update into a document by `apply`, and finds the words that it deletes there without naming
 * them (see `strandedIn`).
 *
 * @param updates what comes in, as it was sent: Yjs updates, version 1
 */
export function strandedBy(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  apply: () => void,
): PutBack[] {
  const found: PutBack[] = []
  const named = namedIn(updates)
  const look = (transaction: Y.Transaction) => {
    found.push(...strandedIn(transaction, named))
  }
  // Once: whoever hears of the change may change something in turn, and that is nobody's to name.
  doc.once('afterTransaction', look)
  try {
    apply()
  } finally {
    doc.off('afterTransaction', look)
  }
  return found
}

/** Read when it is first asked for: most changes delete nothing that holds words. */
function namedIn(updates: readonly Uint8Array[]): Named {
  let sets: ReturnType<typeof Y.decodeUpdate>['ds'][] | null = null
  return ({ client, clock }) => {
    sets ??= updates.map((update) => Y.decodeUpdate(update).ds)
    return sets.some((set) => Y.isDeleted(set, Y.createID(client, clock)))
  }
}
