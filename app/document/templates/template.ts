import type { ParagraphRole } from '../letter-text'

/** A letter to begin from: its headings, and guidance where something is to be written. */
export interface Template {
  /** In forms, and before the places of its guidance in the text: it never changes. */
  readonly name: string
  readonly label: string
  /** What it is for, in one or two sentences. */
  readonly about: string
  /** Where its title stands: over the letter, or as the subject of a letter on paper. */
  readonly titled: 'heading' | 'subject'
  /** As whoever asks for such letters usually sets it; it can be changed for each letter. */
  readonly wordLimit?: number
  readonly parts: readonly TemplatePart[]
}

/** What a template is made of, in the order in which it is read. */
export type TemplatePart =
  | { readonly kind: 'title' }
  | { readonly kind: 'heading'; readonly words: string }
  /** Words that such a letter says anyway, which stay unless somebody changes them. */
  | { readonly kind: 'text'; readonly words: string; readonly role: ParagraphRole | null }
  /** An empty paragraph, with what a good one says. */
  | {
      readonly kind: 'guided'
      /** Names the guidance within the template, for ever: it stands in letters that were begun. */
      readonly place: string
      readonly guidance: string
      readonly role: ParagraphRole | null
    }
  | {
      readonly kind: 'numbered'
      readonly continues: boolean
      readonly items: readonly (readonly TemplatePart[])[]
    }
  | { readonly kind: 'signatories' }

export const title: TemplatePart = { kind: 'title' }

export const signatories: TemplatePart = { kind: 'signatories' }

export const heading = (words: string): TemplatePart => ({ kind: 'heading', words })

export const text = (words: string, role: ParagraphRole | null = null): TemplatePart => ({
  kind: 'text',
  words,
  role,
})

/** A place to write, named `place`, with what a good one says there and why. */
export const write = (
  place: string,
  guidance: string,
  role: ParagraphRole | null = null,
): TemplatePart => ({ kind: 'guided', place, guidance, role })

/** Numbered paragraphs, each a part or several. */
export const numbered = (...items: readonly Item[]): TemplatePart => ({
  kind: 'numbered',
  continues: false,
  items: items.map(partsOf),
})

/** Numbered paragraphs whose numbers go on from those before. */
export const goesOn = (...items: readonly Item[]): TemplatePart => ({
  kind: 'numbered',
  continues: true,
  items: items.map(partsOf),
})

type Item = TemplatePart | readonly TemplatePart[]

const partsOf = (item: Item): readonly TemplatePart[] => ('kind' in item ? [item] : item)
