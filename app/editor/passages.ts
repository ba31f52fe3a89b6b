import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Anchor } from '../document/anchors'

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

/**
 * Where everything in the shared document stands in the editor's, found in one go: asking for each
 * place by itself would walk through the letter for every thread.
 */
export class Places {
  readonly #texts = new Map<unknown, { text: Y.XmlText; from: number }>()
  /** Where the parts of an element begin, and where the last one ends. */
  readonly #parts = new Map<unknown, { parent: Y.XmlFragment; starts: number[] }>()

  constructor(
    private readonly shared: Y.Doc,
    fragment: Y.XmlFragment,
    { type: { schema } }: Node,
  ) {
    const walk = (parent: Y.XmlFragment, from: number): number => {
      let at = from
      const starts: number[] = []
      for (const part of parent.toArray()) {
        starts.push(at)
        if (part instanceof Y.XmlText) {
          this.#texts.set(part, { text: part, from: at })
          at += part.length
        } else if (part instanceof Y.XmlElement) {
          const isLeaf = schema.nodes[part.nodeName]?.isLeaf === true
          at = isLeaf ? at + 1 : walk(part, at + 1) + 1
        }
      }
      this.#parts.set(parent, { parent, starts: [...starts, at] })
      return at
    }
    walk(fragment, 0)
  }

  /** Where an anchor points now; null where what it pointed at has been deleted. */
  rangeOf({ start, end }: { start: string | null; end: string | null }): Range | null {
    const from = start && this.#resolve(start)
    const to = end && this.#resolve(end)
    return typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : null
  }

  #resolve(point: string): number | null {
    const place = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(JSON.parse(point)),
      this.shared,
    )
    if (!place) return null
    const text = this.#texts.get(place.type)
    if (text) return text.from + place.index
    return this.#parts.get(place.type)?.starts[place.index] ?? null
  }

  /** An anchor at the first and the last thing in a range; null where there is nothing at its ends. */
  anchorOf({ from, to }: Range): Anchor | null {
    const first = this.#thing((begin, end) => begin <= from && from < end, from)
    const last = this.#thing((begin, end) => begin < to && to <= end, to)
    if (!first || !last) return null
    const start = pointAt(first, 0)
    const end = pointAt(last, -1)
    return start && end ? { start, end } : null
  }

  #thing(holds: (begin: number, end: number) => boolean, pos: number): SharedPlace | null {
    for (const { text, from } of this.#texts.values()) {
      if (holds(from, from + text.length)) return { in: text, at: pos - from }
    }
    // A footnote, by the place of its mark: the smallest element that begins or ends there.
    for (const { parent, starts } of this.#parts.values()) {
      const at = starts.indexOf(pos)
      const begin = starts[at]
      const before = starts[at - 1]
      const after = starts[at + 1]
      if (at < 0 || begin === undefined) continue
      if (after !== undefined && holds(begin, after)) return { in: parent, at }
      if (before !== undefined && holds(before, begin)) return { in: parent, at }
    }
    return null
  }
}

interface SharedPlace {
  readonly in: Y.XmlText | Y.XmlFragment
  readonly at: number
}

/** The thing after a place (0) or before it (-1), without what else Yjs would say of its surroundings. */
function pointAt({ in: type, at }: SharedPlace, assoc: 0 | -1): string | null {
  const { item } = Y.createRelativePositionFromTypeIndex(type, at, assoc)
  return item && JSON.stringify({ item: { client: item.client, clock: item.clock }, assoc })
}

/** The passage in a range, from its first to its last word or footnote; null where there is none. */
export function passageIn(doc: Node, { from, to }: Range): Passage | null {
  const parts: { from: number; to: number; words: string; isNote: boolean; parent: Node | null }[] =
    []
  doc.nodesBetween(from, to, (node, pos, parent) => {
    const end = pos + node.nodeSize
    if (node.type.name === 'footnote' && from <= pos && end <= to) {
      parts.push({ from: pos, to: end, words: node.textContent, isNote: true, parent })
      return false
    }
    if (node.isText) {
      const begin = Math.max(from, pos)
      const words = node.text?.slice(begin - pos, Math.min(to, end) - pos) ?? ''
      parts.push({ from: begin, to: begin + words.length, words, isNote: false, parent })
    }
    return true
  })
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return null
  const isNote = first === last && first.isNote
  const inNote = first.parent?.type.name === 'footnote'
  let quote = isNote ? first.words : ''
  let block: Node | null = first.parent
  for (const { words, isNote: skipped, parent } of isNote ? [] : parts) {
    if (parent !== block) quote += ' '
    block = parent
    if (!skipped) quote += words
  }
  quote = quote.replace(/\s+/gu, ' ').trim()
  if (quote === '' && !isNote) return null
  return { from: first.from, to: last.to, about: isNote || inNote ? 'footnote' : 'passage', quote }
}

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

/** Shorter words may well stand elsewhere by chance. */
export const TELLING = 20

/**
 * Finds where words stand that were taken out and put down again, as by cut and paste, which makes
 * them new to Yjs. Null unless they are long enough to tell, and stand in one place only.
 */
export function wordFinder(doc: Node): (quote: string) => Range | null {
  // Asked for only where words are missing, and then for all of them.
  let lines: { text: string; pieces: Piece[] } | null = null
  return (quote) => {
    if (quote.length < TELLING || quote.endsWith('…')) return null
    lines ??= linesOf(doc)
    const { text, pieces } = lines
    const begin = text.indexOf(quote)
    if (begin < 0 || text.indexOf(quote, begin + 1) >= 0) return null
    const piece = pieces.findLast(({ offset }) => offset <= begin)
    const from = piece?.words.at[begin - piece.offset]
    const last = piece?.words.at[begin - piece.offset + quote.length - 1]
    if (!piece || from === undefined || last === undefined) return null
    return { from: piece.start + from, to: piece.start + last + 1 }
  }
}

interface Piece {
  /** Where it begins among all words. */
  readonly offset: number
  /** Where it begins in the letter. */
  readonly start: number
  readonly words: Words
}

function linesOf(doc: Node): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let offset = 0
  doc.descendants((node, pos) => {
    if (!node.isTextblock && node.type.name !== 'footnote') return true
    const words = wordsOf(node)
    pieces.push({ offset, start: pos + 1, words })
    offset += words.text.length + 1
    return node.type.name !== 'footnote'
  })
  return { text: pieces.map(({ words }) => words.text).join('\n'), pieces }
}

interface Words {
  /** With single spaces, as quotes have them. */
  readonly text: string
  /** Where each letter stands in its line. */
  readonly at: readonly number[]
}

// Lines that nobody changed are the same nodes in the next document.
const read = new WeakMap<Node, Words>()

function wordsOf(line: Node): Words {
  const known = read.get(line)
  if (known) return known
  let text = ''
  const at: number[] = []
  line.forEach((child, offset) => {
    const letters = child.isText ? (child.text ?? '') : ''
    for (let i = 0; i < letters.length; i++) {
      const letter = letters.charAt(i)
      const isGap = /\s/u.test(letter)
      if (isGap && (text === '' || text.endsWith(' '))) continue
      text += isGap ? ' ' : letter
      at.push(offset + i)
    }
  })
  const words = { text, at }
  read.set(line, words)
  return words
}
