import type { Heading, LetterText, Paragraph } from './letter-text'
import { plainInline, wordBlocks } from './walk'

/** The first heading of level 1 that begins no annex, which is the title; null where there is none. */
export function titleHeading(text: LetterText): Heading | null {
  for (const block of wordBlocks(text.content)) {
    if (block.type === 'heading' && block.attrs.level === 1 && !block.attrs.annex) return block
  }
  return null
}

/**
 * The title as one line of plain text, without its footnotes; '' where there is none. A letter on
 * paper may have no heading: then it goes by its subject.
 */
export function titleOf(text: LetterText): string {
  const title = titleHeading(text) ?? subjectOf(text)
  return plainInline(title?.content).replace(/\s+/g, ' ').trim()
}

/** The first paragraph that is the subject of the letter and says something; null where there is none. */
export function subjectOf(text: LetterText): Paragraph | null {
  for (const block of wordBlocks(text.content)) {
    const isSubject = block.type === 'paragraph' && block.attrs?.role === 'subject'
    if (isSubject && plainInline(block.content).trim() !== '') return block
  }
  return null
}
