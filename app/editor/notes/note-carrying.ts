import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { type NoteWriting, writtenInNote } from '../suggesting/note-writing'
import { isPlain, plainly } from '../suggesting/plainly'
import { notesIn } from './footnote'

/** Carries what was written in the view of the open note into the letter, at the note's place. */
export function carryOut(outer: EditorView, tr: Transaction): void {
  const { open } = notesIn(outer.state)
  if (!open) return
  const carried = carriedTo(outer, tr, open.pos)
  outer.dispatch(isPlain(tr) ? plainly(carried) : carried)
}

function carriedTo(outer: EditorView, tr: Transaction, pos: number): Transaction {
  const carried = outer.state.tr
  const offset = StepMap.offset(pos + 1)
  for (const step of tr.steps) {
    const moved = step.map(offset)
    if (moved) carried.step(moved)
  }
  return carried
}

/**
 * Suggests in the letter what was wanted in the note's view. The view follows, with the caret where
 * that leaves it.
 */
export function suggestIn(outer: EditorView, view: EditorView, tr: Transaction): void {
  const { open } = notesIn(outer.state)
  if (!open) return
  const { from, to } = view.state.selection
  const start = open.pos + 1
  const writing: NoteWriting = {
    pos: open.pos,
    from: start + from,
    to: start + to,
    composing: view.composing,
    caret: null,
  }
  outer.dispatch(writtenInNote(carriedTo(outer, tr, open.pos), writing))
  if (writing.caret === null) return
  const { doc } = view.state
  const caret = Math.max(0, Math.min(doc.content.size, writing.caret - writing.pos - 1))
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, caret)))
}

/** The smallest change that makes of a note's state what the note is now; null where it is that. */
export function difference(state: EditorState, now: Node): Transaction | null {
  const start = now.content.findDiffStart(state.doc.content)
  if (start === null) return null
  const end = now.content.findDiffEnd(state.doc.content)
  if (!end) return null
  // Where the same letters stand on both sides the two ends cross: move them past the start.
  const overlap = start - Math.min(end.a, end.b)
  const shift = Math.max(0, overlap)
  return state.tr.replace(start, end.b + shift, now.slice(start, end.a + shift))
}
