import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { DEEPEST } from '../../document/bounds'
import type { Block, Inline, LetterText, ListItem, Mark, Text } from '../../document/letter-text'
import { requireBounds, tooDeep } from './bounds.server'

type Node = RootContent | BlockContent | DefinitionContent

/**
 * Reads a letter written in Markdown (CommonMark, with GitHub's footnotes). What a letter cannot
 * hold (images, code, tables) keeps its text. A note that is referred to twice stands twice, since a
 * footnote belongs to its place. Throws `Invalid` with field 'file' for a letter that is deeper or
 * larger than one may be.
 */
export function readMarkdown(markdown: string): LetterText {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  })
  const notes = new Map<string, readonly Node[]>()
  for (const node of root.children) {
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, node.children)
  }
  const content = blocks(root.children, notes)
  const text: LetterText = {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  }
  requireBounds(text, 'file')
  return text
}

type Notes = ReadonlyMap<string, readonly Node[]>

function blocks(nodes: readonly Node[], notes: Notes, depth = 0): Block[] {
  if (depth > DEEPEST) throw tooDeep('file')
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading': {
        const level = node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3
        return [{ type: 'heading', attrs: { level }, ...inlines(node.children, notes) }]
      }
      case 'paragraph':
        return [{ type: 'paragraph', ...inlines(node.children, notes) }]
      case 'blockquote':
        return [{ type: 'blockquote', content: blocks(node.children, notes, depth + 1) }]
      case 'list': {
        const items = node.children.map(
          (item): ListItem => ({
            type: 'listItem',
            content: blocks(item.children, notes, depth + 1),
          }),
        )
        return node.ordered
          ? [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content: items }]
          : [{ type: 'bulletList', content: items }]
      }
      case 'code':
      case 'html':
        return [{ type: 'paragraph', content: [{ type: 'text', text: node.value }] }]
      default:
        return []
    }
  })
}

function inlines(nodes: readonly PhrasingContent[], notes: Notes): { content?: Inline[] } {
  const content = phrasing(nodes, [], notes)
  return content.length > 0 ? { content } : {}
}

function phrasing(nodes: readonly PhrasingContent[], marks: Mark[], notes: Notes): Inline[] {
  if (marks.length > DEEPEST) throw tooDeep('file')
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [textRun(node.value.replace(/\n/g, ' '), marks)]
      case 'inlineCode':
      case 'html':
        return [textRun(node.value, marks)]
      case 'strong':
        return phrasing(node.children, [...marks, { type: 'bold' }], notes)
      case 'emphasis':
        return phrasing(node.children, [...marks, { type: 'italic' }], notes)
      case 'link':
        return phrasing(
          node.children,
          [...marks, { type: 'link', attrs: { href: node.url } }],
          notes,
        )
      case 'break':
        return [{ type: 'hardBreak' }]
      case 'footnoteReference': {
        const note = footnoteText(notes.get(node.identifier) ?? [])
        return [{ type: 'footnote', ...(note.length > 0 && { content: note }) }]
      }
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
function footnoteText(nodes: readonly Node[]): Text[] {
  return blocks(nodes, new Map()).flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).filter((inline): inline is Text => inline.type === 'text')
      : [],
  )
}
