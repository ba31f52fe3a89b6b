import { labelsOf } from './labels'
import type { LetterText } from './letter-text'
import { plainInline, wordBlocks } from './walk'

export interface OutlineEntry {
  /** The id that the heading has on the public page. */
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly text: string
}

/**
 * The id of a heading by its place among the headings, from 1. Not made from its words: they may be
 * in any script, may repeat, and would meet other ids of the page.
 */
export const headingId = (place: number): string => `h${place}`

/** The headings of a letter, in reading order; that of an annex with its label. `language` is a BCP 47 tag. */
export function outlineOf(text: LetterText, language = 'en'): OutlineEntry[] {
  const labels = labelsOf(text, language)
  return [...wordBlocks(text.content)]
    .flatMap((block) => (block.type === 'heading' ? [block] : []))
    .map((heading, index) => ({
      id: headingId(index + 1),
      level: heading.attrs.level,
      text: `${labels.get(heading) ?? ''} ${plainInline(heading.content)}`
        .replace(/\s+/g, ' ')
        .trim(),
    }))
}
