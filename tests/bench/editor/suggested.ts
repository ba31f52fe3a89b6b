import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { suggestionsFor } from '../../../app/document/suggesting'
import type { Suggester } from '../../../app/document/suggesting/pen'
import type { LetterCopy } from './copy'

/** So many suggestions in all parts of a letter, by each of these in turn: words put in, out and in place of others, and formats. */
export function suggestThings(
  copy: LetterCopy,
  count: number,
  by: readonly Suggester[],
  random: () => number,
): void {
  for (let made = 0; made < count; made++) {
    const who = by[made % by.length]
    const wanted = somethingElse(copy.state, random)
    if (!who || !wanted) continue
    for (const turn of suggestionsFor(copy.state, wanted, who)) copy.apply(turn, who.account)
  }
}

function somethingElse(state: EditorState, random: () => number): Transaction | null {
  const words = wordAt(state, random)
  if (!words) return null
  const { from, to } = words
  const tr = state.tr.setSelection(TextSelection.create(state.doc, from, to))
  const chance = random()
  if (chance < 0.3) return tr.insertText('almost ', from)
  if (chance < 0.5) return tr.delete(from, to)
  if (chance < 0.85) return tr.insertText('another word', from, to)
  const { bold } = state.schema.marks
  return bold ? tr.addMark(from, to, bold.create()) : null
}

/** A word somewhere in the letter that nobody has suggested anything for. */
function wordAt(state: EditorState, random: () => number): { from: number; to: number } | null {
  for (let tries = 0; tries < 100; tries++) {
    const pos = Math.floor(random() * state.doc.content.size)
    const $pos = state.doc.resolve(pos)
    const run = $pos.parent.inlineContent ? state.doc.nodeAt(pos) : null
    if (!run?.isText || run.marks.length > 0) continue
    const start = pos - ($pos.textOffset ?? 0)
    const found = /\b[a-z]{4,}\b/.exec((run.text ?? '').slice(pos - start))
    if (!found) continue
    return { from: pos + found.index, to: pos + found.index + found[0].length }
  }
  return null
}
