import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { Turn } from './edits'
import { markOf, signFor, suggestionMarks } from './suggestion-marks'

/**
 * What an editor's transaction writes in the midst of somebody's suggestion is the editor's own, and
 * text: without the marks that ProseMirror lets it inherit. To be dispatched one after the other in
 * place of the transaction.
 */
export function plainTurns(state: EditorState, wanted: Transaction): Turn[] {
  const tr = writtenPlainly(wanted)
  const at = likeNext(state, tr)
  if (at === null) return [() => tr]
  // What is written before a suggested character of its kind would be taken for that one. So it is
  // written with a sign before it, and the sign taken away.
  const next = state.doc.resolve(at).nodeAfter?.text?.charAt(0)
  const sign = state.schema.text(signFor('', next))
  return [() => tr.insert(at, sign), (now) => now.tr.delete(at, at + 1)]
}

function writtenPlainly(tr: Transaction): Transaction {
  const marks = Object.values(suggestionMarks(tr.doc.type.schema))
  const put: [number, number][] = []
  for (const [index, map] of tr.mapping.maps.entries()) {
    const rest = tr.mapping.slice(index + 1)
    map.forEach((_from, _to, from, to) => {
      put.push([rest.map(from, -1), rest.map(to, 1)])
    })
  }
  for (const [from, to] of put) {
    if (to > from) for (const mark of marks) tr.removeMark(from, to, mark)
  }
  return tr
}

/** Where words are put in before a suggested character that equals their first; null for nowhere. */
function likeNext(state: EditorState, { steps }: Transaction): number | null {
  const [step] = steps
  if (!(step instanceof ReplaceStep) || step.slice.openStart > 0) return null
  const first = step.slice.content.firstChild?.text?.charAt(0)
  const next = state.doc.resolve(step.to).nodeAfter
  const isLike = first !== undefined && next?.text?.charAt(0) === first && markOf(next, 'insertion')
  return isLike ? step.from : null
}
