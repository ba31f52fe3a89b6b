import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** How many lines on either side of the caret are near it. */
const NEAR = 40
/** How many the caret may move, or the letter gain or lose, before it is asked anew which are. */
const CLOSE = 20

interface Far {
  readonly lines: DecorationSet
  /** Where the caret may move without anything being asked anew. */
  readonly from: number
  readonly to: number
  /** How many lines there were. */
  readonly of: number
}

/**
 * Marks the lines of a letter that are far from the caret: they alone may rest while they are out of
 * sight (`out-of-sight.css`). A line that has only just come takes a frame to be drawn if it may rest,
 * and Chromium sets the caret of whoever types in it meanwhile to its beginning.
 */
export const FarLines = Extension.create({
  name: 'farLines',
  addProseMirrorPlugins: () => [farLinesPlugin()],
})

function farLinesPlugin(): Plugin<Far> {
  const key = new PluginKey<Far>('farLines')
  return new Plugin<Far>({
    key,
    state: {
      init: (_, { doc }) => farFrom(doc, 0),
      apply: (tr, before, _, { doc, selection }: EditorState) => {
        const mapped = tr.docChanged ? along(tr, before) : before
        const { head } = selection
        const isStill = mapped.from <= head && head <= mapped.to
        return isStill && Math.abs(doc.childCount - mapped.of) < CLOSE ? mapped : farFrom(doc, head)
      },
    },
    props: { decorations: (state) => key.getState(state)?.lines },
  })
}

const along = ({ mapping, doc }: Transaction, { lines, from, to, of }: Far): Far => ({
  lines: lines.map(mapping, doc),
  from: mapping.map(from, -1),
  to: mapping.map(to, 1),
  of,
})

function farFrom(doc: Node, head: number): Far {
  const here = doc.resolve(Math.min(head, doc.content.size)).index(0)
  const lines: Decoration[] = []
  let from = 0
  let to = doc.content.size
  doc.forEach((node, at, index) => {
    const end = at + node.nodeSize
    if (index === here - CLOSE) from = at
    if (index === here + CLOSE) to = end
    if (Math.abs(index - here) > NEAR && node.isTextblock) {
      lines.push(Decoration.node(at, end, { class: 'far' }))
    }
  })
  return { lines: DecorationSet.create(doc, lines), from, to, of: doc.childCount }
}
