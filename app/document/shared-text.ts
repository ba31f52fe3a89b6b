import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { cleanText } from './clean'
import type { LetterText } from './letter-text'
import { letterSchema } from './nodes'

/** The name of the XML fragment that holds the letter in its Yjs document. */
export const FRAGMENT = 'default'

/**
 * A Yjs update (v1 encoding) that writes `text` into an empty document. To be applied once, on the
 * server, when the letter is created: applied twice it writes the text twice.
 */
export function updateFromText(text: LetterText): Uint8Array {
  const doc = prosemirrorJSONToYDoc(letterSchema, cleanText(text), FRAGMENT)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** The letter that a Yjs document holds; it only reads. An empty document is one empty paragraph. */
export function textFromDoc(doc: Y.Doc): LetterText {
  // Read as plain data and not through the schema: y-tiptap deletes from the shared document what
  // the schema refuses, and reading must change nothing.
  return cleanText(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)))
}

/** The letter that a whole Yjs state (an update in v1 encoding) holds. Throws where it is no update. */
export function textFromUpdate(update: Uint8Array): LetterText {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
    return textFromDoc(doc)
  } finally {
    doc.destroy()
  }
}

export { isLetter } from './shape'
