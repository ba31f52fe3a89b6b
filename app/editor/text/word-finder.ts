import type { Node } from '@tiptap/pm/model'
import { markOf } from '../../document/suggestion-marks'
import type { Range } from '../comments/passages'

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
    const words = lineOf(node)
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

function lineOf(line: Node): Words {
  const known = read.get(line)
  if (known) return known
  let text = ''
  const at: number[] = []
  line.forEach((child, offset) => {
    // As quotes have them: what is only suggested has no part in either.
    const letters = child.isText && !markOf(child, 'insertion') ? (child.text ?? '') : ''
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
