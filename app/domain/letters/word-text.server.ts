import { DEEPEST } from '../../document/bounds'
import { cleanText } from '../../document/clean'
import type {
  Block,
  Footnote,
  Inline,
  LetterText,
  ListItem,
  Mark,
  Text,
} from '../../document/letter-text'
import { isAllowedHref } from '../../document/links'
import { plainInline } from '../../document/walk'
import { tooDeep } from './bounds.server'
import type { WordTally } from './word-report.server'
import type { WordDocument, WordNode } from './word-tree.server'

/** Somebody's bold first line is a title; a bold paragraph of this length is not. */
const LONGEST_TITLE = 200
/** In points. Body text is 10 to 12. */
const LARGE = 14

/** A paragraph of the file, before lists and quotations are put together. */
type Line =
  | { kind: 'block'; block: Block; standsOut: boolean }
  | { kind: 'quote'; content: Inline[] }
  | { kind: 'item'; content: Inline[]; ordered: boolean; level: number }

interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly href?: string
  readonly plain?: boolean
}

/**
 * The letter in mammoth's tree. The style "Title", if the file uses it, makes the title, and its
 * headings stand one level lower; else they keep their levels. In a file without any, the first
 * paragraph that is wholly bold or large is the title. Empty paragraphs, which Word people use as
 * space, are left out. What cannot be carried is counted in `tally`. Throws `Invalid` where lists stand
 * in one another without end.
 */
export function letterFromTree(document: WordDocument, tally: WordTally): LetterText {
  const lines: Line[] = []
  const paragraphs = paragraphsOf(document.children ?? [], tally)
  const shift = paragraphs.some(isTitle) ? 1 : 0

  for (const paragraph of paragraphs) {
    if (/^toc \d$/i.test(paragraph.styleName ?? '')) {
      tally.contentsLines += 1
      continue
    }
    const level = isTitle(paragraph) ? 1 : headingLevel(paragraph, shift, tally)
    const content = trimmed(inlineOf(paragraph, { plain: level !== null }, document, tally))
    if (content.length === 0) continue
    if (level !== null) {
      if (level === 1) tally.hasTitle = true
      lines.push({
        kind: 'block',
        block: { type: 'heading', attrs: { level }, content },
        standsOut: false,
      })
    } else if (paragraph.numbering) {
      const { isOrdered, level: depth } = paragraph.numbering
      lines.push({ kind: 'item', content, ordered: isOrdered === true, level: Number(depth) || 0 })
    } else if (/^(intense )?quote$|^quotations?$|^block ?text$/i.test(paragraph.styleName ?? '')) {
      lines.push({ kind: 'quote', content })
    } else {
      const standsOut = stands(paragraph)
      lines.push({ kind: 'block', block: { type: 'paragraph', content }, standsOut })
    }
  }
  guessTitle(lines, tally)
  return cleanText({ type: 'doc', content: assembled(lines, tally) })
}

/** All paragraphs in reading order, those of tables among them. */
function paragraphsOf(nodes: readonly WordNode[], tally: WordTally): WordNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node]
    if (node.type === 'table') tally.tables += 1
    return paragraphsOf(node.children ?? [], tally)
  })
}

const isTitle = ({ styleName }: WordNode): boolean => /^title$/i.test(styleName ?? '')

function headingLevel(paragraph: WordNode, shift: number, tally: WordTally): 1 | 2 | 3 | null {
  const found = /^heading (\d)$/i.exec(paragraph.styleName ?? '')
  if (!found) return null
  const level = Number(found[1]) + shift
  if (level > 3) tally.deepHeadings += 1
  return level >= 3 ? 3 : level === 2 ? 2 : 1
}

/** Whether every word of a paragraph is bold, or every word is large. */
function stands(paragraph: WordNode): boolean {
  const runs = runsOf(paragraph).filter((run) => /\S/.test(wordsOf(run)))
  if (runs.length === 0 || wordsOf(paragraph).length > LONGEST_TITLE) return false
  const isBold = (run: WordNode) => run.isBold === true || /^strong$/i.test(run.styleName ?? '')
  return runs.every(isBold) || runs.every((run) => (run.fontSize ?? 0) >= LARGE)
}

const runsOf = (node: WordNode): WordNode[] =>
  node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf)

const wordsOf = (node: WordNode): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('')

function guessTitle(lines: Line[], tally: WordTally): void {
  if (lines.some((line) => line.kind === 'block' && line.block.type === 'heading')) return
  const place = lines.findIndex((line) => line.kind === 'block' && line.standsOut)
  const line = lines[place]
  if (line?.kind !== 'block' || line.block.type !== 'paragraph') return
  const content = (line.block.content ?? []).map(withoutBold)
  lines[place] = { ...line, block: { type: 'heading', attrs: { level: 1 }, content } }
  tally.hasTitle = true
  tally.guessedTitle = plainInline(content).replace(/\s+/g, ' ')
}

const withoutBold = (part: Inline): Inline =>
  part.type === 'text'
    ? { ...part, marks: (part.marks ?? []).filter((mark) => mark.type !== 'bold') }
    : part

