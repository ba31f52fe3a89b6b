import type { Node } from '@tiptap/pm/model'
import { isInsertion, isSign } from '../suggestion-marks'
import { type CharToken, placeAfter, type Token } from '../text-tokens'
import type { Pen } from './pen'

/** Suggests that the pieces from `oldAt` to `oldTo` go; what the person has put in goes plainly. */
export function deletePieces(
  pen: Pen,
  oldAt: number,
  oldTo: number,
  id: string,
  isReplaced: boolean,
): void {
  let [start, end] = [oldAt, oldTo]
  const gone = pen.before.slice(start, end)
  const { selection } = pen.state
  const [first, final] = [gone[0], gone.at(-1)]
  if (!first || !final) return
  const forward = selection.empty && selection.head <= first.pos
  if (!isReplaced && selection.empty && gone.every((token) => isGone(pen, token))) {
    pen.caret = pastGone(pen, forward ? end - 1 : start, forward)
    return
  }
  if (!isReplaced) pen.caret = forward ? placeAfter(final) : first.pos
  // An end of an insertion is nothing that anybody sees: what is meant is what stands beside it.
  if (gone.length === 1 && pen.isBracket(first) && !isReplaced) {
    const beside = forward ? start + 1 : start - 1
    const token = pen.before[beside]
    if (token && (token.kind !== 'char' || !pen.isBracket(token))) {
      pen.caret = forward ? placeAfter(token) : token.pos
      ;[start, end] = [beside, beside + 1]
    }
  }
  // With the last of what was put in go its two ends.
  const [left, right] = [pen.before[start - 1], pen.before[end]]
  if (!isReplaced && pen.isBracket(left) && pen.isBracket(right)) {
    const [opening, closing] = [pen.own(left, 'insertion'), pen.own(right, 'insertion')]
    const all = pen.before.slice(start, end).every((token) => pen.own(token, 'insertion'))
    if (all && opening && closing?.eq(opening)) {
      start -= 1
      end += 1
    }
  }
  markPieces(pen, start, end, id)
}

/** True for a character that the person has suggested to delete. */
const isGone = (pen: Pen, token: Token | undefined): boolean =>
  pen.own(token, 'deletion') !== undefined

/** What is to go already is stepped over in one: behind it is what the next key is for. */
function pastGone(pen: Pen, index: number, forward: boolean): number | null {
  const by = forward ? 1 : -1
  let at = index
  while (isGone(pen, pen.before[at + by])) at += by
  const token = pen.before[at]
  if (!token) return null
  return forward ? placeAfter(token) : token.pos
}

function markPieces(pen: Pen, start: number, end: number, id: string): void {
  const deletion = pen.mark('deletion', id)
  let depth = 0
  for (let index = start; index < end; index++) {
    const token = pen.before[index]
    if (!token) continue
    if (token.kind === 'char' && depth === 0) {
      if (pen.own(token, 'insertion')) {
        if (!pen.isBracket(token) || goesWhole(pen, index, start, end)) pen.erase(token)
      } else if (!isOthersSign(token) && !pen.own(token, 'deletion')) {
        pen.addMark(token, deletion)
      }
    } else if (token.kind === 'note' || token.kind === 'break') {
      if (depth === 0 && !pen.hasSign(index - 1, 'remove')) {
        pen.sign(token.pos, { kind: 'remove' }, id)
      }
      if (token.kind === 'note') depth += 1
    } else if (token.kind === 'end') {
      if (depth > 0) depth -= 1
    } else if (token.kind === 'block') {
      if (!pen.hasSign(index + 1, 'join')) pen.sign(token.pos, { kind: 'join' }, id)
    } else if (token.kind === 'solid') removeSolid(pen, token, id)
  }
}

/** True where the whole of the insertion around a place of the row is between two others. */
function goesWhole(pen: Pen, index: number, start: number, end: number): boolean {
  const mark = pen.own(pen.before[index], 'insertion')
  const isIts = (at: number) => {
    const other = pen.own(pen.before[at], 'insertion')
    return mark && other?.eq(mark)
  }
  let [from, to] = [index, index]
  while (isIts(from - 1)) from -= 1
  while (isIts(to + 1)) to += 1
  return from >= start && to < end
}

const isOthersSign = (token: CharToken): boolean =>
  isSign(token.char) && token.marks.some(isInsertion)

function removeSolid(
  pen: Pen,
  token: { readonly pos: number; readonly node: Node },
  id: string,
): void {
  const $at = pen.state.doc.resolve(token.pos)
  const $end = pen.state.doc.resolve(token.pos + token.node.nodeSize)
  const [left, right] = [$at.nodeBefore, $end.nodeAfter]
  // Its place is told from a paragraph beside it; where there is none, it cannot be told.
  if (left?.isTextblock) {
    pen.sign(token.pos - 1, { kind: 'remove-block', side: 'after' }, id)
  } else if (right?.isTextblock) {
    pen.sign(token.pos + token.node.nodeSize + 1, { kind: 'remove-block', side: 'before' }, id)
  }
}
