import type {
  Block,
  Cell,
  Footnote,
  Heading,
  Inline,
  LetterText,
  ListItem,
  Mark,
  OrderedList,
  Paragraph,
  TableRow,
  Text,
} from './letter-text'
import { isAllowedHref } from './links'
import { isParagraphRole } from './roles'
import { WIDEST_SPAN } from './spans'

/**
 * Any JSON, made to fit a letter: what is unknown is dropped (its text kept, where it holds any),
 * neighbouring text with the same marks is one run, marks have one order, and nothing is empty but
 * paragraphs, headings, cells and footnotes. Two letters that read the same come out the same. A
 * letter with nothing in it is one empty paragraph.
 */
export function cleanText(raw: unknown): LetterText {
  const content = cleanParts(raw)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** As `cleanText`, for a part of a letter: the blocks in it, none where there are none. */
export const cleanParts = (raw: unknown): Block[] => cleanBlocks(partsOf(raw))

interface Raw {
  readonly [key: string]: unknown
}

function asObject(value: unknown): Raw | null {
  // The cast adds no claim about the fields: every one of them stays unknown.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Raw)
    : null
}

const partsOf = (value: unknown): readonly unknown[] => {
  const content = asObject(value)?.content
  // y-tiptap hands over what stands loose at the root as a list within the list.
  return Array.isArray(content) ? content.flat() : []
}

const INLINE = new Set<unknown>(['text', 'hardBreak', 'footnote'])

function cleanBlocks(parts: readonly unknown[]): Block[] {
  const blocks: Block[] = []
  let loose: unknown[] = []
  const settle = () => {
    if (loose.length === 0) return
    const content = cleanInline(loose)
    if (content.length > 0) blocks.push({ type: 'paragraph', content })
    loose = []
  }
  for (const part of parts) {
    if (INLINE.has(asObject(part)?.type)) {
      loose.push(part)
    } else {
      settle()
      blocks.push(...cleanBlock(part))
    }
  }
  settle()
  return blocks
}

function cleanBlock(part: unknown): Block[] {
  const node = asObject(part)
  if (!node) return []
  const attrs = asObject(node.attrs)
  switch (node.type) {
    case 'paragraph': {
      const role = attrs?.role
      const paragraph: Paragraph = isParagraphRole(role)
        ? { type: 'paragraph', attrs: { role } }
        : { type: 'paragraph' }
      const written = withInline(paragraph, partsOf(node))
      // A place to write where nobody has written is no part of the letter.
      return typeof attrs?.guide === 'string' && !written.content ? [] : [written]
    }
    case 'heading': {
      const level = cleanLevel(attrs?.level)
      const its: Heading['attrs'] = attrs?.annex === true ? { level, annex: true } : { level }
      return [withInline({ type: 'heading', attrs: its }, partsOf(node))]
    }
    case 'bulletList': {
      const content = cleanItems(partsOf(node))
      return content.length > 0 ? [{ type: 'bulletList', content }] : []
    }
    case 'orderedList': {
      const content = cleanItems(partsOf(node))
      if (content.length === 0) return []
      // What goes on from the list before begins with no number of its own.
      const its: OrderedList['attrs'] =
        attrs?.continues === true
          ? { start: 1, continues: true }
          : { start: cleanStart(attrs?.start) }
      return [{ type: 'orderedList', attrs: its, content }]
    }
    case 'blockquote': {
      const content = cleanBlocks(partsOf(node))
      return content.length > 0 ? [{ type: 'blockquote', content }] : []
    }
    case 'table': {
      const content = cleanRows(partsOf(node))
      return content.length > 0 ? [{ type: 'table', content }] : []
    }
    case 'signatoryList':
      return [{ type: 'signatoryList' }]
    case 'pageBreak':
      return [{ type: 'pageBreak' }]
    default:
      return cleanBlocks(partsOf(node))
  }
}

function cleanItems(parts: readonly unknown[]): ListItem[] {
  return parts.flatMap((part): ListItem[] => {
    const item = asObject(part)?.type === 'listItem' ? partsOf(part) : [part]
    const content = cleanBlocks(item)
    if (content.length === 0) return []
    // An item begins with a paragraph: the schema of the editor wants it so.
    const lead: Block[] = content[0]?.type === 'paragraph' ? [] : [{ type: 'paragraph' }]
    return [{ type: 'listItem', content: [...lead, ...content] }]
  })
}

function cleanRows(parts: readonly unknown[]): TableRow[] {
  return parts.flatMap((part): TableRow[] => {
    const cells = asObject(part)?.type === 'tableRow' ? partsOf(part) : [part]
    const content = cells.flatMap(cleanCell)
    return content.length > 0 ? [{ type: 'tableRow', content }] : []
  })
}

function cleanCell(part: unknown): Cell[] {
  const node = asObject(part)
  const isHeader = node?.type === 'tableHeader'
  const isCell = isHeader || node?.type === 'tableCell'
  const content = cleanBlocks(isCell ? partsOf(node) : [part])
  if (!isCell && content.length === 0) return []
  const attrs = isCell ? asObject(node.attrs) : null
  return [
    {
      type: isHeader ? 'tableHeader' : 'tableCell',
      attrs: { colspan: cleanSpan(attrs?.colspan), rowspan: cleanSpan(attrs?.rowspan) },
      // A cell stands for its place in the row also where nothing is in it.
      content: content.length > 0 ? content : [{ type: 'paragraph' }],
    },
  ]
}

function cleanSpan(span: unknown): number {
  const number = Number(span)
  return Number.isSafeInteger(number) && number >= 1 ? Math.min(number, WIDEST_SPAN) : 1
}

function cleanLevel(level: unknown): 1 | 2 | 3 {
  const number = Number(level)
  return number >= 3 ? 3 : number >= 2 ? 2 : 1
}

function cleanStart(start: unknown): number {
  const number = Number(start)
  return Number.isSafeInteger(number) && number >= 0 ? number : 1
}

function withInline<B extends Paragraph | Heading>(block: B, parts: readonly unknown[]): B {
  const content = cleanInline(parts)
  return content.length > 0 ? { ...block, content } : block
}

function cleanInline(parts: readonly unknown[]): Inline[] {
  const found = parts.flatMap((part): Inline[] => {
    const node = asObject(part)
    if (!node) return []
    if (node.type === 'text') return cleanRun(node)
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type === 'footnote') return [cleanFootnote(node)]
    return cleanInline(partsOf(node))
  })
  return merged(found)
}

