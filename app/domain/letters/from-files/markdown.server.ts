import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { DEEPEST } from '../../../document/bounds'
import { blocksFromHtml } from '../../../document/from-html'
import { labelBefore } from '../../../document/labels'
import type {
  Block,
  Cell,
  Inline,
  LetterText,
  ListItem,
  Mark,
  ParagraphRole,
  Table,
  TableRow,
  Text,
} from '../../../document/letter-text'
import { noteOfLines } from '../../../document/lines'
import { isAllowedHref } from '../../../document/links'
import { isParagraphRole, type MarkdownSign, readMarkdownSign } from '../../../document/roles'
import { requireBounds, tooDeep } from '../live/bounds.server'
import { ImportTally } from './import-report.server'
import { parseMarkup } from './markup.server'
import { type ImportedLetter, imported } from './word.server'

type Node = RootContent | BlockContent | DefinitionContent

/**
 * Reads a letter written in Markdown (CommonMark, with GitHub's footnotes and tables, and the HTML
 * that people write in it). Images are left out; code keeps its text. A note that is referred to twice stands twice, since a
 * footnote belongs to its place. Throws `Invalid` with field 'file' for a letter that is deeper or
 * larger than one may be.
 */
export function readMarkdown(markdown: string): LetterText {
  const { blocks: content } = blocksFromMarkdown(markdown, new ImportTally())
  const text: LetterText = {
    type: 'doc',
    content: content.length > 0 ? [...content] : [{ type: 'paragraph' }],
  }
  requireBounds(text, 'file')
  return text
}

/**
 * Reads a letter from a Markdown file. The title that some write before the text between two lines
 * of dashes is its title where it has no other. Throws as `readWord`.
 */
export function letterFromMarkdown(markdown: string): ImportedLetter {
  const tally = new ImportTally()
  const text = markdown.replace(/\r\n?/g, '\n')
  const front = /^---\n((?:[\w-]+:.*\n|[ \t-].*\n)*)(?:---|\.\.\.)\n/.exec(text)
  const { blocks: found } = blocksFromMarkdown(text.slice(front?.[0].length ?? 0), tally)
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front?.[1] ?? '')?.[1]
  const hasTitle = found.some((block) => block.type === 'heading' && block.attrs.level === 1)
  const lead: Block[] =
    title && !hasTitle
      ? [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] }]
      : []
  return imported({ blocks: [...lead, ...found] }, tally)
}

interface Reading {
  readonly source: string
  readonly notes: ReadonlyMap<string, readonly Node[]>
  readonly used: Set<string>
  readonly tally: ImportTally
}

function blocksFromMarkdown(source: string, tally: ImportTally): { blocks: Block[] } {
  const root = parsed(source)
  const notes = new Map<string, readonly Node[]>()
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children)
  }
  const reading: Reading = { source, notes, used: new Set(), tally }
  const found = blocks(root.children, reading)
  tally.unusedNotes += notes.size - reading.used.size
  return { blocks: found }
}

const parsed = (source: string) =>
  fromMarkdown(source, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })

function blocks(nodes: readonly Node[], reading: Reading, depth = 0): Block[] {
  if (depth > DEEPEST) throw tooDeep('file')
  let sign: MarkdownSign | null = null
  let roleBefore: ParagraphRole | null = null
  return nodes.flatMap((node): Block[] => {
    const read = node.type === 'html' ? readMarkdownSign(node.value) : null
    if (read) {
      sign = read
      return []
    }
    const found = blocksOf(node, reading, depth).map((block) => signed(block, sign, roleBefore))
    const last = found.at(-1)
    roleBefore = (last?.type === 'paragraph' && last.attrs?.role) || null
    sign = null
    return found
  })
}

/** A block with what our own files say of it, and without the label that they show before its words. */
function signed(block: Block, sign: MarkdownSign | null, roleBefore: ParagraphRole | null): Block {
  if (block.type === 'heading' && sign === 'annex') {
    const content = withoutLabel(block.content, sign)
    return { ...block, attrs: { ...block.attrs, annex: true }, content }
  }
  if (block.type === 'orderedList' && sign === 'continues') {
    return { ...block, attrs: { start: 1, continues: true } }
  }
  if (block.type === 'bulletList' && sign === 'signatories') return { type: 'signatoryList' }
  if (block.type !== 'paragraph' || !isParagraphRole(sign)) return block
  // Of several recipients, and of several who get a copy, only the first has one.
  const isFirst = roleBefore !== sign || (sign !== 'recipient' && sign !== 'copy')
  const content = isFirst ? withoutLabel(block.content, sign) : (block.content ?? [])
  return { ...block, attrs: { role: sign }, content }
}

function withoutLabel(content: readonly Inline[] = [], what: ParagraphRole | 'annex'): Inline[] {
  const [first, ...others] = content
  if (first?.type !== 'text') return [...content]
  const text = first.text.slice(labelBefore(first.text, what).length)
  return text === '' ? others : [{ ...first, text }, ...others]
}

