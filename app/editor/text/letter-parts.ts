import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { ParagraphRole } from '../../document/letter-text'
import { isParagraphRole, PARAGRAPH_ROLES } from '../../document/roles'

/** What of a letter on paper takes several lines, each a paragraph. */
const OF_LINES: ReadonlySet<ParagraphRole> = new Set(['sender', 'recipient', 'copy', 'contact'])
const CLOSING: ReadonlySet<ParagraphRole> = new Set(['valediction', 'contact'])
/** What most letters have; a copy and the other side's reference are added where they are wanted. */
const USUAL: readonly ParagraphRole[] = [
  'sender',
  'delivery',
  'date',
  'our-reference',
  'recipient',
  'subject',
]

export const roleOf = (node: Node | null | undefined): ParagraphRole | null => {
  const role: unknown = node?.attrs.role
  return isParagraphRole(role) ? role : null
}

/** The role of the paragraph that the caret is in. */
export const roleHere = (state: EditorState): ParagraphRole | null =>
  roleOf(state.selection.$from.parent)

/** Whether the paragraphs that are selected may have a role: those that stand in nothing else. */
export const mayHaveRole = ({ selection: { $from, $to } }: EditorState): boolean =>
  $from.depth === 1 && $to.depth === 1 && $from.parent.inlineContent

/** Gives the selected paragraphs a role in the letter, or makes plain text of them. */
export function setRole(role: ParagraphRole | null): Command {
  return (state, dispatch) => {
    if (!mayHaveRole(state)) return false
    const { from, to } = state.selection
    const tr = state.tr
    state.doc.nodesBetween(from, to, (node, pos) => {
      if (node.isTextblock) tr.setNodeMarkup(pos, state.schema.nodes.paragraph, { role })
      return false
    })
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/**
 * Enter in a line of the letterhead: the next line of the same, in place of what is selected of it, and
 * plain text after the last.
 */
export const enterInPart: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection
  const role = roleHere(state)
  if (!role || $from.depth !== 1 || !$from.sameParent($to)) return false
  const goesOn = OF_LINES.has(role)
  // After words that are replaced comes plain text as it is.
  if (!empty && !goesOn) return false
  const { parent, parentOffset } = $from
  const tr = state.tr
  if (parent.content.size === 0) tr.setNodeMarkup($from.before(), null, { role: null })
  else if (parentOffset === 0 && !goesOn) {
    // What was written keeps its role; the free line before it has none.
    tr.insert($from.before(), parent.type.create())
  } else {
    if (!empty) tr.deleteSelection()
    tr.split(tr.selection.from, 1, [{ type: parent.type, attrs: { role: goesOn ? role : null } }])
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Backspace at the beginning of such a line: plain text first, unless the line before is one of the same. */
export const backspaceInPart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const role = roleHere(state)
  if (!role || !empty || $from.depth !== 1 || $from.parentOffset > 0) return false
  const before = $from.before()
  if (OF_LINES.has(role) && roleOf(state.doc.resolve(before).nodeBefore) === role) return false
  dispatch?.(state.tr.setNodeMarkup(before, null, { role: null }))
  return true
}

/** The usual lines of a letterhead that this letter has not yet. */
export const missingLines = (doc: Node): ParagraphRole[] => {
  const has = new Set(doc.children.map(roleOf))
  return USUAL.filter((role) => !has.has(role))
}

/** Puts the usual lines of a letterhead before the letter, empty, to be written in like on paper. */
export const addLetterhead: Command = (state, dispatch) => {
  const missing = missingLines(state.doc)
  if (missing.length === 0) return false
  const tr = state.tr
  const added = missing.map((role) => putLine(tr, role))
  dispatch?.(caretIn(tr, Math.min(...added)))
  return true
}

/** Puts one more line where it stands in a letter on paper. */
export function addLine(role: ParagraphRole): Command {
  return (state, dispatch) => {
    const tr = state.tr
    dispatch?.(caretIn(tr, putLine(tr, role)))
    return true
  }
}

const caretIn = (tr: Transaction, pos: number): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView()

function putLine(tr: Transaction, role: ParagraphRole): number {
  const { paragraph } = tr.doc.type.schema.nodes
  const pos = CLOSING.has(role) ? placeAtEnd(tr.doc, role) : placeAtHead(tr.doc, role)
  if (paragraph) tr.insert(pos, paragraph.create({ role }))
  return pos
}

/** After the last line that stands before it on paper, or before everything. */
function placeAtHead(doc: Node, role: ParagraphRole): number {
  const rank = PARAGRAPH_ROLES.indexOf(role)
  let place = 0
  doc.forEach((block, pos) => {
    const other = roleOf(block)
    if (other && !CLOSING.has(other) && PARAGRAPH_ROLES.indexOf(other) <= rank) {
      place = pos + block.nodeSize
    }
  })
  return place
}

/** At the end, before the annexes; a valediction before the contact and those who sign. */
function placeAtEnd(doc: Node, role: ParagraphRole): number {
  let place = doc.content.size
  let found = false
  doc.forEach((block, pos) => {
    const ends =
      block.attrs.annex === true ||
      (role === 'valediction' &&
        (block.type.name === 'signatoryList' || roleOf(block) === 'contact'))
    if (ends && !found) {
      place = pos
      found = true
    }
  })
  return place
}

/** Makes the heading or paragraph at the caret begin an annex, or no longer. */
export const toggleAnnex: Command = (state, dispatch) => {
  const { $from } = state.selection
  const { heading } = state.schema.nodes
  if (!heading || $from.depth !== 1 || !$from.parent.inlineContent) return false
  const { parent } = $from
  const isHeading = parent.type === heading
  const annex = isHeading && parent.attrs.annex === true ? null : true
  const level = isHeading && parent.attrs.level !== 1 ? parent.attrs.level : 2
  dispatch?.(state.tr.setNodeMarkup($from.before(), heading, { level, annex }).scrollIntoView())
  return true
}

/** Whether the heading at the caret begins an annex. */
export const isAnnexHere = (state: EditorState): boolean =>
  state.selection.$from.parent.attrs.annex === true

/** Begins a new page at the caret. */
export const insertPageBreak: Command = (state, dispatch) => {
  const { pageBreak, paragraph } = state.schema.nodes
  const { $from, $to } = state.selection
  if (!pageBreak || !paragraph || $from.depth !== 1 || !$from.parent.inlineContent) return false
  const tr = state.tr.deleteSelection()
  const at = tr.mapping.map($to.pos)
  const $at = tr.doc.resolve(at)
  let pos = $at.after()
  if ($at.parentOffset === 0) pos = $at.before()
  else if ($at.parentOffset < $at.parent.content.size) {
    tr.split(at)
    pos = at + 1
  }
  tr.insert(pos, pageBreak.create())
  const after = pos + 1
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, paragraph.create())
  tr.setSelection(TextSelection.create(tr.doc, after + 1))
  dispatch?.(tr.scrollIntoView())
  return true
}
