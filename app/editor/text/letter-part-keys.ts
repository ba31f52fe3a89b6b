import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Command, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ParagraphRole } from '../../document/letter-text'
import { shownIn } from './guidance'
import { backspaceInPart, enterInPart, insertPageBreak, roleOf } from './letter-parts'
import { toCellBefore, toNextCell } from './table-tools'

/** What an empty line of a letterhead asks for. It is shown, and never part of the letter. */
const HINTS: Record<ParagraphRole, string> = {
  sender: 'Organisation and address that the letter comes from',
  delivery: 'How it is sent, for example: By email only',
  date: 'Date',
  'our-reference': 'Reference',
  'your-reference': 'Reference',
  recipient: 'Name, office and address',
  copy: 'Who gets a copy',
  subject: 'What the letter is about',
  valediction: 'Yours faithfully,',
  contact: 'Who answers questions about this letter, and how to reach them',
}

/** The keys in the parts of a letter on paper, and what is shown where nothing is written in them yet. */
export const LetterParts = Extension.create({
  name: 'letterParts',
  // Before the keys of paragraphs and line breaks.
  priority: 1_500,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      const { view } = this.editor
      return view.editable && command(view.state, view.dispatch)
    }
    return {
      Enter: run(enterInPart),
      Backspace: run(backspaceInPart),
      'Mod-Enter': run(insertPageBreak),
      Tab: () => toNextCell(this.editor.view),
      'Shift-Tab': () => toCellBefore(this.editor.view),
    }
  },
  addProseMirrorPlugins: () => [hints()],
})

function hints(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('hints')
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => hintsIn(doc),
      apply: (tr, before) => (tr.docChanged ? hintsIn(tr.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function hintsIn(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.forEach((block, pos) => {
    const role = roleOf(block)
    if (role && block.content.size === 0 && shownIn(block) === null) {
      found.push(Decoration.node(pos, pos + block.nodeSize, { 'data-hint': HINTS[role] }))
    }
  })
  return DecorationSet.create(doc, found)
}
