import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Mapping, type Transform } from '@tiptap/pm/transform'
import { markOf, signFor } from './suggestion-marks'

/** One change at a place of a text, to be made together with others. */
export interface Edit {
  readonly from: number
  readonly to: number
  /**
   * The line of text that it writes into (any number that stands for one); null where it changes
   * marks only.
   */
  readonly line: number | null
  /** Makes it; `from` and `to` are where its place is by then. */
  readonly make: (tr: Transform, from: number, to: number) => void
}

/** Transactions to be dispatched one after the other, each made from the state that the last one left. */
export type Turn = (state: EditorState) => Transaction

/**
 * Spreads edits over as many transactions as they need, so that none changes one line in two
 * places: y-tiptap would write everything between the two anew, and what others type there at the
 * same time would lose its place. Each transaction makes its edits from the end to the beginning.
 *
 * @param edits in the order of the text; what is made later in one line stands earlier in it
 */
export function turnsOf(edits: readonly Edit[]): Turn[] {
  const turns: Edit[][] = []
  const taken = new Map<number, number>()
  for (const edit of [...edits].reverse()) {
    const turn = edit.line === null ? 0 : (taken.get(edit.line) ?? 0)
    if (edit.line !== null) taken.set(edit.line, turn + 1)
    const of = turns[turn]
    if (of) of.push(edit)
    else turns[turn] = [edit]
  }
  const passed = new Mapping()
  return turns.map((of) => (state) => {
    const { tr } = state
    for (const edit of of) {
      const mapping = passed.slice(0)
      mapping.appendMapping(tr.mapping)
      // What stands earlier is made later: an empty place does not move behind what was put in
      // after it, and a stretch does not come to hold what was put in beside it.
      const isEmpty = edit.from === edit.to
      const from = mapping.map(edit.from, isEmpty ? -1 : 1)
      edit.make(tr, from, Math.max(from, mapping.map(edit.to, -1)))
    }
    passed.appendMapping(tr.mapping)
    return tr
  })
}

/**
 * Takes a part of an insertion out. Where what follows begins like it, y-tiptap would take that out
 * in its place: then a sign is left, as the end of what remains. True where one was left.
 */
export function eraseFrom(tr: Transform, from: number, to: number): boolean {
  const [first, next] = [tr.doc.resolve(from).nodeAfter, tr.doc.resolve(to).nodeAfter]
  const char = first?.text?.charAt(0)
  const mark = markOf(first, 'insertion')
  if (from === to) return false
  if (!first || !mark || char === undefined || next?.text?.charAt(0) !== char) {
    tr.delete(from, to)
    return false
  }
  const sign = signFor(String(mark.attrs.id), char)
  const marks = first.marks.filter((one) => one.type.name !== 'modification')
  tr.replaceWith(from, to, tr.doc.type.schema.text(sign, marks))
  return true
}
