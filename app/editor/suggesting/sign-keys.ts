import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { signIn } from '../../document/suggested-change'
import { isSign } from '../../document/suggestion-marks'

/** The caret passes over signs, which nobody sees. */
export const signKeys = (): Plugin =>
  new Plugin({ props: { handleKeyDown: (view, event) => onSignKey(view, event) } })

/**
 * Sets the caret past the invisible ends of insertions that stand in its way before the browser moves
 * it, or deletes beside it: a press of a key that seems to do nothing is one too many. Always false:
 * the key still does what it does.
 */
function onSignKey(view: EditorView, event: KeyboardEvent): boolean {
  const { selection, doc } = view.state
  if (!(selection instanceof TextSelection) || view.composing) return false
  const direction = directionOf(view, event)
  if (direction === 0) return false
  const deletes = event.key === 'Backspace' || event.key === 'Delete'
  if (deletes ? !selection.empty : !selection.empty && !event.shiftKey) return false
  const head = pastEnds(selection.$head, direction)
  if (head === selection.head) return false
  const anchor = event.shiftKey && !deletes ? selection.anchor : head
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, anchor, head)))
  return false
}

function directionOf(view: EditorView, event: KeyboardEvent): -1 | 0 | 1 {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0
  const isRightToLeft = getComputedStyle(view.dom).direction === 'rtl'
  switch (event.key) {
    case 'ArrowRight':
      return isRightToLeft ? -1 : 1
    case 'ArrowLeft':
      return isRightToLeft ? 1 : -1
    case 'Backspace':
      return -1
    case 'Delete':
      return 1
    default:
      return 0
  }
}

/** Where the ends of insertions end that stand beside a place. Signs that mean something are shown. */
function pastEnds($pos: ResolvedPos, direction: -1 | 1): number {
  for (let at = $pos.pos; ; at += direction) {
    const $at = $pos.doc.resolve(at)
    const beside = direction > 0 ? $at.nodeAfter : $at.nodeBefore
    const char = direction > 0 ? beside?.text?.charAt(0) : beside?.text?.slice(-1)
    if (!beside || !isSign(char) || signIn(beside.marks)) return at
  }
}
