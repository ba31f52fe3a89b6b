import { DEEPEST } from '../../../document/bounds'
import type {
  Block,
  Cell,
  Footnote,
  Inline,
  PageBreak,
  Table,
  TableRow,
  Text,
} from '../../../document/letter-text'
import { blocksOfLines, type Line, noteOfLines, trimmed } from '../../../document/lines'
import { isAllowedHref } from '../../../document/links'
import { LABEL_STYLE, roleOfStyle, SIGNATORY_STYLE } from '../../../document/roles'
import type { RunStyle } from '../../../document/run-style'
import { tooDeep } from '../live/bounds.server'
import type { FoundBlocks } from './import-finish.server'
import { ImportTally } from './import-report.server'
import { atomUnder, commented, wordsUnder } from './word-layers.server'
import { marksIn, WordCounters, type WordMarks } from './word-numbers.server'
import type { RunLayers, WordRevisions } from './word-revisions.server'
import type { WordDocument, WordNode } from './word-tree.server'
import { type RevisedLine, shapeOf, wovenLines } from './word-weaving.server'

/** What stands in a line of Word: a break of the page may be in the middle of it. */
type Piece = Inline | PageBreak

interface Style extends RunStyle {
  readonly plain?: boolean
  readonly layers?: RunLayers | null
}

/** What of a file is known beside its text. */
interface Knowing {
  readonly counters: WordCounters
  /** The names of styles by their ids. */
  readonly styles: ReadonlyMap<string, string>
  readonly revisions: WordRevisions
  readonly tally: ImportTally
}

/** What is known while a file is read. */
interface Reading extends Knowing {
  readonly document: WordDocument
  /** How far headings move down, because the style "Title" makes the title. */
  readonly shift: 0 | 1
  readonly sizes: Map<Block, number>
}

/**
 * The letter in mammoth's tree. The style "Title", if the file uses it, makes the title, and its
 * headings stand one level lower; else they keep their levels. Empty paragraphs, which Word people
 * use as space, are left out. What cannot be carried is counted in `tally`. Throws `Invalid` where
 * lists stand in one another without end.
 */
export function blocksFromTree(document: WordDocument, known: Knowing): FoundBlocks {
  const nodes = document.children ?? []
  const shift = paragraphsOf(nodes).some(isTitle) ? 1 : 0
  const sizes = new Map<Block, number>()
  return { blocks: blocksOf(nodes, { ...known, document, shift, sizes }), sizes }
}

function blocksOf(nodes: readonly WordNode[], reading: Reading, depth = 0): Block[] {
  if (depth > DEEPEST) throw tooDeep('file')
  return blocksOfLines(wovenLines(linesOf(nodes, reading, depth), reading.tally))
}

function linesOf(nodes: readonly WordNode[], reading: Reading, depth: number): RevisedLine[] {
  return nodes.flatMap((node, at): RevisedLine[] => {
    if (node.type === 'paragraph') return linesOfParagraph(node, nodes[at - 1], reading)
    if (node.type === 'table') {
      const table = tableOf(node, reading, depth)
      return table ? [{ kind: 'block', block: table }] : []
    }
    return linesOf(node.children ?? [], reading, depth)
  })
}

/**
 * @param before the paragraph before it: where the end of one of the two is a change, they are, or
 * will be, one, and the space between them counts
 */
function linesOfParagraph(
  paragraph: WordNode,
  before: WordNode | undefined,
  reading: Reading,
): RevisedLine[] {
  const end = reading.revisions.endOf(paragraph)
  const isPart = end !== null || (before !== undefined && reading.revisions.endOf(before) !== null)
  const { tally } = reading
  if (/^toc \d$/i.test(paragraph.styleName ?? '')) {
    tally.contentsLines += 1
    return []
  }
  if (isSignatory(paragraph)) {
    const block = { type: 'signatoryList' as const }
    if (before && isSignatory(before)) return []
    return [{ kind: 'block', block, ...(end && { end }) }]
  }
  const level = levelOf(paragraph, reading)
  const isAnnex = level !== null && runsOf(paragraph).some(isLabel)
  const marks = marksIn(paragraph)
  const pieces = (paragraph.children ?? []).flatMap((child) =>
    inlineOf(child, { plain: level !== null }, reading),
  )
  const lines: RevisedLine[] =
    marks.pageBefore && !isAnnex ? [{ kind: 'block', block: { type: 'pageBreak' } }] : []
  let isFirst = true
  for (const piece of splitAtBreaks(pieces)) {
    if (!Array.isArray(piece)) {
      lines.push({ kind: 'block', block: piece })
      continue
    }
    const content = trimmed(piece)
    if (content.length === 0 && !isAnnex) continue
    const line = isPart ? piece : content
    lines.push(
      (isFirst && reshapedLine(paragraph, line, marks, reading)) ||
        lineOf(paragraph, line, level, isFirst ? marks : {}, reading),
    )
    isFirst = false
  }
  const last = lines.at(-1)
  if (end && last) lines[lines.length - 1] = { ...last, end }
  if (marks.pageAfter) lines.push({ kind: 'block', block: { type: 'pageBreak' } })
  return lines
}

