import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ListCount } from '../../document/numbering'

/** Shows the numbers of lists that go on from the one before. */
export const Numbering = Extension.create({
  name: 'numbering',
  addProseMirrorPlugins: () => [numberingPlugin()],
})

function numberingPlugin(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('numbering')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => numbered(doc),
      apply: (tr, before) => (tr.docChanged ? numbered(tr.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function numbered(doc: Node): DecorationSet {
  const found: Decoration[] = []
  const walk = (within: Node, from: number): void => {
    const count = new ListCount()
    within.forEach((node, offset) => {
      const pos = from + offset
      if (isNumbered(node)) {
        const continues = node.attrs.continues === true
        const first = count.first({ start: node.attrs.start, continues, items: node.childCount })
        if (continues) {
          found.push(Decoration.node(pos, pos + node.nodeSize, { start: String(first) }))
        }
      }
      if (!node.isTextblock) walk(node, pos + 1)
    })
  }
  walk(doc, 0)
  return DecorationSet.create(doc, found)
}

const isNumbered = (node: Node): boolean => node.type.name === 'orderedList'

/** Makes the numbered list at the caret go on from the one before it, or count for itself again. */
export const toggleContinues: Command = (state, dispatch) => {
  const list = listHere(state)
  if (!list || !(list.continues || list.hasOneBefore)) return false
  const { pos, continues } = list
  const tr = state.tr.setNodeAttribute(pos, 'continues', continues ? null : true)
  dispatch?.(tr.setNodeAttribute(pos, 'start', 1))
  return true
}

/** Whether the numbered list at the caret goes on from the one before it. */
export const continuesHere = (state: EditorState): boolean => listHere(state)?.continues === true

function listHere({ selection: { $from } }: EditorState) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (!isNumbered(node)) continue
    const beside = $from.node(depth - 1).children.slice(0, $from.index(depth - 1))
    return {
      pos: $from.before(depth),
      continues: node.attrs.continues === true,
      hasOneBefore: beside.some(isNumbered),
    }
  }
  return null
}
