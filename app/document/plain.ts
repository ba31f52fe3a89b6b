import type { LetterText } from './letter-text'
import { plainInline, wordBlocks } from './walk'

/** The letter as plain text without its footnotes: one line for each heading, paragraph and break. */
export function plainText(text: LetterText): string {
  return [...wordBlocks(text.content)].map((block) => plainInline(block.content)).join('\n')
}

/**
 * How many words the letter has, its footnotes apart. Words are found as the language writes them,
 * so that Thai or Japanese, which write no spaces, count too. `language` is a BCP 47 tag.
 */
export function countWords(text: LetterText, language: string): number {
  let words = 0
  for (const segment of segmenter(language).segment(plainText(text))) {
    if (segment.isWordLike) words += 1
  }
  return words
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
