import { Fragment, type Mark, type Node } from '@tiptap/pm/model'
import { cleanParts } from '../clean'
import { type Change, type NodeJson, writeChange } from '../suggested-change'
import {
  isInsertion,
  isSign,
  isSuggestion,
  markOf,
  ownMarks,
  sameMarks,
  signFor,
} from '../suggestion-marks'
import type { Token } from '../text-tokens'
import type { Pen } from './pen'

/** What was put in, as words and signs in one line. */
export function piecesOf(pen: Pen, added: readonly Token[]): readonly (Node | Change)[] {
  const pieces: (Node | Change)[] = []
  for (let index = 0; index < added.length; index++) {
    const token = added[index]
    if (token?.kind === 'char') {
      if (isSign(token.char) && token.marks.some(isSuggestion)) continue
      const last = pieces.at(-1)
      const marks = ownMarks(token.marks)
      const isSame = last && !('kind' in last) && sameMarks(last.marks, marks)
      const text = pen.schema.text((isSame ? (last.text ?? '') : '') + token.char, marks)
      if (isSame) pieces[pieces.length - 1] = text
      else pieces.push(text)
    } else if (token?.kind === 'break') pieces.push({ kind: 'break' })
    else if (token?.kind === 'note') {
      pieces.push({ kind: 'footnote', content: noteContent(token.node) })
      while (index + 1 < added.length && added[index]?.kind !== 'end') index += 1
    } else if (token?.kind === 'block') {
      pieces.push({ kind: 'split', ...token.shape, item: token.item })
    } else if (token?.kind === 'solid') {
      // Without what the schema fills in: there is room for so many letters only.
      const [node] = cleanParts({ content: [token.node.toJSON()] })
      if (node) pieces.push({ kind: 'place', node: { ...node } })
    }
  }
  return pieces
}

/** Suggests words and signs at a place; within what the person has put in, they are part of it. */
export function insertPieces(
  pen: Pen,
  pos: number,
  pieces: readonly (Node | Change)[],
  id: string,
) {
  const within = insertionAround(pen, pos)
  const mark = within ?? pen.mark('insertion', id)
  const { id: its } = mark.attrs
  const beside = [pen.charBefore(pos), pen.charAt(pos)]
  const around = pen.marksAt(pos)
  const sign = (...more: Mark[]) => {
    const char = signFor(its, ...beside)
    return pen.schema.text(char, [...around, mark, ...more])
  }
  const nodes = pieces.flatMap((piece) => {
    if (!('kind' in piece)) return [piece.mark([...piece.marks, mark])]
    const to = writeChange(piece)
    return to === null ? [] : [sign(pen.marks.modification.create({ ...mark.attrs, to }))]
  })
  if (nodes.length === 0) return
  const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0)
  const content = within ? nodes : [sign(), ...nodes, sign()]
  pen.edits.push({
    from: pos,
    to: pos,
    what: 'words',
    make: (tr, at) => {
      if (!tr.doc.resolve(at).parent.inlineContent) return
      tr.insert(at, Fragment.from(content))
      pen.placed = at + size + (within ? 0 : 1)
    },
  })
}

/** The insertion of the same person in the midst of which a place is. */
function insertionAround(pen: Pen, pos: number): Mark | undefined {
  const $pos = pen.state.doc.resolve(pos)
  const own = (node: Node | null) =>
    node?.marks.find((mark) => isInsertion(mark) && pen.isOwn(mark))
  const [left, right] = [own($pos.nodeBefore), own($pos.nodeAfter)]
  return left && right?.eq(left) ? left : undefined
}

const noteContent = (note: Node): NodeJson[] =>
  note.children
    .filter((child) => !markOf(child, 'insertion'))
    .map((child) => child.mark(ownMarks(child.marks)).toJSON() as NodeJson)
