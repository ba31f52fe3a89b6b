import { Extension } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** Of these there may be several, one below the other. */
const SEVERAL = new Set<unknown>(['sender', 'recipient', 'copy', 'contact'])

/**
 * In the lines of a letterhead Enter goes on to the next recipient, sender or contact, and in an empty
 * one to the text, as it leaves a list. After the other lines it goes to the text at once.
 */
export const LetterheadKeys = Extension.create({
  name: 'letterheadKeys',
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor
        const tr = nextLine(state)
        if (tr) view.dispatch(tr.scrollIntoView())
        return tr !== null
      },
    }
  },
})

/** What Enter does in such a line; null elsewhere, where it does what it always does. */
export function nextLine(state: EditorState): Transaction | null {
  const { $from, $to } = state.selection
  const { parent } = $from
  if (!$from.sameParent($to) || parent.type.name !== 'paragraph') return null
  if (parent.content.size === 0) {
    return parent.attrs.role === null
      ? null
      : state.tr.setNodeAttribute($from.before(), 'role', null)
  }
  if (!SEVERAL.has(parent.attrs.role)) return null
  const tr = state.tr.deleteSelection()
  return tr.split(tr.selection.from)
}
