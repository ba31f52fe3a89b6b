import type {
  BlockContent,
  FootnoteDefinition,
  Html,
  ListItem as MarkdownItem,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { toMarkdown } from 'mdast-util-to-markdown'
import { labelsOf } from '../../document/labels'
import type {
  Block,
  Cell,
  Footnote,
  Heading,
  Inline,
  ListItem,
  Paragraph,
  Table,
  Text,
} from '../../document/letter-text'
import { numberingOf } from '../../document/numbering'
import { markdownSign } from '../../document/roles'
import { gridOf } from '../../document/table-grid'
import { wordBlocks } from '../../document/walk'
import type { ExportInput } from './input.server'
import {
  DRAFT_NOTE,
  hrefOf,
  isSigned,
  laterHeading,
  personalHeading,
  personalLine,
  personLine,
  placesSignatories,
  versionLine,
  withSignatoriesBeforeAnnexes,
} from './words.server'

/**
 * The letter as CommonMark, with footnotes and tables as GitHub writes them. Text that looks like
 * Markdown is escaped, so that it reads as it was written.
 */
export function makeMarkdown(input: ExportInput): string {
  const { version } = input
  const blocks = isSigned(input)
    ? withSignatoriesBeforeAnnexes(input.text.content)
    : input.text.content
  const writing: Writing = {
    signatories: input,
    notes: [],
    labels: labelsOf(input.text, input.language),
    numbering: numberingOf(input.text),
  }
  const body: RootContent[] = blocks.flatMap((block) => toBlocks(block, writing))
  if (!placesSignatories(blocks) && isSigned(input)) {
    body.push(...signatoryBlocks(input))
  }
  const root: RootContent[] = version
    ? [...body, { type: 'thematicBreak' }, paragraph(versionLine(version))]
    : [{ type: 'paragraph', children: [{ type: 'strong', children: words(DRAFT_NOTE) }] }, ...body]
  return inMarkdown([...root, ...writing.notes])
}

const inMarkdown = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children }, { bullet: '-', extensions: [gfmFootnoteToMarkdown()] })

/** What goes along through the whole letter. */
interface Writing {
  readonly signatories: SignedBy
  /** Collected on the way. */
  readonly notes: FootnoteDefinition[]
  readonly labels: ReturnType<typeof labelsOf>
  readonly numbering: ReturnType<typeof numberingOf>
}

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: words(value) })

type SignedBy = Pick<ExportInput, 'signatories' | 'persons' | 'later' | 'language'>

function signatoryBlocks(signed: SignedBy): BlockContent[] {
  // Nothing to be seen, and yet the place of those who will sign.
  if (!isSigned(signed)) return [html('<div data-signatory-list></div>')]
  const blocks: BlockContent[] = [html(markdownSign('signatories'))]
  if (signed.signatories.length > 0) {
    blocks.push(nameList(signed.signatories.map((one) => [one.organisation, personLine(one)])))
  }
  if (signed.persons.length > 0) {
    blocks.push(paragraph(personalHeading(signed.language)))
    blocks.push(nameList(signed.persons.map((one) => [one.name, personalLine(one)])))
  }
  if (signed.later.length > 0) {
    blocks.push(paragraph(laterHeading(signed.language)))
    blocks.push(nameList(signed.later.map((one) => [one.organisation, personLine(one)])))
  }
  return blocks
}

const nameList = (lines: readonly (readonly [string, string | null])[]): BlockContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: lines.map(([name, beside]) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(beside ? `${name} (${beside})` : name)],
  })),
})

function toBlocks(block: Block, writing: Writing): BlockContent[] {
  const within = (blocks: readonly Block[]) => blocks.flatMap((inner) => toBlocks(inner, writing))
  const items = (list: readonly ListItem[]) =>
    list.map(
      (item): MarkdownItem => ({ type: 'listItem', spread: false, children: within(item.content) }),
    )
  switch (block.type) {
    case 'heading': {
      // A heading is one line: Markdown has no sign for a break in it.
      const children = labelled(block, writing).map((part) =>
        part.type === 'break' ? html('<br>') : part,
      )
      const heading: BlockContent = { type: 'heading', depth: block.attrs.level, children }
      return block.attrs.annex ? [html(markdownSign('annex')), heading] : [heading]
    }
    case 'paragraph': {
      const line: BlockContent = { type: 'paragraph', children: labelled(block, writing) }
      // Of an empty line Markdown keeps nothing, and the sign would be said of the next.
      return block.attrs && line.children.length > 0
        ? [html(markdownSign(block.attrs.role)), line]
        : [line]
    }
    case 'bulletList':
      return [{ type: 'list', ordered: false, spread: false, children: items(block.content) }]
    case 'orderedList': {
      const start = writing.numbering.get(block)?.first ?? 1
      const children = items(block.content)
      const list: BlockContent = { type: 'list', ordered: true, start, spread: false, children }
      return block.attrs.continues ? [html(markdownSign('continues')), list] : [list]
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: within(block.content) }]
    case 'table':
      return [html(tableLines(block, writing).join('\n'))]
    case 'pageBreak':
      return [html('<div data-page-break></div>')]
    case 'signatoryList':
      return signatoryBlocks(writing.signatories)
  }
}

