import { EditorState } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { letterSchema } from '../nodes'
import { accept, reject, these } from '../settling'
import { FRAGMENT } from '../shared-text'

/** Which suggestions are to be accepted, and which rejected, by their ids. */
export interface Verdicts {
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
}

/** Accepts and rejects suggestions in a shared document, turn by turn, as a page does. */
export function settleInDoc(doc: Y.Doc, { accepted, rejected }: Verdicts): void {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const { doc: letter, meta } = initProseMirrorDoc(fragment, letterSchema)
  let state = EditorState.create({ doc: letter })
  for (const settle of [
    () => accept(state.doc, these(accepted)),
    () => reject(state.doc, these(rejected)),
  ]) {
    for (const turn of settle()) {
      state = state.apply(turn(state))
      doc.transact(() => updateYFragment(doc, fragment, state.doc, meta))
    }
  }
}
