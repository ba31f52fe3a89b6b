import canonicalize from 'canonicalize'
import { cleanText } from './clean'
import type { LetterText, Part } from './letter-text'
import { isLetter } from './shape'
import { titleOf } from './title'
import { partsIn } from './walk'

const READABLE = new Set<unknown>([1, 2, 3])

/**
 * The number of the form in which a letter is written, which stands in it. A change of the form takes
 * the next one; old forms stay readable. 2 came with the parts of a formal letter: roles of paragraphs,
 * annexes, page breaks, tables, underlined and raised text. 3 came with numbered lists that go on from
 * the one before, and stands only where there is one: any other letter keeps the form, and with it the
 * hash, that it had.
 */
export const formatOf = (text: LetterText): 2 | 3 => (hasListThatGoesOn(text.content) ? 3 : 2)

/**
 * The one string that stands for a letter, whose hash is what organisations sign: JSON by RFC 8785
 * of `{body, format, language, title}`. Letters that read the same have the same form: runs of text
 * are merged and marks sorted first. Characters stay as they are; nothing is normalised that a
 * reader could see. `language` is a BCP 47 tag.
 */
export function canonicalForm({ language, text }: { language: string; text: LetterText }): string {
  const clean = cleanText(text)
  const form = canonicalize({
    format: formatOf(clean),
    language,
    title: titleOf(clean),
    body: clean.content,
  })
  if (form === undefined) throw new Error('A letter without a canonical form')
  return form
}

const hasListThatGoesOn = (parts: readonly Part[]): boolean =>
  parts.some(
    (part) =>
      (part.type === 'orderedList' && part.attrs.continues === true) ||
      hasListThatGoesOn(partsIn(part)),
  )

/** What a canonical form holds. Throws where the string is none, or of an unknown format. */
export function readCanonical(form: string): { language: string; title: string; text: LetterText } {
  const read: unknown = JSON.parse(form)
  if (typeof read !== 'object' || read === null || !('format' in read)) {
    throw new Error('This is no canonical form of a letter')
  }
  if (!READABLE.has(read.format)) {
    throw new Error(`Canonical form of an unknown format: ${JSON.stringify(read.format)}`)
  }
  const text = { type: 'doc', content: 'body' in read ? read.body : undefined }
  if (
    !('language' in read && typeof read.language === 'string') ||
    !('title' in read && typeof read.title === 'string') ||
    !isLetter(text)
  ) {
    throw new Error('A canonical form that holds no letter')
  }
  return { language: read.language, title: read.title, text }
}
