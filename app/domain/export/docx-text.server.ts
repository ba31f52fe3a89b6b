import {
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { directionOf } from '../../document/direction'
import { labelsOf } from '../../document/labels'
import type {
  Block,
  Footnote,
  Heading,
  Inline,
  ListItem,
  Mark,
  OrderedList,
  Paragraph as ParagraphOfLetter,
  Table as TableOfLetter,
  Text,
} from '../../document/letter-text'
import { numberingOf } from '../../document/numbering'
import { gridOf } from '../../document/table-grid'
import {
  ADDRESS,
  bullets,
  LABEL_STYLE_ID,
  type Numbering,
  numbers,
  STEP,
  styleIdOf,
  TABLE_HEAD_STYLE_ID,
  TABLE_STYLE_ID,
  TEXT_WIDTH,
} from './docx-styles.server'
import type { ExportInput } from './input.server'
import { hrefOf, personLine } from './words.server'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '767D74' }
const HAIRLINES = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: HAIRLINE,
  right: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: HAIRLINE,
}

/** Where a paragraph stands: how many steps in, in which style, with which number or bullet. */
interface Place {
  readonly steps: number
  readonly quoted?: boolean
  readonly list?: { readonly reference: string; readonly level: number }
  /** In a cell, which names its column or row, or does not. */
  readonly table?: 'head' | 'body'
}

/** The letter's blocks as Word's paragraphs. Collects on its way what Word keeps apart from them. */
export class WordText {
  readonly footnotes: Paragraph[] = []
  readonly numbering: Numbering[] = [bullets()]
  readonly #input: ExportInput
  readonly #rightToLeft: boolean
  readonly #labels: ReturnType<typeof labelsOf>
  readonly #counts: ReturnType<typeof numberingOf>
  /** What Word calls the numbering of each list that began one. */
  readonly #series = new Map<OrderedList, string>()

  constructor(input: ExportInput) {
    this.#labels = labelsOf(input.text, input.language)
    this.#counts = numberingOf(input.text)
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

  block(block: Block, place: Place = { steps: 0 }): FileChild[] {
    switch (block.type) {
      case 'heading': {
        const heading = HEADINGS[block.attrs.level]
        const onNewPage = block.attrs.annex === true && place.table === undefined
        const children = [...this.#label(block), ...this.#inline(block.content)]
        return [
          this.#paragraph({
            heading,
            ...(onNewPage ? { pageBreakBefore: true } : {}),
            children,
          }),
        ]
      }
      case 'paragraph': {
        const style = block.attrs ? { style: styleIdOf(block.attrs.role) } : inPlace(place)
        // Those to whom it goes stand under the first of them, which stands beside "To:".
        const isNext = isAddress(block) && !this.#labels.has(block)
        const indent = isNext ? { indent: { start: ADDRESS, firstLine: 0 } } : {}
        const children = [...this.#label(block), ...this.#inline(block.content)]
        return [this.#paragraph({ ...style, ...indent, children })]
      }
      case 'bulletList':
        return this.#items(block.content, 'bullets', place)
      case 'orderedList':
        return this.#items(block.content, this.#counting(block), place)
      case 'blockquote':
        return block.content.flatMap((inner) =>
          this.block(inner, { ...place, steps: place.steps + 1, quoted: true }),
        )
      case 'table':
        return this.#table(block)
      case 'pageBreak':
        // In a cell Word knows no pages.
        if (place.table) return []
        return [this.#paragraph({ children: [new PageBreak()] })]
      case 'signatoryList':
        return this.signatories()
    }
  }

  /** Columns share the width; every cell stands where the grid has it, so that none slips. */
  #table(table: TableOfLetter): FileChild[] {
    const { columns, rows, head } = gridOf(table)
    const width = Math.floor(TEXT_WIDTH / columns)
    const made = rows.map((row, at) => {
      const children = row.map(({ cell, columns: columnSpan, rows: rowSpan }) => {
        const names = cell?.type === 'tableHeader'
        const within: Place = { steps: 0, table: names ? 'head' : 'body' }
        return new TableCell({
          columnSpan,
          rowSpan,
          width: { size: width * columnSpan, type: WidthType.DXA },
          children: (cell?.content ?? []).flatMap((block) => this.#inCell(block, within)),
          ...(names ? { shading: { fill: 'F3F4F0' } } : {}),
        })
      })
      return new TableRow({ children, ...(at < head ? { tableHeader: true } : {}) })
    })
    return [
      new Table({
        rows: made,
        width: { size: width * columns, type: WidthType.DXA },
        columnWidths: new Array(columns).fill(width),
        layout: TableLayoutType.FIXED,
        borders: HAIRLINES,
        margins: { top: 60, bottom: 60, left: 110, right: 110 },
        visuallyRightToLeft: this.#rightToLeft,
      }),
      // Word makes one of two tables that touch, and wants a line to write in after the last.
      this.#paragraph({ spacing: { before: 0, after: 0, line: 200 } }),
    ]
  }

  #inCell(block: Block, place: Place): (Paragraph | Table)[] {
    return this.block(block, place).filter(
      (child) => child instanceof Paragraph || child instanceof Table,
    )
  }

  #label(block: Heading | ParagraphOfLetter): ParagraphChild[] {
    const label = this.#labels.get(block)
    if (label === undefined) return []
    const gap = isAddress(block) ? [new Tab()] : [' ']
    return [this.#run({ children: [label, ...gap], style: LABEL_STYLE_ID })]
  }

  #items(items: readonly ListItem[], reference: string, place: Place): FileChild[] {
    const { steps } = place
    // Word knows nine levels of lists.
    const list = { reference, level: Math.min(steps, 8) }
    const below: Place = { steps: steps + 1, ...(place.table ? { table: place.table } : {}) }
    return items.flatMap(({ content }) =>
      content.flatMap((block, at) => this.block(block, at === 0 ? { ...below, list } : below)),
    )
  }

  /** Each numbered list counts for itself, but for those that go on: they have the numbering of the first. */
  #counting(list: OrderedList): string {
    const { first, series } = this.#counts.get(list) ?? { first: 1, series: list }
    const known = this.#series.get(series)
    if (known !== undefined) return known
    const reference = `numbers-${this.numbering.length}`
    this.numbering.push(numbers(reference, first))
    this.#series.set(series, reference)
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

const isAddress = (block: Heading | ParagraphOfLetter): boolean =>
  block.type === 'paragraph' && (block.attrs?.role === 'recipient' || block.attrs?.role === 'copy')

function inPlace({ steps, quoted, list, table }: Place): IParagraphOptions {
  if (table && steps === 0)
    return { style: table === 'head' ? TABLE_HEAD_STYLE_ID : TABLE_STYLE_ID }
  if (list) return { style: 'ListParagraph', numbering: list }
  return {
    ...(quoted ? { style: 'Quote' } : {}),
    ...(steps > 0 ? { indent: { start: steps * STEP } } : {}),
  }
}
