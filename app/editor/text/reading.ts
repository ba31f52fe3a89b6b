import type { Node } from '@tiptap/pm/model'
import { ownWords, wordsOf } from '../../document/suggestion-marks'

/** A footnote as it stands in the text: its number is its place. */
export interface NumberedNote {
  readonly number: number
  /** Where its mark stands. */
  readonly pos: number
  readonly node: Node
}

/** A heading of the outline. */
export interface Section {
  readonly level: 2 | 3
  readonly title: string
  readonly pos: number
}

/** Every footnote of a text in order, numbered from 1. Asked several times for each change, and found once. */
export function notesOf(doc: Node): readonly NumberedNote[] {
  const found = notesIn.get(doc) ?? findNotes(doc)
  notesIn.set(doc, found)
  return found
}

const notesIn = new WeakMap<Node, readonly NumberedNote[]>()

function findNotes(doc: Node): NumberedNote[] {
  const notes: NumberedNote[] = []
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    for (const { node, offset } of notesInLine(block)) {
      notes.push({ number: notes.length + 1, pos: pos + 1 + offset, node })
    }
    return false
  })
  return notes
}

type NoteInLine = { readonly node: Node; readonly offset: number }
// Lines that nobody changed are the same nodes in the next document.
const known = new WeakMap<Node, readonly NoteInLine[]>()

function notesInLine(block: Node): readonly NoteInLine[] {
  const before = known.get(block)
  if (before) return before
  const found: NoteInLine[] = []
  block.forEach((node, offset) => {
    if (node.type.name === 'footnote') found.push({ node, offset })
  })
  known.set(block, found)
  return found
}

/** The headings below the title that have words in them, as they are without open suggestions. */
export function sectionsOf(doc: Node): Section[] {
  const sections: Section[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'heading') {
      const title = wordsIn(node).trim()
      const level = node.attrs.level === 3 ? 3 : 2
      if (node.attrs.level !== 1 && title !== '') sections.push({ level, title, pos })
    }
    return !node.isTextblock
  })
  return sections
}

// A footnote holds text of its own, which is no part of the line that its mark stands in.
function wordsIn(textblock: Node): string {
  let text = ''
  textblock.forEach((child) => {
    if (child.isText) text += ownWords(child)
    else if (child.type.name === 'hardBreak') text += ' '
  })
  return text
}

/**
 * What somebody wrote that the server never took, as plain text to copy: the blocks of `now` that
 * `before` does not have, each with its footnotes. Without a `before`, everything.
 */
export function passagesNotIn(before: Node | null, now: Node): string {
  const had = new Map<string, number>()
  if (before) for (const block of passagesOf(before)) had.set(block, (had.get(block) ?? 0) + 1)
  const left = passagesOf(now).filter((block) => {
    const times = had.get(block) ?? 0
    if (times > 0) had.set(block, times - 1)
    return times === 0
  })
  return left.join('\n\n')
}

function passagesOf(doc: Node): string[] {
  const passages: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) return true
    let text = ''
    node.forEach((child) => {
      if (child.isText) text += child.text ?? ''
      else if (child.type.name === 'footnote') text += ` [footnote: ${child.textContent}]`
      else text += '\n'
    })
    const words = wordsOf(text)
    if (words.trim() !== '') passages.push(words)
    return false
  })
  return passages
}