function cleanFootnote(node: Raw): Footnote {
  const inline = cleanInline(partsOf(node)).flatMap((part): Text[] => {
    if (part.type === 'text') return [part]
    return part.type === 'hardBreak' ? [{ type: 'text', text: ' ' }] : (part.content ?? [])
  })
  const content = merged(inline)
  return content.length > 0 ? { type: 'footnote', content } : { type: 'footnote' }
}

function cleanRun(node: Raw): Text[] {
  if (typeof node.text !== 'string' || node.text === '' || isPutIn(node)) return []
  // Half a surrogate pair is no character: neither JSON (RFC 8785) nor Yjs can carry it.
  const text = node.text.replace(/\p{Surrogate}/gu, '\uFFFD')
  const marks = cleanMarks(node.marks)
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }]
}

/** True for what is only suggested: the letter is the text without it. */
const isPutIn = (run: Raw): boolean =>
  Array.isArray(run.marks) && run.marks.some((mark) => asObject(mark)?.type === 'insertion')

function cleanMarks(raw: unknown): Mark[] {
  const given = Array.isArray(raw) ? raw.map(asObject) : []
  const has = (type: string) => given.some((mark) => mark?.type === type)
  const marks: Mark[] = []
  if (has('bold')) marks.push({ type: 'bold' })
  if (has('italic')) marks.push({ type: 'italic' })
  if (has('underline')) marks.push({ type: 'underline' })
  if (has('superscript')) marks.push({ type: 'superscript' })
  const href = given
    .filter((mark) => mark?.type === 'link')
    .map((mark) => asObject(mark?.attrs)?.href)
    .find(isAllowedHref)
  // A link is written whole into JSON that RFC 8785 must be able to carry.
  if (href !== undefined) {
    marks.push({ type: 'link', attrs: { href: href.replace(/\p{Surrogate}/gu, '\uFFFD') } })
  }
  return marks
}

const sameMarks = (one: Text, other: Text): boolean =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])

function merged<I extends Inline>(parts: readonly I[]): I[] {
  const result: I[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last?.type === 'text' && part.type === 'text' && sameMarks(last, part)) {
      result[result.length - 1] = { ...last, text: last.text + part.text }
    } else {
      result.push(part)
    }
  }
  return result
}
