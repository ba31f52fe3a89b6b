import type { Mark } from '../letter-text'

/** What a line is, where nothing more need be said of it. */
export type FormName =
  | 'paragraph'
  | 'annex'
  | 'signatoryList'
  | 'pageBreak'
  | 'sender'
  | 'recipient'
  | 'copy'
  | 'delivery'
  | 'date'
  | 'ourReference'
  | 'yourReference'
  | 'subject'
  | 'valediction'
  | 'contact'
  | 'bulleted'
  | 'bulletedWithin'
  | 'numbered'
  | 'numberedWithin'
  | 'continued'
  | 'continuedWithin'

/** What is said within a difference, in the language of who reads it: it is handed in, for a text knows none. */
export interface DifferenceWords {
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'

  /** How many paragraphs that stayed as they were are left out. */
  readonly same: (count: number) => string
  readonly numbered: (number: number, count: number) => string
  readonly next: string

  readonly added: (what: string) => string
  readonly removed: (what: string) => string
  readonly changed: string
  readonly otherForm: (was: string, now: string) => string

  readonly moved: string
  readonly movedChanged: string
  readonly movedElsewhere: (what: string) => string
  /** At the place that something left. */
  readonly stoodHere: string
  readonly isNow: (where: 'above' | 'below') => string
  /** The way to the place that something left. */
  readonly stoodThere: string

  /** Before what is new and what is gone, for who cannot see it. */
  readonly insertion: string
  readonly deletion: string

  readonly footnotes: string
  readonly footnote: (mark: string) => string
  readonly back: (mark: string) => string
  readonly noteIs: (mark: string, what: string) => string
  readonly note: (what: 'added' | 'removed' | 'changed') => string
  readonly noteInline: (words: string) => string

  readonly form: (name: FormName) => string
  readonly heading: (level: number) => string
  readonly inPlace: (place: 'quote' | 'tableHead' | 'table', what: string) => string
  readonly steps: (what: string, count: number) => string

  readonly nowMarked: (mark: Mark['type']) => string
  readonly noLongerMarked: (mark: Mark['type']) => string
  readonly linkElsewhere: string
}
