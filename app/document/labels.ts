import type { Heading, LetterText, Paragraph, ParagraphRole, Part } from './letter-text'
import { alphabetic } from './numbering'
import { wordsIn, wordsOfAll } from './roles'
import { partsIn, plainInline } from './walk'

/** What is asked of a block to tell what stands before its words. */
export interface Labelled {
  readonly role?: ParagraphRole | null
  /** The role of the block before it, in the same place. */
  readonly roleBefore?: ParagraphRole | null
  readonly annex?: boolean
  /** Whether there are words that the label stands before. */
  readonly hasWords: boolean
}

/**
 * Says block by block, in reading order, what a letter shows before what people wrote: "To:" where
 * recipients begin, "Our reference:", "Annex B:". The one place for it, as for the numbers of
 * footnotes: such words are computed and never written.
 */
export class Labeller {
  #annexes = 0
  readonly #words: ReturnType<typeof wordsIn>

  /** @param language of the letter, a BCP 47 tag */
  constructor(language: string) {
    this.#words = wordsIn(language)
  }

  /** The label with its colon and without a space after it; null where there is none. */
  next({ role, roleBefore, annex, hasWords }: Labelled): string | null {
    const { recipient, copy, ours, yours, annex: word, colon = ':' } = this.#words
    if (annex) {
      this.#annexes += 1
      const label = `${word}\u00a0${annexLetter(this.#annexes)}`
      return hasWords ? label + colon : label
    }
    switch (role) {
      case 'recipient':
        return roleBefore === role ? null : recipient + colon
      case 'copy':
        return roleBefore === role ? null : copy + colon
      case 'our-reference':
        return ours + colon
      case 'your-reference':
        return yours + colon
      default:
        return null
    }
  }
}

/**
 * The label that some words begin with, with the space after it, in whatever language; empty where
 * they begin with none. For reading what our own files show before the words of such a block.
 */
export function labelBefore(words: string, what: ParagraphRole | 'annex'): string {
  for (const { recipient, copy, ours, yours, annex, colon = ':' } of wordsOfAll()) {
    const said: Partial<Record<ParagraphRole | 'annex', string>> = {
      recipient: recipient + colon,
      copy: copy + colon,
      'our-reference': ours + colon,
      'your-reference': yours + colon,
      annex: `${annex}\u00a0[A-Z]+(?:${colon}|$)`,
    }
    const label = said[what] !== undefined && new RegExp(`^${said[what]} ?`).exec(words)
    if (label) return label[0]
  }
  return ''
}

/** A, B, … Z, AA, AB, … for 1, 2, … */
export const annexLetter = (place: number): string => alphabetic(place).toUpperCase()

/** What stands before the words of each paragraph and heading that has such a label. */
export function labelsOf(
  text: LetterText,
  language: string,
): ReadonlyMap<Paragraph | Heading, string> {
  const labels = new Map<Paragraph | Heading, string>()
  const labeller = new Labeller(language)
  const walk = (parts: readonly Part[]): void => {
    let roleBefore: ParagraphRole | null = null
    for (const part of parts) {
      const role = part.type === 'paragraph' ? (part.attrs?.role ?? null) : null
      if (part.type === 'paragraph' || part.type === 'heading') {
        const annex = part.type === 'heading' && part.attrs.annex === true
        const hasWords = plainInline(part.content).trim() !== ''
        const label = labeller.next({ role, roleBefore, annex, hasWords })
        if (label !== null) labels.set(part, label)
      } else {
        walk(partsIn(part))
      }
      roleBefore = role
    }
  }
  walk(text.content)
  return labels
}