/** A line as it was before its kind was changed, with what it is to be; null where it has stayed of one kind. */
function reshapedLine(
  paragraph: WordNode,
  content: Inline[],
  marks: WordMarks,
  reading: Reading,
): RevisedLine | null {
  const { revisions, counters, styles, tally } = reading
  const former = revisions.formerKindOf(paragraph)
  if (!former) return null
  const { style, list, level } = former
  const isOrdered = list !== null && counters.isOrdered(list, level)
  const was: WordNode = {
    ...paragraph,
    styleName: styles.get(style ?? '') ?? null,
    numbering: list === null ? null : { isOrdered, level },
  }
  const uncounted = { ...reading, tally: new ImportTally(), counters: new WordCounters(new Map()) }
  const now = lineOf(paragraph, content, levelOf(paragraph, uncounted), marks, uncounted)
  const line = lineOf(was, content, levelOf(was, reading), list === null ? {} : { list }, reading)
  const shape = shapeOf(now)
  if (JSON.stringify(shapeOf(line)) !== JSON.stringify(shape)) {
    return { ...line, becomes: { shape, by: former } }
  }
  tally.reshaped += 1
  return line
}

function lineOf(
  paragraph: WordNode,
  content: Inline[],
  level: 1 | 2 | 3 | null,
  { list }: WordMarks,
  { tally, counters, sizes }: Reading,
): Line {
  if (level !== null) {
    if (paragraph.numbering?.isOrdered) tally.numberedHeadings += 1
    const annex = runsOf(paragraph).some(isLabel) && { annex: true as const }
    return { kind: 'block', block: { type: 'heading', attrs: { level, ...annex }, content } }
  }
  if (paragraph.numbering) {
    const { isOrdered, level: depth } = paragraph.numbering
    const ordered = isOrdered === true
    const at = Number(depth) || 0
    const number = ordered && list !== undefined ? counters.next(list, at, tally) : 1
    return { kind: 'item', content, ordered, level: at, list: ordered ? (list ?? '') : '', number }
  }
  if (
    /^(intense )?quote$|^quotations?$|^block ?(text|quotation)$/i.test(paragraph.styleName ?? '')
  ) {
    return { kind: 'quote', content }
  }
  const role = roleOfStyle(paragraph.styleName ?? '')
  const block: Block = { type: 'paragraph', ...(role && { attrs: { role } }), content }
  sizes.set(block, sizeOf(paragraph))
  return { kind: 'block', block }
}

function splitAtBreaks(pieces: readonly Piece[]): (Inline[] | PageBreak)[] {
  const parts: (Inline[] | PageBreak)[] = [[]]
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (piece.type === 'pageBreak') parts.push(piece, [])
    else if (Array.isArray(last)) last.push(piece)
  }
  return parts
}

function tableOf(node: WordNode, reading: Reading, depth: number): Table | null {
  const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow')
  const content = rows.flatMap((row): TableRow[] => {
    const cells = (row.children ?? []).filter(({ type }) => type === 'tableCell')
    const made = cells.map(
      (cell): Cell => ({
        type: row.isHeader ? 'tableHeader' : 'tableCell',
        attrs: { colspan: cell.colSpan ?? 1, rowspan: cell.rowSpan ?? 1 },
        content: blocksOf(cell.children ?? [], reading, depth + 1),
      }),
    )
    return made.length > 0 ? [{ type: 'tableRow', content: made }] : []
  })
  return content.length > 0 ? { type: 'table', content } : null
}

/** All paragraphs in reading order, those of tables among them. */
const paragraphsOf = (nodes: readonly WordNode[]): WordNode[] =>
  nodes.flatMap((node) => (node.type === 'paragraph' ? [node] : paragraphsOf(node.children ?? [])))

const isTitle = ({ styleName }: WordNode): boolean => /^title$/i.test(styleName ?? '')

const levelOf = (paragraph: WordNode, reading: Reading): 1 | 2 | 3 | null =>
  isTitle(paragraph) ? 1 : headingLevel(paragraph, reading)

