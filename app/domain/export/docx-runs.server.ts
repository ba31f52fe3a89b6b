import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { directionOf } from '../../document/direction'
import type { Footnote, LetterText, Mark, Text } from '../../document/letter-text'
import { wordBlocks } from '../../document/walk'
import type { Revision } from '../letters/from-files/word-revisions.server'
import { WordComments } from './docx-comments.server'
import { type By, trackedChange, wordDate } from './docx-revisions.server'
import type { ExportInput } from './input.server'
import { type Over, type RevisedInline, revisedLines } from './revised-lines.server'
import { hrefOf } from './words.server'

/** What stands within the lines of a letter as Word's runs; collects the footnotes in it, and numbers the tracked changes. */
export class WordRuns {
  readonly footnotes: Paragraph[] = []
  readonly comments: WordComments
  readonly #rightToLeft: boolean
  #revisions = 0

  constructor({ text, language, markup }: ExportInput) {
    this.#rightToLeft = directionOf(language) === 'rtl'
    this.comments = new WordComments(markup?.threads ?? [], occurrencesIn(text))
  }

  inline(content: readonly RevisedInline[]): ParagraphChild[] {
    return content.flatMap((one) => this.comments.around(one.over.comments, [this.#piece(one)]))
  }

  run(options: IRunOptions): TextRun {
    return new TextRun(this.#directed(options))
  }

  paragraph(options: IParagraphOptions): Paragraph {
    return new Paragraph(this.#rightToLeft ? { ...options, bidirectional: true } : options)
  }

  /** The next tracked change, as Word numbers them. */
  by({ author, date }: Revision): By {
    return { id: ++this.#revisions, author, date: wordDate(date) }
  }

  #piece({ part, over, note }: RevisedInline): ParagraphChild {
    if (part.type === 'text') return this.#text(part, over)
    // No comma between two notes at one place, as the PDF has: it would come back as text when
    // the file is uploaded again.
    const run = part.type === 'hardBreak' ? this.run({ break: 1 }) : this.#footnote(part, note)
    const { inserted, deleted } = over
    const left = deleted ? trackedChange('w:del', this.by(deleted), run) : run
    return inserted ? trackedChange('w:ins', this.by(inserted), left) : left
  }

  #footnote({ content = [] }: Footnote, note?: readonly RevisedInline[]): ParagraphChild {
    // What is said about a note stands at its mark.
    const words = note ?? revisedLines(content).flatMap((line) => line.content)
    const children = [this.run({ text: ' ' }), ...words.map((one) => this.#piece(one))]
    this.footnotes.push(this.paragraph({ style: 'FootnoteText', children }))
    return new FootnoteReferenceRun(this.footnotes.length)
  }

  #text({ text, marks = [] }: Text, { was, inserted, deleted }: Over): ParagraphChild {
    const link = hrefOf(marks)
    const options: IRunOptions = {
      text,
      ...stylesOf(marks),
      ...(link ? { style: 'Hyperlink' } : {}),
      ...(was ? { revision: { ...this.by(was.by), ...formerStyles(was.marks) } } : {}),
    }
    const words = deleted
      ? new DeletedTextRun({ ...this.#directed(options), ...this.by(deleted) })
      : this.run(options)
    const run = inserted ? trackedChange('w:ins', this.by(inserted), words) : words
    return link ? new ExternalHyperlink({ link, children: [run] }) : run
  }

  #directed(options: IRunOptions): IRunOptions {
    return this.#rightToLeft ? { ...options, rightToLeft: true } : options
  }
}

/** How a run looked before. Word wants some property there, and the library writes none for none: this one says nothing. */
const formerStyles = (marks: readonly Mark[]) =>
  marks.length > 0 ? stylesOf(marks) : { noProof: false }

/** How marks look in Word. Left out where not asked for: a plain `false` would undo the bold of a heading's style. */
function stylesOf(marks: readonly Mark[]) {
  const has = (type: Mark['type']) => marks.some((mark) => mark.type === type)
  return {
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('superscript') ? { superScript: true } : {}),
  }
}

/** In how many pieces of a text the passage of each thread stands. */
function occurrencesIn({ content }: LetterText): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { content: line } of wordBlocks(content)) {
    for (const { over } of revisedLines(line).flatMap((one) => one.content)) {
      for (const id of over.comments) found.set(id, (found.get(id) ?? 0) + 1)
    }
  }
  return found
}
