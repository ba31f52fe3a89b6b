import {
  type FileChild,
  type IParagraphOptions,
  PageBreak,
  type Paragraph,
  type ParagraphChild,
  TableRow,
} from 'docx'
import { directionOf } from '../../document/direction'
import { labelsOf } from '../../document/labels'
import type {
  Block,
  Heading,
  ListItem,
  OrderedList,
  Paragraph as ParagraphOfLetter,
  Table as TableOfLetter,
} from '../../document/letter-text'
import { numberingOf } from '../../document/numbering'
import type { Shape } from '../../document/suggested-change'
import { gridOf } from '../../document/table-grid'
import { leavesOf } from '../../document/walk'
import type { Revision } from '../letters/from-files/word-revisions.server'
import { kindOf, labelRun, lookOf, type Place } from './docx-look.server'
import { trackedChange } from './docx-revisions.server'
import { WordRuns } from './docx-runs.server'
import {
  bullets,
  LABEL_STYLE_ID,
  type Numbering,
  numbers,
  SIGNATORY_STYLE_ID,
} from './docx-styles.server'
import { AFTER_TABLE, wordCell, wordTable } from './docx-tables.server'
import type { ExportInput } from './input.server'
import { blockRevisions, revisedLines } from './revised-lines.server'
import {
  isSigned,
  laterHeading,
  personalHeading,
  personalLine,
  personLine,
  SIGNATORY_PLACE,
} from './words.server'

/**
 * The letter's blocks as Word's paragraphs, with what is suggested for them as tracked changes. Collects
 * on its way what Word keeps apart from them.
 */
export class WordText {
  readonly runs: WordRuns
  readonly numbering: Numbering[] = [bullets()]
  readonly #input: ExportInput
  readonly #rightToLeft: boolean
  readonly #labels: ReturnType<typeof labelsOf>
  readonly #counts: ReturnType<typeof numberingOf>
  /** What Word calls the numbering of each list that began one. */
  readonly #series = new Map<OrderedList, string>()
  readonly #blocks: ReturnType<typeof blockRevisions>

  constructor(input: ExportInput) {
    this.runs = new WordRuns(input)
    this.#blocks = blockRevisions(leavesOf(input.text.content))
    this.#labels = labelsOf(input.text, input.language)
    this.#counts = numberingOf(input.text)
    this.#input = input
    this.#rightToLeft = directionOf(input.language) === 'rtl'
  }

  signatories(): Paragraph[] {
    const { signatories, persons, later, language } = this.#input
    return [
      ...signatories.map((one) => this.#signatory(one.organisation, personLine(one))),
      ...this.#headed(
        personalHeading(language),
        persons.map((one) => this.#signatory(one.name, personalLine(one))),
      ),
      ...this.#headed(
        laterHeading(language),
        later.map((one) => this.#signatory(one.organisation, personLine(one))),
      ),
    ]
  }

  #headed(heading: string, names: readonly Paragraph[]): Paragraph[] {
    if (names.length === 0) return []
    return [this.#signatoryLine([this.runs.run({ text: heading, italics: true })]), ...names]
  }

  #signatory(name: string, beside: string | null): Paragraph {
    const named = beside ? [this.runs.run({ text: beside, break: 1, color: '4C524A' })] : []
    return this.#signatoryLine([this.runs.run({ text: name, bold: true }), ...named])
  }