const html = (value: string): Html => ({ type: 'html', value })

function labelled(block: Heading | Paragraph, { labels, notes }: Writing): PhrasingContent[] {
  const label = labels.get(block)
  const written = toPhrasing(block.content, notes)
  if (label === undefined) return written
  return [...words(written.length > 0 ? `${label} ` : label), ...written]
}

/**
 * A table as GitHub writes them, each row a line. What stands in a cell in several blocks has breaks
 * between; a cell over several columns leaves those beside it empty.
 */
function tableLines(table: Table, writing: Writing): string[] {
  const { columns, rows, head } = gridOf(table)
  const lines = rows.map((row) => {
    const cells: string[] = new Array(columns).fill('')
    for (const { cell, column } of row) if (cell) cells[column] = cellText(cell, writing)
    return `| ${cells.join(' | ')} |`
  })
  const line = (cell: string) => `|${` ${cell} |`.repeat(columns)}`
  // Markdown wants a head: where the table has none, one that says nothing.
  const [first, ...others] = head > 0 ? lines : [line(''), ...lines]
  return [first ?? '', line('---'), ...others]
}

function cellText({ content }: Cell, writing: Writing): string {
  return [...wordBlocks(content)]
    .map((block) => {
      const children = labelled(block, writing)
      return inMarkdown([{ type: 'paragraph', children }])
        .trim()
        .replace(/\\?\n/g, '<br>')
        .replace(/\|/g, '\\|')
    })
    .filter((text) => text !== '')
    .join('<br>')
}

function toPhrasing(content: readonly Inline[] = [], notes: FootnoteDefinition[]) {
  const result: PhrasingContent[] = []
  let run: Text[] = []
  const settle = () => {
    result.push(...toMarked(run))
    run = []
  }
  for (const part of content) {
    if (part.type === 'text') {
      run.push(part)
    } else {
      settle()
      result.push(part.type === 'hardBreak' ? { type: 'break' } : toReference(part, notes))
    }
  }
  settle()
  return result
}

function toReference(footnote: Footnote, notes: FootnoteDefinition[]): PhrasingContent {
  const identifier = String(notes.length + 1)
  const children: BlockContent[] = [
    { type: 'paragraph', children: toMarked(footnote.content ?? []) },
  ]
  notes.push({ type: 'footnoteDefinition', identifier, children })
  return { type: 'footnoteReference', identifier }
}

/** From the outside in: one link over its bold and plain words stays one link. */
const KINDS = ['link', 'underline', 'superscript', 'bold', 'italic'] as const
type Kind = (typeof KINDS)[number]

/** Markdown has no sign of its own for these. */
const TAGS: Partial<Record<Kind, string>> = { underline: 'u', superscript: 'sup' }

function toMarked(texts: readonly Text[], kinds: readonly Kind[] = KINDS): PhrasingContent[] {
  const [kind, ...inner] = kinds
  // A line break within text is only a space: the real ones are nodes of their own.
  if (!kind)
    return texts.map(({ text }) => ({ type: 'text', value: text.replace(/[\r\n]+/g, ' ') }))
  const result: PhrasingContent[] = []
  for (let at = 0; at < texts.length; ) {
    const mark = markOf(texts[at], kind)
    let end = at + 1
    while (end < texts.length && markOf(texts[end], kind) === mark) end += 1
    const children = toMarked(texts.slice(at, end), inner)
    at = end
    if (mark === null) result.push(...children)
    else if (kind === 'link') result.push({ type: 'link', url: mark, children })
    else if (TAGS[kind]) result.push(html(`<${TAGS[kind]}>`), ...children, html(`</${TAGS[kind]}>`))
    else result.push({ type: kind === 'bold' ? 'strong' : 'emphasis', children })
  }
  return result
}

function markOf(text: Text | undefined, kind: Kind): string | null {
  if (kind === 'link') return hrefOf(text?.marks)
  return text?.marks?.some((mark) => mark.type === kind) ? kind : null
}
