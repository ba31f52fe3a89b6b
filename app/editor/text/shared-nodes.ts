import { Collaboration } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { initProseMirrorDoc } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { FRAGMENT } from '../../document/shared-text'

/**
 * Binds the editor to the letter in a shared document, so that a change costs what it changes. Left
 * to itself, the binding forgets with each letter from elsewhere which of its nodes stands for what,
 * and makes and compares all nodes of the text anew.
 */
export function sharedLetter(doc: Y.Doc) {
  const nodes = new LastingNodes()
  return Collaboration.extend({
    // The editor begins with the letter: put in afterwards, it would be drawn after an empty one.
    onBeforeCreate(event) {
      this.parent?.(event)
      const { doc: text, mapping } = initProseMirrorDoc(
        doc.getXmlFragment(FRAGMENT),
        this.editor.schema,
      )
      for (const [element, node] of mapping) nodes.set(element, node)
      // The option takes a node too, though its type says JSON or HTML: these very nodes are in the map.
      if (text.childCount > 0) Object.assign(this.editor.options, { content: text })
    },
  }).configure({ document: doc, field: FRAGMENT, ySyncOptions: { mapping: nodes } })
}

/**
 * The editor's nodes by what they stand for. The binding takes out what has changed by itself, with
 * all that it stands in, before it empties the rest.
 */
export class LastingNodes extends Map<Y.AbstractType<unknown>, Node | Node[]> {
  override clear(): void {}
}
