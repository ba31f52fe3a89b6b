import type {
  Block,
  Cell,
  Footnote,
  HardBreak,
  Inline,
  ListItem,
  Table,
  TableRow,
  Text,
} from '../../../document/letter-text'
import { noteOfLines, trimmed } from '../../../document/lines'
import { isAllowedHref } from '../../../document/links'
import { elementsBelow, elementsIn, type MarkupElement, textWithin } from '../../../document/markup'
import type { RunStyle } from '../../../document/run-style'
import type { FoundBlocks } from './import-finish.server'
import type { ImportTally } from './import-report.server'
import type { OdtChange, OdtChanges } from './odt-changes.server'
import type { OdtStyles } from './odt-styles.server'
import { atomUnder, wordsUnder } from './word-layers.server'

/** A cell or a row that says it stands there many times: only spreadsheets mean it. */
const MOST_REPEATED = 50

/** A list that was read, with what a later one may go on from. */
interface Counted {
  readonly style: string
  readonly last: number
}

/** The text of an OpenDocument file as blocks. What cannot be carried is counted in `tally`. */
export class OdtText {
  readonly #styles: OdtStyles
  readonly #tally: ImportTally
  readonly #sizes = new Map<Block, number>()
  readonly #lists = new Map<string, Counted>()
  #lastList: Counted | null = null
  /** The last numbered list of the place that is read. */
  #lastHere: Counted | null = null
  readonly #changes: OdtChanges
  /** The change by which what is read now is to go. */
  #deleted: OdtChange | undefined
  #shift = 0

  constructor(styles: OdtStyles, changes: OdtChanges, tally: ImportTally) {
    this.#styles = styles
    this.#changes = changes
    this.#tally = tally
  }

  read(body: MarkupElement): FoundBlocks {
    const paragraphs = elementsBelow(body, 'text:p')
    this.#shift = paragraphs.some((paragraph) => this.#isTitle(paragraph)) ? 1 : 0
    const blocks = this.#blocks(body)
    // The first page begins without being told to.
    if (blocks[0]?.type === 'pageBreak') blocks.shift()
    return { blocks, sizes: this.#sizes }
  }

  #blocks(within: MarkupElement): Block[] {
    const outside = this.#lastHere
    this.#lastHere = null
    const blocks: Block[] = []
    for (const element of elementsIn(within)) {
      const found = this.#blocksOf(element)
      const [first] = found
      const last = blocks.at(-1)
      if (last?.type === 'blockquote' && first?.type === 'blockquote') {
        last.content.push(...first.content)
      } else if (element.name !== 'text:list' || !joinsList(last, first, element)) {
        blocks.push(...found)
      }
    }
    this.#lastHere = outside
    return blocks
  }

