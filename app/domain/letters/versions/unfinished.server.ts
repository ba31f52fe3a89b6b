import type { LetterText } from '../../../document/letter-text'
import { plainInline, wordBlocks } from '../../../document/walk'

/** How many paragraphs stand wholly in square brackets: such words are meant to be written over. */
export const bracketsIn = (text: LetterText): number =>
  [...wordBlocks(text.content)].filter((block) =>
    /^\[[^[\]]+\]$/.test(plainInline(block.content).trim()),
  ).length
