import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { signIn } from '../suggested-change'
import {
  isInsertion,
  isOf,
  ownMarks,
  signFor,
  suggestionId,
  suggestionMarks,
  wordsOf,
} from '../suggestion-marks'
import type { Suggester } from './pen'

/** The insertion of a person in the midst of which a place is. */
export function ownInsertionAt(
  $pos: ResolvedPos,
  { account }: Pick<Suggester, 'account'>,
): Mark | undefined {
  const own = (node: Node | null) =>
    node?.marks.find((mark) => isInsertion(mark) && isOf(mark, account))
  const [left, right] = [own($pos.nodeBefore), own($pos.nodeAfter)]
  return left && right?.eq(left) ? left : undefined
}

/**
 * A transaction that only writes words in the midst of what the person has put in as a suggestion, as
 * it may be made: plainly, and in that suggestion. Null for any other. What is typed in one go with
 * an input method, or quickly, is so not taken apart, and what the browser has drawn stays.
 *
 * @param emptied whether nothing need be left of the words, as while an input method is at work
 */
export function withinOwnInsertion(
  wanted: Transaction,
  who: Pick<Suggester, 'account'>,
  emptied: boolean,
): Transaction | null {
  const [step, ...others] = wanted.steps
  const [before] = wanted.docs
  if (!(step instanceof ReplaceStep) || others.length > 0 || !before) return null
  const { from, to, slice } = step
  const [$from, $to] = [before.resolve(from), before.resolve(to)]
  if (!$from.sameParent($to) || slice.openStart + slice.openEnd > 0) return null
  const mark = insertionOver($from, $to, who)
  if (!mark || !slice.content.content.every((node) => node.isText)) return null
  const words = slice.content.textBetween(0, slice.content.size)
  if (words !== wordsOf(words)) return null
  if (words === '' && !emptied && isAll($from, $to)) return null
  wanted.addMark(from, from + words.length, mark)
  return wanted
}

/** The insertion that goes on on both sides of a stretch, and holds all of it, without signs. */
function insertionOver(
  $from: ResolvedPos,
  $to: ResolvedPos,
  { account }: Pick<Suggester, 'account'>,
): Mark | undefined {
  const mark = $from.nodeBefore?.marks.find((one) => isInsertion(one) && isOf(one, account))
  if (!mark?.isInSet($to.nodeAfter?.marks ?? [])) return undefined
  let holds = true
  $from.parent.nodesBetween($from.parentOffset, $to.parentOffset, (node, at) => {
    const start = Math.max(0, $from.parentOffset - at)
    const words = node.text?.slice(start, $to.parentOffset - at) ?? ''
    if (!mark.isInSet(node.marks) || words !== wordsOf(words) || signIn(node.marks)) holds = false
  })
  return holds ? mark : undefined
}

/** True where a stretch is all the words that the insertion around it has. */
const isAll = ($from: ResolvedPos, $to: ResolvedPos): boolean =>
  wordsOf(`${$from.nodeBefore?.text ?? ''}${$to.nodeAfter?.text ?? ''}`) === ''

/** Begins an insertion without words at the caret, with the caret within it. */
export function beginInsertion(state: EditorState, who: Suggester): Transaction {
  const { $from, from } = state.selection
  const beside = [$from.nodeBefore, $from.nodeAfter]
  const replaced = beside
    .flatMap((node) => node?.marks ?? [])
    .find((mark) => mark.type.name === 'deletion' && isOf(mark, who.account))
  const id = replaced ? String(replaced.attrs.id) : suggestionId(who, who.newUuid())
  const mark = suggestionMarks(state.schema).insertion.create({ id, time: who.time })
  const [left, right] = [$from.nodeBefore?.text?.slice(-1), $from.nodeAfter?.text?.charAt(0)]
  const open = signFor(id, left, right)
  const signs = state.schema.text(`${open}${signFor(id, open, right)}`, [
    ...ownMarks($from.marks()),
    mark,
  ])
  const tr = state.tr.insert(from, signs)
  return tr.setSelection(TextSelection.create(tr.doc, from + 1))
}

/** Takes an insertion without words away in the midst of which the caret is; null where there is none. */
export function withoutEmptyInsertion(
  state: EditorState,
  who: Pick<Suggester, 'account'>,
): Transaction | null {
  const { $from, empty } = state.selection
  const mark = empty ? ownInsertionAt($from, who) : undefined
  const [left, right] = [$from.nodeBefore, $from.nodeAfter]
  if (!mark || !left || !right) return null
  const signs = `${left.text}${right.text}`
  if (wordsOf(signs) !== '' || signIn(left.marks) || signIn(right.marks)) return null
  return state.tr.delete($from.pos - left.nodeSize, $from.pos + right.nodeSize)
}
