import type { LetterText } from '../../document/letter-text'

/** The text of a new letter: its title, and a line to begin on. */
export function blankLetter(title: string): LetterText {
  return {
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 1 },
        ...(title.trim() !== '' && { content: [{ type: 'text', text: title.trim() }] }),
      },
      { type: 'paragraph' },
    ],
  }
}
