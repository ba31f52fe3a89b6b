import type { Change } from '../../document/difference'
import type { LetterText } from '../../document/letter-text'
import type { FileThread } from '../letters/from-files/word-comments.server'
import type { BoardPack } from '../sign-on/page/board-pack'

export type ExportFormat = 'pdf' | 'docx' | 'md' | 'html'

/** An organisation under the letter; its person only where they agreed to be named. */
export interface Signatory {
  readonly organisation: string
  readonly person: { readonly name: string; readonly role: string } | null
}

/** A person who signed in a personal capacity, in a list of their own. */
export interface PersonalSignatory {
  readonly name: string
  readonly role: string
  /** Where they work, as a description. */
  readonly employer: string | null
}

/** All that a file of a letter is made from. Plain data: it crosses to a worker thread. */
export interface ExportInput {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  /** In order of signing. */
  readonly signatories: readonly Signatory[]
  /** In order of signing, after all organisations. */
  readonly persons: readonly PersonalSignatory[]
  /** Organisations that joined after the letter was sent, after all others. */
  readonly later: readonly Signatory[]
  /** The version that is exported; null marks the file as DRAFT. */
  readonly version: {
    readonly number: number
    readonly sha256: string
    readonly fixedOn: string
    /** All that it holds under that hash, BCP 47. */
    readonly languages: readonly string[]
  } | null
  /** The coalition, or null where it has no name. */
  readonly coalition: string | null
  /** For a PDF for trustees: a page to decide by, before the letter. */
  readonly pack?: BoardPack
  /** For a Word file to be marked up: `text` is then a `MarkedText`, every suggestion under its author's name. */
  readonly markup?: Markup
  /** For a Word file with tracked changes: what became of another text on its way to this one. */
  readonly tracked?: TrackedChanges
}

/** What goes out with a text that is to be marked up. Plain data, too. */
export interface Markup {
  readonly threads: readonly FileThread[]
  /** By which the copy is known when it comes back. */
  readonly copy: string
}

/** Changes to be shown as tracked ones. Plain data, too. */
export interface TrackedChanges {
  readonly changes: readonly Change[]
  /** Names by account. */
  readonly names: Readonly<Record<string, string>>
  /** Whose changes they are where no single author is known. */
  readonly others: string
  /** The moment of the newer text. */
  readonly at: string
}