function inlineOf(
  node: WordNode,
  style: Style,
  document: WordDocument,
  tally: WordTally,
): Inline[] {
  const within = (next: Style = style): Inline[] =>
    (node.children ?? []).flatMap((child) => inlineOf(child, next, document, tally))
  switch (node.type) {
    case 'run': {
      const isStyled =
        (node.isUnderline === true && style.href === undefined) ||
        node.isStrikethrough === true ||
        (node.verticalAlignment !== undefined && node.verticalAlignment !== 'baseline')
      if (isStyled && /\S/.test(wordsOf(node))) tally.styledRuns += 1
      const name = node.styleName ?? ''
      return within({
        ...style,
        // A heading is bold as it is.
        bold:
          !style.plain &&
          (style.bold || node.isBold === true || /^(strong|intense emphasis)$/i.test(name)),
        italic:
          style.italic || node.isItalic === true || /^(subtle |intense )?emphasis$/i.test(name),
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
      return node.breakType === 'line' ? [{ type: 'hardBreak' }] : textOf(' ', style)
    case 'noteReference':
      return noteOf(node, document, tally)
    case 'image':
      tally.images += 1
      return []
    default:
      return within()
  }
}

function textOf(value: string, style: Style): Text[] {
  const marks: Mark[] = []
  if (style.bold) marks.push({ type: 'bold' })
  if (style.italic) marks.push({ type: 'italic' })
  if (style.href !== undefined) marks.push({ type: 'link', attrs: { href: style.href } })
  // Line ends in the XML of a Word file are space; its line breaks are elements.
  return [{ type: 'text', text: value.replace(/[\t\r\n]+/g, ' '), marks }]
}

function noteOf(reference: WordNode, document: WordDocument, tally: WordTally): Footnote[] {
  const note = document.notes.resolve(reference)
  if (!note) return []
  if (reference.noteType === 'endnote') tally.endnotes += 1
  const lines = paragraphsOf(note.body, tally)
    .map((paragraph) => trimmed(inlineOf(paragraph, {}, document, tally)))
    .filter((line) => line.length > 0)
  // A footnote is one line of text here: breaks and further paragraphs become spaces.
  const content = lines
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'hardBreak' }, ...line]))
    .flatMap((part): Text[] => {
      if (part.type === 'text') return [part]
      return part.type === 'hardBreak' ? [{ type: 'text', text: ' ' }] : []
    })
  return [{ type: 'footnote', content }]
}

/** Without space and line breaks at either end. */
function trimmed(content: readonly Inline[]): Inline[] {
  const result = [...content]
  for (let first = result[0]; first; first = result[0]) {
    const text = first.type === 'text' ? first.text.trimStart() : ''
    if (first.type === 'footnote') break
    if (first.type === 'text' && text !== '') {
      result[0] = { ...first, text }
      break
    }
    result.shift()
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    const text = last.type === 'text' ? last.text.trimEnd() : ''
    if (last.type === 'footnote') break
    if (last.type === 'text' && text !== '') {
      result[result.length - 1] = { ...last, text }
      break
    }
    result.pop()
  }
  return result
}

type Item = Extract<Line, { kind: 'item' }>

function assembled(lines: readonly Line[], tally: WordTally): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line) break
    if (line.kind === 'block') {
      blocks.push(line.block)
      at += 1
      continue
    }
    const rest = lines.slice(at)
    const end = rest.findIndex((other) => other.kind !== line.kind)
    const group = end < 0 ? rest : rest.slice(0, end)
    at += group.length
    if (line.kind === 'quote') {
      const content = group.flatMap((part): Block[] =>
        part.kind === 'quote' ? [{ type: 'paragraph', content: part.content }] : [],
      )
      blocks.push({ type: 'blockquote', content })
    } else {
      blocks.push(
        ...listsOf(
          group.filter((part): part is Item => part.kind === 'item'),
          tally,
        ),
      )
    }
  }
  return blocks
}

/** Items with their depths, as lists within lists. */
function listsOf(items: readonly Item[], tally: WordTally, depth = 0): Block[] {
  if (depth > DEEPEST) throw tooDeep('file')
  const lists: Block[] = []
  let at = 0
  for (let first = items[at]; first; first = items[at]) {
    const content: ListItem[] = []
    for (let item = items[at]; item && item.level >= first.level; item = items[at]) {
      if (item.level === first.level) {
        if (item.ordered !== first.ordered) break
        content.push({ type: 'listItem', content: [{ type: 'paragraph', content: item.content }] })
        at += 1
      } else {
        const { level } = first
        const end = items.findIndex((other, place) => place > at && other.level <= level)
        const deeper = items.slice(at, end < 0 ? undefined : end)
        for (const list of listsOf(deeper, tally, depth + 1)) content.at(-1)?.content.push(list)
        at += deeper.length
      }
    }
    if (first.ordered) tally.orderedLists += 1
    lists.push(
      first.ordered
        ? { type: 'orderedList', attrs: { start: 1 }, content }
        : { type: 'bulletList', content },
    )
  }
  return lists
}
