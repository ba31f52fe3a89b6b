import { type Extensions, getSchema, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { isAllowedHref } from './links'

/**
 * Rises with every change of the nodes, marks or attributes below. Pages send it when they connect,
 * because a page that does not know a node would delete it for everyone.
 */
export const SCHEMA_NUMBER = 1

/**
 * A footnote stands where it is referred to and holds its own text, so that the two cannot part
 * when several people edit. Line breaks and further footnotes have no place in it.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  marks: 'bold italic link',
  isolating: true,
  selectable: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
})

/** The place of the list of those who signed. */
export const SignatoryList = Node.create({
  name: 'signatoryList',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-signatory-list]' }],
  renderHTML: () => ['div', { 'data-signatory-list': '' }],
})

/** Tiptap's link, with nothing but its address. */
export const LetterLink = Link.extend({
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('href'),
    },
  }),
}).configure({
  openOnClick: false,
  HTMLAttributes: { rel: 'noopener noreferrer' },
  isAllowedUri: isAllowedHref,
})

/** Tiptap's numbered list, with nothing but the number that it begins with. */
export const LetterOrderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) =>
        Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
    },
  }),
})

/** Everything that a letter may hold, in the shape of `letter-text.ts`; no node views, no toolbar. */
export const letterExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [1, 2, 3] }),
  BulletList,
  LetterOrderedList,
  ListItem,
  Blockquote,
  SignatoryList,
  HardBreak,
  Footnote,
  Bold,
  Italic,
  LetterLink,
]

/**
 * The same extensions, each replaced by the one given under its name: the editor hangs its views on
 * nodes this way, and the schema stays one.
 */
export function letterExtensionsWith(...replacements: Extensions): Extensions {
  const byName = new Map(replacements.map((extension) => [extension.name, extension]))
  return letterExtensions.map((extension) => byName.get(extension.name) ?? extension)
}

export const letterSchema = getSchema(letterExtensions)
