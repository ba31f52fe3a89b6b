import type { LetterText } from './letter-text'
import { plainInline, wordBlocks } from './walk'
import { wordCounter } from './words'

/** The letter as plain text without its footnotes: one line for each heading, paragraph and break. */
export function plainText(text: LetterText): string {
  return [...wordBlocks(text.content)].map((block) => plainInline(block.content)).join('\n')
}

/** How many words the letter has, its footnotes apart; see `wordCounter`. */
export function countWords(text: LetterText, language: string): number {
  return wordCounter(language)(plainText(text))
}
