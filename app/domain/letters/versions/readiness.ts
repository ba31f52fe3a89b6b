import type { LetterText } from '../../../document/letter-text'
import { titleOf } from '../../../document/title'
import { plainInline, wordBlocks } from '../../../document/walk'

/** What a text lacks before it can be fixed; null where it lacks nothing. */
export function lackingIn(text: LetterText): 'title' | 'text' | null {
  if (titleOf(text) === '') return 'title'
  return saysNothing(text) ? 'text' : null
}

/** True where there is nothing to read but headings. */
const saysNothing = (text: LetterText): boolean =>
  ![...wordBlocks(text.content)].some(
    (block) => block.type === 'paragraph' && plainInline(block.content).trim() !== '',
  )

/** True where a translation is word for word what it was copied from. */
export const saysTheSame = (translation: LetterText, original: LetterText): boolean =>
  JSON.stringify(translation) === JSON.stringify(original)

/** A name or an address may be the same in every language; a sentence is not. */
const A_SENTENCE = 5

/** How many headings and paragraphs of a translation still stand in it as they do in the original. */
export function notYetTranslated(translation: LetterText, original: LetterText): number {
  const there = new Set(sentencesIn(original))
  return sentencesIn(translation).filter((line) => there.has(line)).length
}

const sentencesIn = (text: LetterText): string[] =>
  [...wordBlocks(text.content)]
    .map((block) => plainInline(block.content).trim())
    .filter((line) => line.split(/\s+/u).length >= A_SENTENCE)
