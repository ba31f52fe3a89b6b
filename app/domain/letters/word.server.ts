import type { LetterText } from '../../document/letter-text'

/** A letter read from a Word file, and what could not be carried over as it was. */
export interface ImportedLetter {
  readonly text: LetterText
  /** Sentences for the person who uploaded it; empty where everything arrived. */
  readonly report: readonly string[]
}
