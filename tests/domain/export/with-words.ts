import type { LetterText } from '../../../app/document/letter-text'

/**
 * The same letter with a word of its own for each run of text, and these words: so that each can be
 * found in a file, whatever a font or a format does with odd characters.
 */
export function withWords(text: LetterText): { text: LetterText; words: string[] } {
  const words: string[] = []
  const written = JSON.parse(JSON.stringify(text), (key, value) => {
    if (key !== 'text' || typeof value !== 'string') return value
    const place = words.length
    words.push(`word${place}end`)
    return ` word${place}end `
  })
  // Nothing but the text of runs was changed.
  return { text: written as LetterText, words }
}
