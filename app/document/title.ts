import type { Heading, LetterText } from './letter-text'
import { plainInline, wordBlocks } from './walk'

/** The first heading of level 1 that begins no annex, which is the title; null where there is none. */
export function titleHeading(text: LetterText): Heading | null {
  for (const block of wordBlocks(text.content)) {
    if (block.type === 'heading' && block.attrs.level === 1 && !block.attrs.annex) return block
  }
  return null
}

/** The title as one line of plain text, without its footnotes; '' where there is none. */
export function titleOf(text: LetterText): string {
  return plainInline(titleHeading(text)?.content).replace(/\s+/g, ' ').trim()
}
