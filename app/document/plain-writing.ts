import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isSuggestion, markOf, ownMarks, suggestionMarks } from './suggestion-marks'

/**
 * What an editor writes in the midst of somebody's suggestion is the editor's own, and text: takes
 * the marks off what a transaction puts in, which ProseMirror lets it inherit.
 */
export function writtenPlainly(tr: Transaction): Transaction {
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

/** What is pasted, without what is only suggested in it. */
export const pastedPlainly = (slice: Slice): Slice =>
  new Slice(plain(slice.content), slice.openStart, slice.openEnd)

function plain(content: Fragment): Fragment {
  const kept: Node[] = []
  content.forEach((node) => {
    if (markOf(node, 'insertion')) return
    const own = node.marks.some(isSuggestion) ? node.mark(ownMarks(node.marks)) : node
    kept.push(own.isText ? own : own.copy(plain(own.content)))
  })
  return Fragment.from(kept)
}