  #signatoryLine(children: ReturnType<WordRuns['run']>[]): Paragraph {
    return this.runs.paragraph({ style: SIGNATORY_STYLE_ID, children })
  }

  block(block: Block, place: Place = { steps: 0 }): FileChild[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return this.#lines(block, place)
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
        return [this.#pageBreak(this.#blocks.removed.get(block))]
      case 'signatoryList':
        return this.#signatoryList(this.#blocks.removed.get(block))
    }
  }

  /** A paragraph, or the several that it is suggested to be. */
  #lines(block: Heading | ParagraphOfLetter, place: Place): FileChild[] {
    const own = this.#look(block, place)
    const lines = revisedLines(block.content)
    return lines.flatMap(({ content, becomes, end, place: placed }, at) => {
      const look = becomes ? this.#look(kindOf(becomes.shape), this.#placeIn(becomes, place)) : own
      const isOther = becomes && JSON.stringify(look) !== JSON.stringify(own)
      const joined = at === lines.length - 1 ? this.#blocks.joined.get(block) : undefined
      const made = this.runs.paragraph({
        ...look,
        ...(isOther ? { revision: { ...this.runs.by(becomes.by), ...own } } : {}),
        ...(end ? this.#end('insertion', end) : joined ? this.#end('deletion', joined) : {}),
        children: [...(at === 0 ? this.#label(block) : []), ...this.runs.inline(content)],
      })
      return placed ? [made, ...this.#placed(placed.block, placed.by)] : [made]
    })
  }

  #end(what: 'insertion' | 'deletion', by: Revision): IParagraphOptions {
    return { run: { [what]: this.runs.by(by) } }
  }

  #look(block: Heading | ParagraphOfLetter, place: Place): IParagraphOptions {
    return lookOf(block, place, this.#labels.has(block))
  }

  /** Where a paragraph will stand that is suggested to be an item, or a quotation, or neither. */
  #placeIn({ shape, item }: { shape: Shape; item: boolean }, { table, list }: Place): Place {
    const steps = shape.in.filter((name) => name === 'listItem' || name === 'blockquote').length
    const kind = shape.in.findLast((name) => name === 'bulletList' || name === 'orderedList')
    const level = Math.min(Math.max(steps - 1, 0), 8)
    const goesOn = list && (list.reference === 'bullets') === (kind === 'bulletList')
    const reference = goesOn ? list.reference : kind === 'bulletList' ? 'bullets' : null
    const isItem = item && shape.in.at(-1) === 'listItem'
    return {
      steps,
      quoted: shape.in.at(-1) === 'blockquote',
      ...(isItem ? { list: { reference: reference ?? this.#numbered(1), level } } : {}),
      ...(table ? { table } : {}),
    }
  }

  /** A block without words that is suggested to stand here. */
  #placed(block: Block, by: Revision): FileChild[] {
    const end = this.#end('insertion', by)
    if (block.type === 'signatoryList') return [this.#signatoryPlace(end)]
    if (block.type !== 'pageBreak') return []
    const run = trackedChange('w:ins', this.runs.by(by), new PageBreak())
    return [this.runs.paragraph({ ...end, children: [run] })]
  }

  #pageBreak(removed: Revision | undefined): Paragraph {
    if (!removed) return this.runs.paragraph({ children: [new PageBreak()] })
    const run = trackedChange('w:del', this.runs.by(removed), new PageBreak())
    return this.runs.paragraph({ ...this.#end('deletion', removed), children: [run] })
  }

  /** Who signed; before anybody has, a line that says where they will stand, in a style that is read as such. */
  #signatoryList(removed: Revision | undefined): FileChild[] {
    if (isSigned(this.#input)) return this.signatories()
    return [this.#signatoryPlace(removed ? this.#end('deletion', removed) : {})]
  }

  #signatoryPlace(end: IParagraphOptions): Paragraph {
    const said = this.runs.run({ text: SIGNATORY_PLACE, style: LABEL_STYLE_ID })
    return this.runs.paragraph({ style: SIGNATORY_STYLE_ID, ...end, children: [said] })
  }

  #table(table: TableOfLetter): FileChild[] {
    const { columns, rows, head } = gridOf(table)
    const made = rows.map((row, at) => {
      const children = row.map(({ cell, columns: columnSpan, rows: rowSpan }) => {
        const names = cell?.type === 'tableHeader'
        const within: Place = { steps: 0, table: names ? 'head' : 'body' }
        const blocks = (cell?.content ?? []).flatMap((block) => this.block(block, within))
        return wordCell({ columns, columnSpan, rowSpan, names }, blocks)
      })
      return new TableRow({ children, ...(at < head ? { tableHeader: true } : {}) })
    })
    // Word makes one of two tables that touch, and wants a line to write in after the last.
    return [wordTable(made, columns, this.#rightToLeft), this.runs.paragraph(AFTER_TABLE)]
  }

  #label(block: Heading | ParagraphOfLetter): ParagraphChild[] {
    const label = this.#labels.get(block)
    return label === undefined ? [] : [this.runs.run(labelRun(label, block))]
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
    const reference = this.#numbered(first)
    this.#series.set(series, reference)
    return reference
  }

  #numbered(first: number): string {
    const reference = `numbers-${this.numbering.length}`
    this.numbering.push(numbers(reference, first))
    return reference
  }
}
