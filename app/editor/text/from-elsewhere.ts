import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Whether a change came through the shared document: from somebody else, or by undoing. */
export const isFromElsewhere = (tr: Transaction): boolean =>
  tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true

/**
 * The binding to the shared document puts the whole text in place of the whole text for each letter
 * that somebody else types: everything on the page that stands at a place would have to be found anew.
 * This makes the smallest steps of it, through which places can be followed.
 */
export const ChangesFromElsewhere = Extension.create({
  name: 'changesFromElsewhere',
  dispatchTransaction({ transaction, next }) {
    const isWhole = isFromElsewhere(transaction) && transaction.steps.length === 1
    next(isWhole ? narrowed(this.editor.state, transaction) : transaction)
  },
})

/** A transaction that does what `whole` does, step by step where the text differs. */
export function narrowed(state: EditorState, whole: Transaction): Transaction {
  const steps: ReplaceStep[] = []
  compare(state.doc, whole.doc, 0, steps)
  const { tr } = state
  // From the end, so that what is before stays where it is.
  for (const step of steps.reverse()) if (tr.maybeStep(step).failed) return whole
  if (!tr.doc.eq(whole.doc)) return whole
  const meta = whole.getMeta(ySyncPluginKey)
  tr.setMeta(ySyncPluginKey, meta).setMeta('addToHistory', false)
  tr.setSelection(Selection.fromJSON(tr.doc, whole.selection.toJSON()))
  // Who has pressed Bold and types next still means it; and the page stays where they read.
  if (meta.isUndoRedoOperation) return tr.scrollIntoView()
  return tr.setStoredMarks(state.storedMarks)
}

/** Adds the steps from one node to another that stands in its place; `from` is where its content begins. */
function compare(before: Node, after: Node, from: number, steps: ReplaceStep[]): void {
  if (before.inlineContent) {
    compareLine(before, after, from, steps)
    return
  }
  let [at, old, now] = [from, 0, 0]
  const takeUntil = (oldEnd: number, nowEnd: number) => {
    const gone = before.children.slice(old, oldEnd)
    compareRun(gone, after.children.slice(now, nowEnd), at, steps)
    at += sizeOf(gone)
  }
  const places = new Map(after.children.map((child, index) => [child, index]))
  for (const [index, child] of before.children.entries()) {
    // What nobody changed is the same node in both.
    const same = places.get(child)
    if (same === undefined || same < now) continue
    takeUntil(index, same)
    at += child.nodeSize
    ;[old, now] = [index + 1, same + 1]
  }
  takeUntil(before.childCount, after.childCount)
}

function compareRun(gone: Node[], come: Node[], from: number, steps: ReplaceStep[]): void {
  let at = from
  const isSame = (one?: Node, other?: Node) => one && other && one.eq(other)
  while (isSame(gone[0], come[0])) {
    at += sizeOf(gone.splice(0, 1))
    come.shift()
  }
  while (isSame(gone.at(-1), come.at(-1))) {
    gone.pop()
    come.pop()
  }
  const inPlace = gone.length === come.length && gone.every((one, i) => isLike(one, come[i]))
  if (!inPlace) {
    steps.push(new ReplaceStep(at, at + sizeOf(gone), new Slice(Fragment.from(come), 0, 0)))
    return
  }
  for (const [i, one] of gone.entries()) {
    const other = come[i]
    if (other) compare(one, other, at + 1, steps)
    at += one.nodeSize
  }
}

function compareLine(before: Node, after: Node, from: number, steps: ReplaceStep[]): void {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return
  // Where the same letters stand on both sides the two ends cross: move them past the start.
  const shift = Math.max(0, start - Math.min(end.a, end.b))
  const slice = after.slice(start, end.b + shift)
  steps.push(new ReplaceStep(from + start, from + end.a + shift, slice))
}

const isLike = (one: Node, other: Node | undefined): boolean =>
  other !== undefined && !one.isLeaf && one.sameMarkup(other)

const sizeOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
