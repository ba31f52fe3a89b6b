import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Block, Footnote, Inline, ListItem, Mark, Text } from '../../document/letter-text'
import { bullets, type Numbering, numbers, STEP } from './docx-styles.server'
import type { ExportInput } from './input.server'
import { directionOf, hrefOf, personLine } from './words.server'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Where a paragraph stands: how many steps in, in which style, with which number or bullet. */
interface Place {
  readonly steps: number
  readonly quoted?: boolean
  readonly list?: { readonly reference: string; readonly level: number }
}

/** The letter's blocks as Word's paragraphs. Collects on its way what Word keeps apart from them. */
export class WordText {
  readonly footnotes: Paragraph[] = []
  readonly numbering: Numbering[] = [bullets()]
  readonly #input: ExportInput
  readonly #rightToLeft: boolean

  constructor(input: ExportInput) {
    this.#input = input
    this.#rightToLeft = directionOf(input.language) === 'rtl'
  }

  signatories(): Paragraph[] {
    return this.#input.signatories.map((signatory) => {
      const person = personLine(signatory)
      const named = person ? [this.#run({ text: person, break: 1, color: '4C524A' })] : []
      const children = [this.#run({ text: signatory.organisation, bold: true }), ...named]
      return this.#paragraph({ style: 'Signatory', children })
    })
  }

  block(block: Block, place: Place = { steps: 0 }): Paragraph[] {
    switch (block.type) {
      case 'heading': {
        const heading = HEADINGS[block.attrs.level]
        return [this.#paragraph({ heading, children: this.#inline(block.content) })]
      }
      case 'paragraph':
        return [this.#paragraph({ ...inPlace(place), children: this.#inline(block.content) })]
      case 'bulletList':
        return this.#items(block.content, 'bullets', place)
      case 'orderedList':
        return this.#items(block.content, this.#countingFrom(block.attrs.start), place)
      case 'blockquote':
        return block.content.flatMap((inner) =>
          this.block(inner, { steps: place.steps + 1, quoted: true }),
        )
      case 'table':
        return block.content.flatMap((row) =>
          row.content.flatMap((cell) => cell.content.flatMap((inner) => this.block(inner, place))),
        )
      case 'pageBreak':
        return [this.#paragraph({ pageBreakBefore: true })]
      case 'signatoryList':
        return this.signatories()
    }
  }

  #items(items: readonly ListItem[], reference: string, { steps }: Place): Paragraph[] {
    // Word knows nine levels of lists.
    const list = { reference, level: Math.min(steps, 8) }
    const below: Place = { steps: steps + 1 }
    return items.flatMap(({ content }) =>
      content.flatMap((block, at) => this.block(block, at === 0 ? { ...below, list } : below)),
    )
  }

  /** Each numbered list counts for itself. */
  #countingFrom(start: number): string {
    const reference = `numbers-${this.numbering.length}`
    this.numbering.push(numbers(reference, start))
    return reference
  }

  #inline(content: readonly Inline[] = []): ParagraphChild[] {
    return content.map((part) => {
      if (part.type === 'hardBreak') return this.#run({ break: 1 })
      // No comma between two notes at one place, as the PDF has: it would come back as text when
      // the file is uploaded again.
      return part.type === 'text' ? this.#text(part) : this.#footnote(part)
    })
  }

  #footnote({ content = [] }: Footnote): ParagraphChild {
    const children = [this.#run({ text: ' ' }), ...content.map((part) => this.#text(part))]
    this.footnotes.push(this.#paragraph({ style: 'FootnoteText', children }))
    return new FootnoteReferenceRun(this.footnotes.length)
  }

  #text({ text, marks }: Text): ParagraphChild {
    const has = (type: Mark['type']) => marks?.some((mark) => mark.type === type)
    // Left out where not asked for: a plain `false` would undo the bold of a heading's style.
    const run = {
      text,
      ...(has('bold') ? { bold: true } : {}),
      ...(has('italic') ? { italics: true } : {}),
      ...(has('underline') ? { underline: {} } : {}),
      ...(has('superscript') ? { superScript: true } : {}),
    }
    const link = hrefOf(marks)
    if (!link) return this.#run(run)
    return new ExternalHyperlink({ link, children: [this.#run({ ...run, style: 'Hyperlink' })] })
  }

  #run(options: IRunOptions): TextRun {
    return new TextRun(this.#rightToLeft ? { ...options, rightToLeft: true } : options)
  }

  #paragraph(options: IParagraphOptions): Paragraph {
    return new Paragraph(this.#rightToLeft ? { ...options, bidirectional: true } : options)
  }
}

function inPlace({ steps, quoted, list }: Place): IParagraphOptions {
  if (list) return { style: 'ListParagraph', numbering: list }
  return {
    ...(quoted ? { style: 'Quote' } : {}),
    ...(steps > 0 ? { indent: { start: steps * STEP } } : {}),
  }
}
