import type { Mark, MarkType, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

export type MarkName = 'bold' | 'italic' | 'underline' | 'superscript' | 'link'

interface Stretch {
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
}

/**
 * The text of a range, run by run, without the text of footnotes whose marks stand in it: a
 * sentence made bold leaves its notes as they are. Works in a note's own view too.
 */
function stretches(state: EditorState, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  state.doc.nodesBetween(from, to, (node: Node, pos) => {
    if (node.isText) {
      found.push({
        from: Math.max(from, pos),
        to: Math.min(to, pos + node.nodeSize),
        marks: node.marks,
      })
    }
    return node.type.name !== 'footnote'
  })
  return found.filter((stretch) => stretch.to > stretch.from)
}

const typeOf = (state: EditorState, name: MarkName): MarkType | undefined =>
  state.schema.marks[name]

/** Whether what is selected, or what would be typed, has a mark. */
export function hasMark(state: EditorState, name: MarkName): boolean {
  const type = typeOf(state, name)
  if (!type) return false
  const { from, to, empty, $from } = state.selection
  if (empty) return Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
  const selected = stretches(state, from, to)
  return selected.length > 0 && selected.every(({ marks }) => type.isInSet(marks))
}

/** Makes what is selected bold, say, or no longer; with nothing selected, what is typed next. */
export function toggle(view: EditorView, name: Exclude<MarkName, 'link'>): boolean {
  const { state } = view
  const type = typeOf(state, name)
  if (!type || !view.editable) return false
  const { from, to, empty } = state.selection
  const on = !hasMark(state, name)
  if (empty) {
    view.dispatch(on ? state.tr.addStoredMark(type.create()) : state.tr.removeStoredMark(type))
    return true
  }
  const tr = state.tr
  for (const part of stretches(state, from, to)) {
    if (on) tr.addMark(part.from, part.to, type.create())
    else tr.removeMark(part.from, part.to, type)
  }
  view.dispatch(tr.scrollIntoView())
  return true
}

/** The link that the selection is in or begins with: its whole extent and its address. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const type = typeOf(state, 'link')
  if (!type) return null
  const { $from, from, to, empty } = state.selection
  const mark = empty
    ? type.isInSet($from.marks())
    : type.isInSet(stretches(state, from, to)[0]?.marks ?? [])
  if (!mark) return null
  // The runs of one link may differ in other marks: all neighbours with the same address belong to it.
  let start: number | null = null
  let end = from
  let pos = $from.start()
  let found: { from: number; to: number } | null = null
  $from.parent.forEach((child) => {
    const here = child.isText && mark.isInSet(child.marks)
    if (here && start === null) start = pos
    if (here) end = pos + child.nodeSize
    if (here && start !== null && start <= from && end >= from) found = { from: start, to: end }
    if (!here) start = null
    if (found && start !== null) found = { from: start, to: end }
    pos += child.nodeSize
  })
  const extent = found ?? { from, to }
  return { from: extent.from, to: extent.to, href: String(mark.attrs.href) }
}

/** Links what is selected, the link it stands in, or (with nothing selected) writes the address itself. */
export function setLink(view: EditorView, href: string): void {
  const { state } = view
  const type = typeOf(state, 'link')
  if (!type) return
  const { from, to, empty } = state.selection
  const existing = linkAt(state)
  const tr = state.tr
  if (existing) relink(tr, state, existing.from, existing.to, type, href)
  else if (empty) {
    const words = href.replace(/^mailto:/, '')
    const marks = type.create({ href }).addToSet(state.storedMarks ?? state.selection.$from.marks())
    tr.insert(from, state.schema.text(words, marks)).removeStoredMark(type)
  } else relink(tr, state, from, to, type, href)
  view.dispatch(tr.scrollIntoView())
}

function relink(
  tr: Transaction,
  state: EditorState,
  from: number,
  to: number,
  type: MarkType,
  href: string,
): void {
  for (const part of stretches(state, from, to))
    tr.addMark(part.from, part.to, type.create({ href }))
}

/** Leaves the words of a link and takes its address away. */
export function removeLink(view: EditorView): void {
  const existing = linkAt(view.state)
  const type = typeOf(view.state, 'link')
  if (!existing || !type) return
  view.dispatch(view.state.tr.removeMark(existing.from, existing.to, type))
}
