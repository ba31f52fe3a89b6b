import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Labeller } from '../../document/labels'
import { isParagraphRole } from '../../document/roles'

/** Shows what a letter says by itself ("To:", "Annex B:") before the words of the text. */
export const labels = (language: string) =>
  Extension.create({
    name: 'labels',
    addProseMirrorPlugins: () => [labelsPlugin(language)],
  })

function labelsPlugin(language: string): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('labels')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => labelled(doc, language),
      apply: (tr, before) => (tr.docChanged ? labelled(tr.doc, language) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function labelled(doc: Node, language: string): DecorationSet {
  const labeller = new Labeller(language)
  const found: Decoration[] = []
  doc.descendants((node, pos, parent, index) => {
    if (!node.isTextblock) return true
    const label = labeller.next({
      role: roleOf(node),
      roleBefore: index > 0 ? roleOf(parent?.child(index - 1)) : null,
      annex: node.attrs.annex === true,
      hasWords: node.childCount > 0,
    })
    if (label !== null) {
      found.push(Decoration.node(pos, pos + node.nodeSize, { 'data-label': label }))
    }
    return false
  })
  return DecorationSet.create(doc, found)
}

function roleOf(node: Node | undefined) {
  const role: unknown = node?.attrs.role
  return isParagraphRole(role) ? role : null
}
