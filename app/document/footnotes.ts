import type { Footnote, LetterText, Text } from './letter-text'
import { inlines, plainRuns } from './walk'

export interface NumberedFootnote {
  /** From 1, in reading order. */
  readonly number: number
  readonly content: readonly Text[]
  /** The same as plain text. */
  readonly text: string
}

/** The footnotes of a letter, numbered in the order in which they are read. */
export function footnotesOf(text: LetterText): NumberedFootnote[] {
  return [...inlines(text)]
    .filter((part): part is Footnote => part.type === 'footnote')
    .map(({ content = [] }, index) => ({ number: index + 1, content, text: plainRuns(content) }))
}
