/**
 * A letter as data, in the shape that ProseMirror gives as JSON. The first heading of level 1 is
 * its title. Footnotes stand where they are referred to and hold their own text; their numbers are
 * computed.
 */
export interface LetterText {
  type: 'doc'
  content: Block[]
}

export type Block = Heading | Paragraph | BulletList | OrderedList | Blockquote | SignatoryList

export interface Heading {
  type: 'heading'
  attrs: { level: 1 | 2 | 3 }
  content?: Inline[]
}

export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}

export interface BulletList {
  type: 'bulletList'
  content: ListItem[]
}

export interface OrderedList {
  type: 'orderedList'
  attrs: { start: number }
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

export type Inline = Text | HardBreak | Footnote

export interface Text {
  type: 'text'
  text: string
  marks?: Mark[]
}

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export interface HardBreak {
  type: 'hardBreak'
}

export interface Footnote {
  type: 'footnote'
  content?: Text[]
}
