import type { Node } from '@tiptap/pm/model'
import { isSign, markOf } from '../../document/suggestion-marks'

/** What somebody looks for. */
export interface Wanted {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

/** A place where the words stand. */
export interface Find {
  /** Their text in order: in several pieces where marks of footnotes stand between the words. */
  readonly pieces: readonly Piece[]
  /** The mark of the footnote that they stand in; null where they stand in the letter itself. */
  readonly note: number | null
}

export interface Piece {
  readonly from: number
  readonly to: number
}

/** Where a find begins and ends. */
export const spanOf = ({ pieces }: Find): Piece => ({
  from: pieces[0]?.from ?? 0,
  to: pieces.at(-1)?.to ?? 0,
})

// A quotation mark or hyphen of the keyboard finds those that a word processor made of it.
const ALIKE: readonly [RegExp, string][] = [
  [/['‘’]/g, "['‘’]"],
  [/["“”„]/g, '["“”„]'],
  [/[-‐‑]/g, '[-‐‑]'],
  [/\s+/g, '\\s+'],
]

/** What is looked for as a pattern; null where that is nothing. */
export function patternOf({ text, matchCase, wholeWords }: Wanted): RegExp | null {
  if (text === '') return null
  let source = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  for (const [characters, any] of ALIKE) source = source.replace(characters, any)
  const part = '[\\p{L}\\p{N}\\p{M}_]'
  if (wholeWords) source = `(?<!${part})${source}(?!${part})`
  return new RegExp(source, matchCase ? 'gu' : 'giu')
}

/**
 * Looks for one pattern, again and again while the text changes: what a paragraph holds is
 * remembered as long as nobody writes in it.
 */
export function finder(pattern: RegExp): (doc: Node) => Find[] {
  const known = new WeakMap<Node, readonly Find[]>()
  return (doc) => {
    const inText: Find[] = []
    const inNotes: Find[] = []
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      const found = known.get(node) ?? findsInBlock(node, pattern)
      known.set(node, found)
      for (const find of found) {
        const moved = movedBy(find, pos + 1)
        if (moved.note === null) inText.push(moved)
        else inNotes.push(moved)
      }
      return false
    })
    // Notes are read at the end of the sheet, and found there.
    return [...inText, ...inNotes]
  }
}

const movedBy = ({ pieces, note }: Find, by: number): Find => ({
  pieces: pieces.map(({ from, to }) => ({ from: from + by, to: to + by })),
  note: note === null ? null : note + by,
})

function findsInBlock(block: Node, pattern: RegExp): Find[] {
  const line = new Line()
  const inNotes: Find[] = []
  block.forEach((child, offset) => {
    if (child.isText) addWords(line, child, offset)
    else if (child.type.name !== 'footnote') line.gap()
    else {
      const note = new Line()
      child.forEach((run, at) => {
        addWords(note, run, offset + 1 + at)
      })
      inNotes.push(...note.matches(pattern).map((pieces) => ({ pieces, note: offset })))
    }
  })
  return [...line.matches(pattern).map((pieces) => ({ pieces, note: null })), ...inNotes]
}

/** Words as they are read: not those that somebody suggests to delete, nor the signs of suggestions. */
function addWords(line: Line, run: Node, offset: number): void {
  if (markOf(run, 'deletion')) return
  const text = run.text ?? ''
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isSign(text.charAt(at))) continue
    if (from < at) line.add(text.slice(from, at), offset + from)
    from = at + 1
  }
}

/** The text of a line, and where in the document each stretch of it stands. */
class Line {
  #text = ''
  readonly #stretches: { readonly at: number; readonly from: number; readonly length: number }[] =
    []

  add(text: string, from: number): void {
    this.#stretches.push({ at: this.#text.length, from, length: text.length })
    this.#text += text
  }

  /** Something stands here that no words are looked for across, as a line break. */
  gap(): void {
    this.#text += '\uFFFC'
  }

  matches(pattern: RegExp): Piece[][] {
    return [...this.#text.matchAll(pattern)].map((match) =>
      this.#piecesOf(match.index, match.index + match[0].length),
    )
  }

  #piecesOf(start: number, end: number): Piece[] {
    const pieces: Piece[] = []
    for (const { at, from, length } of this.#stretches) {
      const first = Math.max(start, at)
      const last = Math.min(end, at + length)
      if (first >= last) continue
      const piece = { from: from + first - at, to: from + last - at }
      const before = pieces.at(-1)
      if (before?.to === piece.from) pieces[pieces.length - 1] = { from: before.from, to: piece.to }
      else pieces.push(piece)
    }
    return pieces
  }
}
