import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** What is written in the view of a note on its own, told with what goes into the letter. */
export interface NoteWriting {
  /** The beginning of the note, and what is selected in it, in the letter. */
  pos: number
  readonly from: number
  readonly to: number
  readonly composing: boolean
  /** Where the caret comes to be; null where it stays. */
  caret: number | null
}

const NOTE = 'writing in a note'

/** Tells with a transaction of the letter that it was written in a note. */
export const writtenInNote = (tr: Transaction, note: NoteWriting): Transaction =>
  tr.setMeta(NOTE, note)

export const noteOf = (tr: Transaction): NoteWriting | undefined => tr.getMeta(NOTE)

/** The letter with the caret where it is in the note. */
export const stateInNote = (doc: Node, { from, to }: NoteWriting): EditorState =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })

/** The letter's own selection stays the mark of the note; where the caret goes, the note's view learns. */
export function keepInNote(tr: Transaction, note: NoteWriting): void {
  note.pos = tr.mapping.map(note.pos, 1)
  if (tr.selection instanceof TextSelection) note.caret = tr.selection.head
  tr.setSelection(NodeSelection.create(tr.doc, note.pos))
}
