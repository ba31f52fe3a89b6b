import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { guidanceOf } from '../../document/templates'
import './guidance.css'

/**
 * Shows what a good paragraph says where nobody has written yet. Drawn by the page and never in the
 * text: what two people write there at once, or delete, is the letter's and nothing else.
 */
export const Guidance = Extension.create({
  name: 'guidance',
  addProseMirrorPlugins: () => [guidancePlugin()],
})

function guidancePlugin(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('guidance')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => guidanceIn(doc),
      apply: (tr, before) => (tr.docChanged ? guidanceIn(tr.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function guidanceIn(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, pos) => {
    const guidance = shownIn(node)
    if (guidance !== null) {
      const said = { 'data-guidance': guidance, 'aria-description': guidance }
      found.push(Decoration.node(pos, pos + node.nodeSize, said))
    }
    return !node.isTextblock
  })
  return DecorationSet.create(doc, found)
}

/** What is shown in a paragraph; null where something is written, or there is no guidance for it. */
export const shownIn = (node: Node): string | null =>
  node.isTextblock && node.content.size === 0 ? guidanceOf(node.attrs.guide) : null

/** What is shown at the caret. */
export const guidanceHere = ({ selection }: EditorState): string | null =>
  selection.empty ? shownIn(selection.$from.parent) : null
