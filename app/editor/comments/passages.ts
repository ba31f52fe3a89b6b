import type { Node } from '@tiptap/pm/model'
import { markOf, ownWords, wordsOf } from '../../document/suggestion-marks'

/** Some words of the letter, by the editor's positions. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** What a thread may be about: a range that begins and ends with something, and its words. */
export interface Passage extends Range {
  readonly about: 'passage' | 'footnote'
  readonly quote: string
}

/** A stretch of a passage: words of one line, or a footnote. */
interface Part extends Range {
  readonly words: string
  readonly isNote: boolean
  /** Only suggested: not in the letter without open suggestions. */
  readonly isSuggested: boolean
  readonly parent: Node | null
}

/** The passage in a range, from its first to its last word or footnote; null where there is none. */
export function passageIn(doc: Node, { from, to }: Range): Passage | null {
  const parts: Part[] = []
  doc.nodesBetween(from, to, (node, pos, parent) => {
    const end = pos + node.nodeSize
    if (node.type.name === 'footnote' && from <= pos && end <= to) {
      const words = node.children.map(ownWords).join('')
      parts.push({ from: pos, to: end, words, isNote: true, isSuggested: false, parent })
      return false
    }
    if (node.isText) {
      const [first, last] = [Math.max(from, pos), Math.min(to, end)]
      const words = wordsOf(node.text?.slice(first - pos, last - pos) ?? '')
      const isSuggested = markOf(node, 'insertion') !== undefined
      parts.push({ from: first, to: last, words, isNote: false, isSuggested, parent })
    }
    return true
  })
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const isNote = first === last && first.isNote
  const inNote = first.parent?.type.name === 'footnote'
  const own = parts.filter(({ isSuggested }) => !isSuggested)
  const quote = isNote ? quoted(first.words) : said(own) || said(parts)
  if (quote === '' && !isNote) return null
  return { from: first.from, to: last.to, about: isNote || inNote ? 'footnote' : 'passage', quote }
}

/** What the lines of a passage say, without the text of notes. */
function said(parts: readonly Part[]): string {
  let words = ''
  let line = parts[0]?.parent
  for (const part of parts) {
    if (part.parent !== line) words += ' '
    line = part.parent
    if (!part.isNote) words += part.words
  }
  return quoted(words)
}

const quoted = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** Everything that a comment can be about where no words are chosen: each paragraph, and each footnote. */
export function passagesOf(doc: Node): Passage[] {
  const passages: Passage[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock && node.type.name !== 'footnote') return true
    const isNote = node.type.name === 'footnote'
    const range = isNote
      ? { from: pos, to: pos + node.nodeSize }
      : { from: pos + 1, to: pos + node.nodeSize - 1 }
    const passage = passageIn(doc, range)
    if (passage) passages.push(passage)
    return !isNote
  })
  return passages
}
