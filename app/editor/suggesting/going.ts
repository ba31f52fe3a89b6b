import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Suggestion } from '../../document/suggestions'
import { openNote } from '../notes/footnote'
import { choose, chosenIn } from './chosen'

/** Brings a suggestion into sight, with the caret in it; one in a footnote with the note open. */
export function goTo(editor: Editor, { id, from }: Suggestion): void {
  const { view, state } = editor
  const $from = state.doc.resolve(from)
  const inNote = $from.parent.type.name === 'footnote' ? $from.before() : null
  if (inNote !== null) openNote(view, inNote)
  // Within it, past the sign that it begins with.
  else view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(from + 1), -1)))
  choose(view, id)
  const mark = inNote === null ? null : view.nodeDOM(inNote)
  const shown =
    mark instanceof Element ? mark : view.dom.querySelector(`[data-id="${CSS.escape(id)}"]`)
  const isSheet = window.matchMedia('(max-width: 67.99rem)').matches
  shown?.scrollIntoView({ block: isSheet ? 'start' : 'center' })
}

/** The suggestion after or before the one that is looked at, or after or before the caret. */
export function nextOf(
  list: readonly Suggestion[],
  editor: Editor,
  by: 1 | -1,
): Suggestion | undefined {
  const { state } = editor
  const at = list.findIndex(({ id }) => id === chosenIn(state))
  if (at >= 0) return list[(at + by + list.length) % list.length]
  const { head } = state.selection
  return by > 0
    ? (list.find(({ from }) => from >= head) ?? list[0])
    : (list.findLast(({ to }) => to <= head) ?? list.at(-1))
}
