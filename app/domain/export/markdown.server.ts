import type {
  BlockContent,
  FootnoteDefinition,
  ListItem as MarkdownItem,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Footnote, Inline, ListItem, Text } from '../../document/letter-text'
import type { ExportInput, Signatory } from './input.server'
import { DRAFT_NOTE, hrefOf, personLine, placesSignatories, versionLine } from './words.server'

/**
 * The letter as CommonMark, with footnotes as GitHub writes them (`[^1]`). Text that looks like
 * Markdown is escaped, so that it reads as it was written.
 */
export function makeMarkdown({ text, signatories, version }: ExportInput): string {
  const notes: FootnoteDefinition[] = []
  const body: RootContent[] = text.content.flatMap((block) => toBlocks(block, signatories, notes))
  if (!placesSignatories(text.content)) body.push(...signatoryBlocks(signatories))
  const root: RootContent[] = version
    ? [...body, { type: 'thematicBreak' }, paragraph(versionLine(version))]
    : [{ type: 'paragraph', children: [{ type: 'strong', children: words(DRAFT_NOTE) }] }, ...body]
  return toMarkdown(
    { type: 'root', children: [...root, ...notes] },
    { bullet: '-', extensions: [gfmFootnoteToMarkdown()] },
  )
}

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: words(value) })

function signatoryBlocks(signatories: readonly Signatory[]): BlockContent[] {
  if (signatories.length === 0) return []
  const children = signatories.map((signatory): MarkdownItem => {
    const person = personLine(signatory)
    return {
      type: 'listItem',
      spread: false,
      children: [
        paragraph(person ? `${signatory.organisation} (${person})` : signatory.organisation),
      ],
    }
  })
  return [{ type: 'list', ordered: false, spread: false, children }]
}

function toBlocks(
  block: Block,
  signatories: readonly Signatory[],
  notes: FootnoteDefinition[],
): BlockContent[] {
  const within = (blocks: readonly Block[]) =>
    blocks.flatMap((inner) => toBlocks(inner, signatories, notes))
  const items = (list: readonly ListItem[]) =>
    list.map(
      (item): MarkdownItem => ({ type: 'listItem', spread: false, children: within(item.content) }),
    )
  switch (block.type) {
    case 'heading': {
      const children = toPhrasing(block.content, notes)
      return [{ type: 'heading', depth: block.attrs.level, children }]
    }
    case 'paragraph':
      return [{ type: 'paragraph', children: toPhrasing(block.content, notes) }]
    case 'bulletList':
      return [{ type: 'list', ordered: false, spread: false, children: items(block.content) }]
    case 'orderedList': {
      const { start } = block.attrs
      return [{ type: 'list', ordered: true, start, spread: false, children: items(block.content) }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: within(block.content) }]
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => within(cell.content)))
    case 'pageBreak':
      return []
    case 'signatoryList':
      return signatoryBlocks(signatories)
  }
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
const KINDS = ['link', 'bold', 'italic'] as const
type Kind = (typeof KINDS)[number]

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
    else result.push({ type: kind === 'bold' ? 'strong' : 'emphasis', children })
  }
  return result
}

function markOf(text: Text | undefined, kind: Kind): string | null {
  if (kind === 'link') return hrefOf(text?.marks)
  return text?.marks?.some((mark) => mark.type === kind) ? kind : null
}
