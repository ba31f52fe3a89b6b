import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Mapping, type Transform } from '@tiptap/pm/transform'
import { markOf, signFor } from './suggestion-marks'

/** One change at a place of a text, to be made together with others. */
export interface Edit {
  readonly from: number
  readonly to: number
  /** The most that it changes: marks, the words of a paragraph, or which paragraphs there are. */
  readonly what: 'marks' | 'words' | 'blocks'
  /** Makes it; `from` and `to` are where its place is by then. */
  readonly make: (tr: Transform, from: number, to: number) => void
}

/** Transactions to be dispatched one after the other, each made from the state that the last one left. */
export type Turn = (state: EditorState) => Transaction

/**
 * Spreads edits over as many transactions as they need. y-tiptap finds out what a transaction did by
 * comparing: between two places of one paragraph it would write everything anew, and paragraphs that
 * have changed it would take for one another where their number changes too. What others write
 * there at the same time would lose its place. So all changes of marks come first, together; then
 * one change of words in each paragraph at a time, from its end to its beginning; and what changes
 * paragraphs comes alone.
 *
 * @param edits in the order of the text; what is made later in one paragraph stands earlier in it
 */
export function turnsOf(doc: Node, edits: readonly Edit[]): Turn[] {
  const turns: { readonly edits: Edit[]; readonly isAlone: boolean }[] = []
  const marking = edits.filter(({ what }) => what === 'marks').reverse()
  if (marking.length > 0) turns.push({ edits: marking, isAlone: true })
  /** The first turn that is free for each paragraph. */
  const free = new Map<number, number>()
  for (const edit of edits.filter(({ what }) => what !== 'marks').reverse()) {
    const block = blockAt(doc, edit.from)
    const isAlone = edit.what === 'blocks'
    let at = isAlone ? turns.length : (free.get(block) ?? 0)
    while (turns[at]?.isAlone) at += 1
    const turn = turns[at]
    if (turn) turn.edits.push(edit)
    else turns.push({ edits: [edit], isAlone })
    free.set(block, at + 1)
  }
  const passed = new Mapping()
  return turns.map((turn) => (state) => {
    const { tr } = state
    for (const edit of turn.edits) {
      // What stands earlier is made later: an empty place does not move behind what was put in
      // after it, and a stretch does not come to hold what was put in beside it.
      const isEmpty = edit.from === edit.to
      const from = tr.mapping.map(passed.map(edit.from, isEmpty ? -1 : 1), isEmpty ? -1 : 1)
      edit.make(tr, from, Math.max(from, tr.mapping.map(passed.map(edit.to, -1), -1)))
    }
    passed.appendMapping(tr.mapping)
    return tr
  })
}

/** Which paragraph a place is in, a note in it included. */
function blockAt(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  let { depth } = $pos
  while ($pos.node(depth).isInline) depth -= 1
  return $pos.start(depth)
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
