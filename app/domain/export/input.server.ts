import type { LetterText } from '../../document/letter-text'

export type ExportFormat = 'pdf' | 'docx' | 'md'

/** An organisation under the letter; its person only where they agreed to be named. */
export interface Signatory {
  readonly organisation: string
  readonly person: { readonly name: string; readonly role: string } | null
}

/** All that a file of a letter is made from. Plain data: it crosses to a worker thread. */
export interface ExportInput {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  /** In order of signing. */
  readonly signatories: readonly Signatory[]
  /** The version that is exported; null marks the file as DRAFT. */
  readonly version: {
    readonly number: number
    readonly sha256: string
    readonly fixedOn: string
  } | null
  /** The coalition, or null where it has no name. */
  readonly coalition: string | null
}