  #blocksOf(element: MarkupElement): Block[] {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return this.#paragraph(element)
      case 'text:list':
        return this.#list(element)
      case 'table:table':
        return this.#table(element)
      case 'text:tracked-changes':
        return []
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
      case 'office:annotation':
      case 'office:annotation-end':
        return this.#between(element)
      case 'text:table-of-content':
      case 'text:alphabetical-index':
      case 'text:illustration-index':
      case 'text:table-index':
      case 'text:user-index':
        this.#tally.contentsLines += elementsBelow(element, 'text:p').length
        return []
      case 'text:sequence-decls':
      case 'text:variable-decls':
      case 'text:user-field-decls':
      case 'office:forms':
        return []
      case 'draw:frame':
        return this.#frame(element)
      default:
        return this.#blocks(element)
    }
  }

  /** What begins or ends between paragraphs, or was deleted there. */
  #between(element: MarkupElement): Block[] {
    const content = trimmed(this.#mark(element, {}))
    return content.length > 0 ? [{ type: 'paragraph', content }] : []
  }

  #isTitle = (paragraph: MarkupElement): boolean =>
    /^title$/i.test(this.#styles.paragraphName(paragraph.attrs['text:style-name']))

  #paragraph(element: MarkupElement): Block[] {
    const style = element.attrs['text:style-name']
    const look = this.#styles.paragraph(style)
    const level = this.#level(element)
    const { bold, italic, underline } = look
    const inline = this.#inline(element, level === null ? { bold, italic, underline } : { italic })
    const content = trimmed(inline)
    // That a paragraph ends here is a part of the change, and no sign of it is made.
    if (this.#changes.isOpen) this.#tally.plainChanges += 1
    const block: Block | null =
      content.length === 0
        ? null
        : level !== null
          ? { type: 'heading', attrs: { level }, content }
          : { type: 'paragraph', content }
    if (block?.type === 'paragraph') this.#sizes.set(block, look.size ?? 0)
    const isQuote = /^(?:quotations?|quote|intense quote|block ?text|block quotation)$/i.test(
      this.#styles.paragraphName(style),
    )
    return [
      ...(look.pageBefore ? [{ type: 'pageBreak' } as const] : []),
      ...(block && isQuote && level === null
        ? [{ type: 'blockquote', content: [block] } as const]
        : block
          ? [block]
          : []),
      ...elementsBelow(element, 'draw:frame').flatMap((frame) => this.#frame(frame)),
      ...(look.pageAfter ? [{ type: 'pageBreak' } as const] : []),
    ].map(
      (found): Block =>
        found.type === 'blockquote' ? { ...found, content: [...found.content] } : found,
    )
  }

  #level(element: MarkupElement): 1 | 2 | 3 | null {
    if (this.#isTitle(element)) return 1
    const name = this.#styles.paragraphName(element.attrs['text:style-name'])
    const said = element.attrs['text:outline-level'] ?? /^heading (\d)$/i.exec(name)?.[1]
    if (element.name !== 'text:h' && !/^heading \d$/i.test(name)) return null
    const level = (Number(said) || 1) + this.#shift
    if (level > 3) this.#tally.deepHeadings += 1
    return level >= 3 ? 3 : level === 2 ? 2 : 1
  }

  #frame(frame: MarkupElement): Block[] {
    const boxes = elementsIn(frame, 'draw:text-box')
    const isText = boxes.length > 0
    if (isText) this.#tally.textBoxes += 1
    else if (elementsIn(frame, 'draw:object').length > 0) this.#tally.formulas += 1
    else if (elementsIn(frame, 'draw:image').length > 0) this.#tally.images += 1
    return boxes.flatMap((box) => this.#blocks(box))
  }

  #list(element: MarkupElement, outer = '', depth = 1): Block[] {
    const style = element.attrs['text:style-name'] ?? outer
    const level = this.#styles.list(style, depth)
    const before =
      this.#lists.get(element.attrs['text:continue-list'] ?? '') ??
      (element.attrs['text:continue-numbering'] === 'true' ? this.#lastList : null)
    const goesOn = depth === 1 && before?.style === style
    const parts = elementsIn(element).filter(({ name }) => /^text:list-(?:item|header)$/.test(name))
    const said = Number(parts[0]?.attrs['text:start-value'])
    const start = said > 0 ? said : goesOn && before ? before.last + 1 : level.start
    const continues = goesOn && before !== null && before === this.#lastHere && !(said > 0)
    // Lists within lists count with letters as it is.
    if (level.lettered && depth === 1 && !goesOn) this.#tally.letteredLists += 1

    let numbered = 0
    const content = parts.map((part): ListItem => {
      const inside = elementsIn(part)
      // An item that only holds a list goes on with the item before it.
      if (inside.some(({ name }) => name !== 'text:list')) numbered += 1
      const blocks = inside.flatMap((child) =>
        child.name === 'text:list' ? this.#list(child, style, depth + 1) : this.#blocksOf(child),
      )
      return { type: 'listItem', content: blocks }
    })
    if (depth === 1) {
      this.#lastList = { style, last: start + numbered - 1 }
      const id = element.attrs['xml:id']
      if (id !== undefined) this.#lists.set(id, this.#lastList)
      if (level.ordered) this.#lastHere = this.#lastList
    }
    return level.ordered
      ? [{ type: 'orderedList', attrs: continues ? { start: 1, continues } : { start }, content }]
      : [{ type: 'bulletList', content }]
  }

  #table(element: MarkupElement): Block[] {
    const rows = (group: MarkupElement, isHeader: boolean): TableRow[] =>
      elementsIn(group).flatMap((part) => {
        if (part.name === 'table:table-row') return this.#row(part, isHeader)
        const isGroup = /^table:table-(?:header-rows|rows|row-group)$/.test(part.name)
        return isGroup ? rows(part, isHeader || part.name.includes('header')) : []
      })
    const table: Table = { type: 'table', content: rows(element, false) }
    return table.content.length > 0 ? [table] : []
  }

  #row(row: MarkupElement, isHeader: boolean): TableRow[] {
    const content = elementsIn(row, 'table:table-cell').flatMap((cell): Cell[] => {
      const made: Cell = {
        type: isHeader ? 'tableHeader' : 'tableCell',
        attrs: {
          colspan: Number(cell.attrs['table:number-columns-spanned'] ?? 1),
          rowspan: Number(cell.attrs['table:number-rows-spanned'] ?? 1),
        },
        content: this.#blocks(cell),
      }
      return repeated(made, cell.attrs['table:number-columns-repeated'])
    })
    if (content.length === 0) return []
    return repeated<TableRow>(
      { type: 'tableRow', content },
      row.attrs['table:number-rows-repeated'],
    )
  }

  #inline(element: MarkupElement, style: RunStyle): Inline[] {
    return element.children.flatMap((child) => {
      if (typeof child !== 'string') return this.#inlineOf(child, style)
      return this.#textOf(child.replace(/[ \t\r\n]+/g, ' '), style)
    })
  }

  #textOf(value: string, style: RunStyle): Text[] {
    return value === '' ? [] : [wordsUnder(this.#changes.over(this.#deleted), value, style)]
  }

  #atom(atom: Footnote | HardBreak): Inline[] {
    return atomUnder(this.#changes.over(this.#deleted), atom, this.#tally)
  }

  /** Where a tracked change or a comment begins or ends; what was deleted there comes back, to go. */
  #mark(element: MarkupElement, style: RunStyle): Inline[] {
    if (element.name === 'office:annotation') this.#changes.comment(element)
    else if (element.name === 'office:annotation-end') this.#changes.endOfComment(element)
    else if (element.name === 'text:change-end') this.#changes.end(element)
    else {
      const change = this.#changes.at(element)
      if (change?.kind === 'format-change') this.#tally.plainChanges += 1
      else if (change?.kind === 'insertion') this.#changes.begin(element, change)
      else if (change) return this.#gone(change, style)
    }
    return []
  }

  #gone(change: OdtChange, style: RunStyle): Inline[] {
    // That several paragraphs are to be one is no suggestion here; their words are.
    if (change.paragraphs.length > 1) this.#tally.plainChanges += 1
    this.#deleted = change
    const words = change.paragraphs.flatMap((paragraph, at) => [
      ...(at > 0 ? this.#textOf(' ', style) : []),
      ...this.#inline(paragraph, style),
    ])
    this.#deleted = undefined
    return words
  }

  #inlineOf(element: MarkupElement, style: RunStyle): Inline[] {
    switch (element.name) {
      case 'text:s': {
        const count = Math.min(Number(element.attrs['text:c'] ?? 1) || 1, MOST_REPEATED)
        return this.#textOf(' '.repeat(count), style)
      }
      case 'text:tab':
        return this.#textOf(' ', style)
      case 'text:line-break':
        return this.#atom({ type: 'hardBreak' })
      case 'text:span': {
        const look = this.#styles.text(element.attrs['text:style-name'])
        if (look.lost && textWithin(element).trim() !== '') this.#tally.styledRuns += 1
        const { bold = style.bold, italic = style.italic } = look
        const { underline = style.underline, superscript = style.superscript } = look
        return this.#inline(element, { ...style, bold, italic, underline, superscript })
      }
      case 'text:a': {
        const href: string | undefined = element.attrs['xlink:href']
        if (isAllowedHref(href)) return this.#inline(element, { ...style, href })
        // A link to a place within the file has no address; its text stands there already.
        if (href && !/^#/.test(href)) this.#tally.plainLinks += 1
        return this.#inline(element, style)
      }
      case 'text:note':
        return this.#atom(this.#note(element))
      case 'text:change-start':
      case 'text:change-end':
      case 'text:change':
      case 'office:annotation':
      case 'office:annotation-end':
        return this.#mark(element, style)
      case 'text:ruby-text':
      case 'draw:frame':
        return []
      default:
        return this.#inline(element, style)
    }
  }

  /** A footnote is one line of text here: its breaks and further paragraphs become spaces. */
  #note(element: MarkupElement): Footnote {
    if (element.attrs['text:note-class'] === 'endnote') this.#tally.endnotes += 1
    const body = elementsIn(element, 'text:note-body')[0]
    const lines = body ? [...elementsBelow(body, 'text:p'), ...elementsBelow(body, 'text:h')] : []
    const content = noteOfLines(lines.map((line) => this.#inline(line, {})))
    return { type: 'footnote', content }
  }
}

function repeated<Part extends Cell | TableRow>(part: Part, times: string | undefined): Part[] {
  const count = Math.min(Math.max(Number(times ?? 1) || 1, 1), MOST_REPEATED)
  return Array.from({ length: count }, () => part)
}

/** Puts a list that goes on with the one before it there; LibreOffice writes each level on its own. */
function joinsList(
  last: Block | undefined,
  next: Block | undefined,
  element: MarkupElement,
): boolean {
  if (next?.type !== 'orderedList' && next?.type !== 'bulletList') return false
  const begins = next.content[0]?.content[0]?.type
  const isBelow = begins === 'orderedList' || begins === 'bulletList'
  const isNext =
    next.type === 'orderedList' &&
    last?.type === 'orderedList' &&
    (next.attrs.continues === true || next.attrs.start === last.attrs.start + last.content.length)
  const goesOn = element.attrs['text:continue-numbering'] === 'true' || isBelow || isNext
  if (!goesOn || last?.type !== next.type) return false
  for (const item of next.content) {
    const lead = item.content[0]?.type
    const above = last.content.at(-1)
    if (above && (lead === 'orderedList' || lead === 'bulletList'))
      above.content.push(...item.content)
    else last.content.push(item)
  }
  return true
}
