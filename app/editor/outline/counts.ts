import type { Node } from '@tiptap/pm/model'
import { ownWords } from '../../document/suggestion-marks'
import { wordCounter } from '../../document/words'

/** How long a letter is. */
export interface Counts {
  /** In the letter itself. */
  readonly words: number
  readonly notes: number
  readonly wordsInNotes: number
  /** About how many pages of A4 it takes as a PDF, without the list of those who sign. */
  readonly pages: number
}

interface Block {
  readonly words: number
  readonly notes: number
  readonly wordsInNotes: number
  readonly lines: number
}

// The measures of the PDF: its text is 408 points wide and 666 high, in lines of 15.2.
const LINES_TO_A_PAGE = 43.8
const CHARACTERS_TO_A_LINE = 81
const BETWEEN_PARAGRAPHS = 0.42
const HEADING = 2.2
const NOTE_LINE = 0.7
const CHARACTERS_TO_A_NOTE_LINE = 100

/**
 * Counts a letter again and again while it changes: what a paragraph holds is counted once. Words are
 * found as the language writes them (a BCP 47 tag); what is only suggested does not count.
 */
export function counter(language: string): (doc: Node) => Counts {
  const known = new WeakMap<Node, Block>()
  const wordsIn = wordCounter(language)
  return (doc) => {
    let [words, notes, wordsInNotes, page, lines] = [0, 0, 0, 1, 0]
    const newPage = () => {
      page += Math.ceil(Math.max(lines, 1) / LINES_TO_A_PAGE)
      lines = 0
    }
    doc.descendants((node) => {
      if (node.type.name === 'pageBreak' || node.attrs.annex === true) newPage()
      if (!node.isTextblock) return true
      const block = known.get(node) ?? countBlock(node, wordsIn)
      known.set(node, block)
      words += block.words
      notes += block.notes
      wordsInNotes += block.wordsInNotes
      lines += block.lines
      return false
    })
    const pages = page - 1 + Math.max(1, Math.ceil(lines / LINES_TO_A_PAGE))
    return { words, notes, wordsInNotes, pages }
  }
}

function countBlock(block: Node, wordsIn: (text: string) => number): Block {
  let text = ''
  let wordsInNotes = 0
  let notes = 0
  let lines = block.type.name === 'heading' ? HEADING : BETWEEN_PARAGRAPHS
  block.forEach((child) => {
    if (child.type.name === 'footnote') {
      const note = textOf(child)
      notes += 1
      wordsInNotes += wordsIn(note)
      lines += NOTE_LINE * (0.4 + Math.max(1, Math.ceil(note.length / CHARACTERS_TO_A_NOTE_LINE)))
    } else text += child.isText ? ownWords(child) : '\n'
  })
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / CHARACTERS_TO_A_LINE))
  }
  return { words: wordsIn(text), notes, wordsInNotes, lines }
}

const textOf = (note: Node): string => note.children.map(ownWords).join('')
