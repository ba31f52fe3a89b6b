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
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { isAllowedHref } from './links'
import { isParagraphRole } from './roles'
import { Deletion, Insertion, Modification, SUGGESTION } from './suggestion-marks'
import { LetterTable, LetterTableCell, LetterTableHeader, LetterTableRow } from './table-nodes'

/**
 * Rises with every change of the nodes, marks or attributes below. Pages send it when they connect,
 * because a page that does not know a node would delete it for everyone.
 */
export const SCHEMA_NUMBER = 4

/**
 * A footnote stands where it is referred to and holds its own text, so that the two cannot part
 * when several people edit. Line breaks and further footnotes have no place in it.
 */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  marks: `bold italic underline superscript link ${SUGGESTION}`,
  isolating: true,
  selectable: true,
  // Beside an "Ibid.", which notes stood before it when it was written. It never leaves the letter.
  addAttributes: () => ({
    notesBefore: { default: null, rendered: false, parseHTML: () => null },
  }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
})

/**
 * Tiptap's paragraph, with the role that it plays in a letter. An attribute, and no node around it:
 * what somebody writes in it meanwhile stays when another gives it a role, or takes it away.
 */
export const LetterParagraph = Paragraph.extend({
  // Labels are computed: they stay out of what is pasted from a page that shows a letter.
  parseHTML: () => [{ tag: 'span[data-label]', ignore: true }, { tag: 'p' }],
  addAttributes: () => ({
    role: {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => {
        const role = element.getAttribute('data-role')
        return isParagraphRole(role) ? role : null
      },
      renderHTML: ({ role }: { role: unknown }) => (role ? { 'data-role': role } : {}),
    },
    // Names the guidance that is shown while nothing is written here. It stays when somebody writes,
    // so that two who begin at once change only words, and never leaves the letter: it is not in HTML.
    guide: { default: null, keepOnSplit: false, rendered: false, parseHTML: () => null },
  }),
})

/** Tiptap's heading, which may begin an annex. */
export const LetterHeading = Heading.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      // Null and not false: what has no value is not written into the shared text, so that a heading
      // of before stays as it is while somebody writes in it.
      annex: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => (element.hasAttribute('data-annex') ? true : null),
        renderHTML: ({ annex }: { annex: unknown }) => (annex === true ? { 'data-annex': '' } : {}),
      },
    }
  },
}).configure({ levels: [1, 2, 3] })

/** What follows begins on a new page. */
export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: () => ['div', { 'data-page-break': '' }],
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

/**
 * Tiptap's numbered list, with nothing but the number that it begins with, or that it goes on from the
 * list before it. That is said and not counted: who writes in the list before changes no number here.
 */
export const LetterOrderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) =>
        element.hasAttribute('data-continues')
          ? 1
          : Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
    },
    continues: {
      default: null,
      parseHTML: (element: HTMLElement) => (element.hasAttribute('data-continues') ? true : null),
      renderHTML: ({ continues }: { continues: unknown }) =>
        continues === true ? { 'data-continues': '' } : {},
    },
  }),
})

/** Everything that a letter may hold, in the shape of `letter-text.ts`; no node views, no toolbar. */
export const letterExtensions: Extensions = [
  Document,
  LetterParagraph,
  Text,
  LetterHeading,
  BulletList,
  LetterOrderedList,
  ListItem,
  Blockquote,
  LetterTable,
  LetterTableRow,
  LetterTableHeader,
  LetterTableCell,
  SignatoryList,
  PageBreak,
  HardBreak,
  Footnote,
  Bold,
  Italic,
  Underline,
  Superscript,
  LetterLink,
  Insertion,
  Deletion,
  Modification,
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
