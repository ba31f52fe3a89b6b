/**
 * A letter as data, in the shape that ProseMirror gives as JSON. The first heading of level 1 is
 * its title, or its subject where it has no such heading. Footnotes stand where they are referred to and hold their own text; their numbers are
 * computed.
 */
export interface LetterText {
  type: 'doc'
  content: Block[]
}

export type Block =
  | Heading
  | Paragraph
  | BulletList
  | OrderedList
  | Blockquote
  | SignatoryList
  | PageBreak
  | Table

export interface Heading {
  type: 'heading'
  /** With `annex` it begins an annex, on a page of its own; which one ("Annex B") is computed. */
  attrs: { level: 1 | 2 | 3; annex?: true }
  content?: Inline[]
}

export interface Paragraph {
  type: 'paragraph'
  /** Only where the paragraph has a role, so that others are written as they always were. */
  attrs?: { role: ParagraphRole }
  content?: Inline[]
}

/** What a paragraph is in a letter on paper, where it is not simply text. */
export type ParagraphRole =
  | 'sender'
  | 'recipient'
  | 'copy'
  | 'delivery'
  | 'date'
  | 'our-reference'
  | 'your-reference'
  | 'subject'
  | 'valediction'
  | 'contact'

export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}

export interface OrderedList {
  type: 'orderedList'
  /** With `continues` it goes on from the list before it, and its number is computed (`numbering.ts`). */
  attrs: { start: number; continues?: true }
  content: ListItem[]
}

export interface ListItem {
  type: 'listItem'
  content: Block[]
}

export interface Blockquote {
  type: 'blockquote'
  content: Block[]
}

/** Where the list of those who signed is to stand. Without it, the list follows the letter. */
export interface SignatoryList {
  type: 'signatoryList'
}

/** What follows begins on a new page. */
export interface PageBreak {
  type: 'pageBreak'
}

/** Rows may lack cells that others have: people who change a table at the same time bring that about. */
export interface Table {
  type: 'table'
  content: TableRow[]
}

export interface TableRow {
  type: 'tableRow'
  content: Cell[]
}

export interface Cell {
  /** A `tableHeader` names what stands in its row or column. */
  type: 'tableCell' | 'tableHeader'
  /** Over how many columns and rows it goes, from 1 to `WIDEST_SPAN`. */
  attrs: { colspan: number; rowspan: number }
  content: Block[]
}

/** A node that other blocks stand in. */
export type Part = Block | ListItem | TableRow | Cell

export type Inline = Text | HardBreak | Footnote

export interface Text {
  type: 'text'
  text: string
  marks?: Mark[]
}

/** In this order. */
export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'underline' }
  | { type: 'superscript' }
  | { type: 'link'; attrs: { href: string } }

export interface HardBreak {
  type: 'hardBreak'
}

export interface Footnote {
  type: 'footnote'
  content?: Text[]
}
