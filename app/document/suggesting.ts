import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Turn, turnsOf } from './edits'
import { deletePieces } from './suggesting/deleting'
import { insertPieces, piecesOf } from './suggesting/inserting'
import { Pen, type Suggester } from './suggesting/pen'
import { remark, reshape } from './suggesting/reshaping'
import { pairsOf, placeAfter, type Token, tokensOf } from './text-tokens'

/**
 * What an editor's transaction would do, as suggestions: what it deletes is marked, what it puts in
 * is put in as an insertion, what it makes of paragraphs is told by signs. What the same person has
 * put in as a suggestion is changed plainly. To be dispatched one after the other in place of the
 * transaction; none where there is nothing to change but the selection.
 */
export function suggestionsFor(state: EditorState, wanted: Transaction, who: Suggester): Turn[] {
  if (!wanted.docChanged) return []
  const differs = state.doc.content.findDiffStart(wanted.doc.content)
  const ends = state.doc.content.findDiffEnd(wanted.doc.content)
  if (differs === null || ends === null) return []
  // A new point after one looks, by its beginning, like the next one: what was touched tells.
  const from = Math.min(differs, firstTouched(wanted))
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  const before = tokensOf(state.doc, from - 1, ends.a + overlap + 1)
  const after = tokensOf(wanted.doc, from - 1, ends.b + overlap + 1, isNewTable(wanted))
  const pairs = pairsOf(before, after, wanted.mapping)
  const pen = new Pen(state, who, before)
  const writing = new Writing(pen)
  let [oldAt, newAt] = [0, 0]
  for (const [oldNext, newNext] of [...pairs, [before.length, after.length] as const]) {
    writing.replace(oldAt, oldNext, after.slice(newAt, newNext))
    const [one, other] = [before[oldNext], after[newNext]]
    if (one && other) writing.keep(oldNext, one, other)
    oldAt = oldNext + 1
    newAt = newNext + 1
  }
  const turns = turnsOf(state.doc, pen.edits)
  let { caret } = pen
  const withCaret: (turn: Turn) => Turn = (turn) => (now) => {
    pen.placed = null
    const tr = turn(now)
    if (pen.placed !== null) caret = pen.placed
    else if (caret !== null) caret = tr.mapping.map(caret, -1)
    if (caret === null || caret > tr.doc.content.size) return tr
    return tr.setSelection(TextSelection.near(tr.doc.resolve(caret), -1))
  }
  return turns.length > 0 ? turns.map(withCaret) : [withCaret((now) => now.tr)]
}

/** The first place that a transaction touches, in the text as it was. */
function firstTouched({ mapping }: Transaction): number {
  let first = Number.POSITIVE_INFINITY
  for (const [at, map] of mapping.maps.entries()) {
    const back = mapping.slice(0, at).invert()
    map.forEach((start) => {
      first = Math.min(first, back.map(start, -1))
    })
  }
  return first
}

/** Tells the tables that were not there before, which are put in whole. */
function isNewTable({ mapping }: Transaction): (node: Node, pos: number) => boolean {
  const back = mapping.invert()
  return (node, pos) =>
    node.type.name === 'table' &&
    back.mapResult(pos).deletedAfter &&
    back.mapResult(pos + node.nodeSize).deletedBefore
}

/** Goes through the text from its beginning to its end, and writes what was wanted as suggestions. */
class Writing {
  #at: number | null = null

  constructor(private readonly pen: Pen) {}

  /** A piece that stayed, with what may have become of its marks or its kind. */
  keep(index: number, one: Token, other: Token): void {
    if (one.kind === 'char' && other.kind === 'char') remark(this.pen, one, other)
    if (one.kind === 'block' && other.kind === 'block') reshape(this.pen, index, one, other)
    this.#at = placeAfter(one)
  }

  /** The pieces from `oldAt` to `oldTo` are not there any more; `added` are there instead. */
  replace(oldAt: number, oldTo: number, added: readonly Token[]): void {
    const gone = this.pen.before.slice(oldAt, oldTo)
    const insertion = piecesOf(this.pen, added)
    if (gone.length === 0 && insertion.length === 0) return
    const id = this.#idFor(oldAt, oldTo)
    const at = this.#at ?? this.pen.before[0]?.pos ?? null
    if (insertion.length > 0 && at !== null) insertPieces(this.pen, at, insertion, id)
    if (gone.length > 0) deletePieces(this.pen, oldAt, oldTo, id, insertion.length > 0)
    const last = gone.at(-1)
    if (last) this.#at = placeAfter(last)
  }

  // What is deleted letter by letter is one suggestion, and what is written in its place belongs to it.
  #idFor(oldAt: number, oldTo: number): string {
    for (const token of [this.pen.before[oldAt - 1], this.pen.before[oldTo]]) {
      const own = token?.kind === 'char' && this.pen.own(token, 'deletion')
      if (own) return this.pen.goOnWith(own)
    }
    return this.pen.newId()
  }
}