/** Who signs, or where they will, in files of our own: the letter shows it by itself. */
const isSignatory = ({ styleName }: WordNode): boolean =>
  styleName?.toLowerCase() === SIGNATORY_STYLE.toLowerCase()

function headingLevel(paragraph: WordNode, { shift, tally }: Reading): 1 | 2 | 3 | null {
  const found = /^heading (\d)$/i.exec(paragraph.styleName ?? '')
  if (!found) return null
  const level = Number(found[1]) + shift
  if (level > 3) tally.deepHeadings += 1
  return level >= 3 ? 3 : level === 2 ? 2 : 1
}

/** The size of the smallest letters of a paragraph, in points; 0 where some run does not say. */
function sizeOf(paragraph: WordNode): number {
  const runs = runsOf(paragraph).filter((run) => /\S/.test(wordsOf(run)))
  return runs.length === 0 ? 0 : Math.min(...runs.map((run) => run.fontSize ?? 0))
}

const runsOf = (node: WordNode): WordNode[] =>
  node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf)

const wordsOf = (node: WordNode): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('')

function inlineOf(node: WordNode, style: Style, reading: Reading): Piece[] {
  const { tally } = reading
  const within = (next: Style = style): Piece[] =>
    (node.children ?? []).flatMap((child) => inlineOf(child, next, reading))
  switch (node.type) {
    case 'run': {
      if (isLabel(node)) return []
      const isLost = node.isStrikethrough === true || node.verticalAlignment === 'subscript'
      if (isLost && /\S/.test(wordsOf(node))) tally.styledRuns += 1
      const name = node.styleName ?? ''
      const layers = reading.revisions.layersOf(node)
      return within({
        ...style,
        layers,
        // A heading is bold as it is.
        bold:
          !style.plain &&
          (style.bold || node.isBold === true || /^(strong|intense emphasis)$/i.test(name)),
        italic:
          style.italic || node.isItalic === true || /^(subtle |intense )?emphasis$/i.test(name),
        // A link is underlined as it is, and the mark of a note raised.
        underline: style.underline || (node.isUnderline === true && !isLinkRun(node)),
        superscript:
          style.superscript || (node.verticalAlignment === 'superscript' && !isNoteRun(node)),
      })
    }
    case 'hyperlink':
      if (isAllowedHref(node.href)) return within({ ...style, href: node.href })
      // A link to a place within the file has no address; its text stands there already.
      if (node.href !== undefined) tally.plainLinks += 1
      return within()
    case 'text':
      return textOf(node.value ?? '', style)
    case 'tab':
      return textOf(' ', style)
    case 'checkbox':
      return textOf(node.checked ? '☑' : '☐', style)
    case 'break':
      if (node.breakType === 'page') return [{ type: 'pageBreak' }]
      return node.breakType === 'line'
        ? atomUnder(style.layers, { type: 'hardBreak' }, tally)
        : textOf(' ', style)
    case 'noteReference':
      return noteOf(node, reading).flatMap((note) =>
        atomUnder(style.layers, commented(note, style.layers), tally),
      )
    case 'image':
      tally.images += 1
      return []
    case 'paragraph':
    case 'table':
      // A text box stands in the run that it is fixed to.
      return [...textOf(' ', {}), ...within({}), ...textOf(' ', {})]
    default:
      return within()
  }
}

/** Words that our own files show before a line, and nobody wrote. */
const isLabel = (run: WordNode): boolean =>
  run.styleName?.toLowerCase() === LABEL_STYLE.toLowerCase()

const isLinkRun = (run: WordNode): boolean =>
  /^(followed)?\s?hyperlink$/i.test(run.styleName ?? '') ||
  (run.children ?? []).some(({ type }) => type === 'hyperlink')

const isNoteRun = (run: WordNode): boolean =>
  (run.children ?? []).some(({ type }) => type === 'noteReference')

function textOf(value: string, style: Style): Text[] {
  // Line ends in the XML of a Word file are space; its line breaks are elements.
  const text = value.replace(/[\t\r\n]+/g, ' ')
  return [wordsUnder(style.layers, text, style)]
}

function noteOf(reference: WordNode, reading: Reading): Footnote[] {
  const { document, tally } = reading
  const note = document.notes.resolve(reference)
  if (!note) {
    tally.lostNotes += 1
    return [{ type: 'footnote' }]
  }
  if (reference.noteType === 'endnote') tally.endnotes += 1
  const content = noteOfLines(
    paragraphsOf(note.body).map((paragraph) =>
      inlineOf(paragraph, {}, reading).filter(
        (piece): piece is Inline => piece.type !== 'pageBreak',
      ),
    ),
  )
  return [{ type: 'footnote', content }]
}