function blocksOf(node: Node, reading: Reading, depth: number): Block[] {
  switch (node.type) {
    case 'heading': {
      const level = node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3
      return [{ type: 'heading', attrs: { level }, ...inlines(node.children, reading) }]
    }
    case 'paragraph': {
      const table = tableOf(node, reading)
      return [table ?? { type: 'paragraph', ...inlines(node.children, reading) }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', content: blocks(node.children, reading, depth + 1) }]
    case 'list': {
      const items = node.children.map(
        (item): ListItem => ({
          type: 'listItem',
          content: blocks(item.children, reading, depth + 1),
        }),
      )
      return node.ordered
        ? [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content: items }]
        : [{ type: 'bulletList', content: items }]
    }
    case 'code':
      return [{ type: 'paragraph', content: [{ type: 'text', text: node.value }] }]
    case 'html': {
      const { blocks: within, losses } = blocksFromHtml(parseMarkup(node.value, 'html'))
      reading.tally.images += losses.images
      reading.tally.controls += losses.controls
      return within
    }
    default:
      return []
  }
}

function inlines(nodes: readonly PhrasingContent[], reading: Reading): { content?: Inline[] } {
  const content = phrasing(nodes, [], reading)
  return content.length > 0 ? { content } : {}
}

/** Marks for which Markdown has no sign, and people write HTML. */
const HTML_MARKS: Readonly<Record<string, 'underline' | 'superscript'>> = {
  u: 'underline',
  ins: 'underline',
  sup: 'superscript',
}

function phrasing(nodes: readonly PhrasingContent[], around: Mark[], reading: Reading): Inline[] {
  if (around.length > DEEPEST) throw tooDeep('file')
  let marks = around
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [textRun(node.value.replace(/\n/g, ' '), marks)]
      case 'inlineCode':
        return [textRun(node.value, marks)]
      case 'html': {
        const [, closes, name = ''] = /^<(\/?)(\w+)\b[^>]*>$/.exec(node.value) ?? []
        const type = HTML_MARKS[name.toLowerCase()]
        if (/^br$/i.test(name)) return [{ type: 'hardBreak' }]
        if (type && closes) marks = marks.filter((mark) => mark.type !== type)
        else if (type) marks = [...marks, { type }]
        // A tag of another kind is written by somebody who means text, such as "<name>".
        return type || closes === '/' || /^<!--/.test(node.value)
          ? []
          : [textRun(node.value, marks)]
      }
      case 'strong':
        return phrasing(node.children, [...marks, { type: 'bold' }], reading)
      case 'emphasis':
        return phrasing(node.children, [...marks, { type: 'italic' }], reading)
      case 'link': {
        const href = node.url
        if (!isAllowedHref(href)) reading.tally.plainLinks += 1
        return phrasing(node.children, [...marks, { type: 'link', attrs: { href } }], reading)
      }
      case 'break':
        return [{ type: 'hardBreak' }]
      case 'footnoteReference': {
        reading.used.add(node.identifier)
        const note = footnoteText(reading.notes.get(node.identifier) ?? [], reading)
        return [{ type: 'footnote', ...(note.length > 0 && { content: note }) }]
      }
      case 'image':
      case 'imageReference':
        reading.tally.images += 1
        return []
      default:
        return []
    }
  })
}

const textRun = (text: string, marks: Mark[]): Text => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
})

/** A note is one line of text: its paragraphs follow one another. */
function footnoteText(nodes: readonly Node[], { source, tally }: Reading): Text[] {
  const alone: Reading = { source, notes: new Map(), used: new Set(), tally }
  return noteOfLines(
    blocks(nodes, alone).map((block) => (block.type === 'paragraph' ? (block.content ?? []) : [])),
  )
}

/**
 * A table as GitHub writes it: a row, a row of dashes, and more rows. To the parser it is a paragraph,
 * so its cells are read from the text that it was made of.
 */
function tableOf(node: Node, reading: Reading): Table | null {
  const { position } = node
  const source = reading.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  const lines = source.split('\n').map((line) => line.replace(/^[\s>]*/, ''))
  if (lines.length < 2 || !/^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[1] ?? ''))
    return null
  if (!lines.every((line) => line.includes('|'))) return null
  const rows = lines
    .filter((_, at) => at !== 1)
    .map((line, at): TableRow => {
      const inner = line
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
      const content = inner.split(/(?<!\\)\|/).map(
        (cell): Cell => ({
          type: at === 0 ? 'tableHeader' : 'tableCell',
          attrs: { colspan: 1, rowspan: 1 },
          content: cellBlocks(cell, reading),
        }),
      )
      return { type: 'tableRow', content }
    })
  // Markdown wants a head: a table that has none is written with one that says nothing.
  const [head, ...others] = rows
  const saysNothing = head?.content.every(({ content }) => content.length === 0) ?? true
  return { type: 'table', content: saysNothing && others.length > 0 ? others : rows }
}

/** Footnotes of the whole file hold in a cell too; the parser must see them defined to know them. */
function cellBlocks(cell: string, reading: Reading): Block[] {
  const text = cell.trim().replace(/\\\|/g, '|')
  const definitions = [...reading.notes.keys()].map((name) => `[^${name}]: x`).join('\n\n')
  const root = parsed(`${text}\n\n${text.includes('[^') ? definitions : ''}`)
  return blocks(root.children, { ...reading, source: text })
}
