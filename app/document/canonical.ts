import canonicalize from 'canonicalize'
import { cleanText } from './clean'
import type { LetterText, Part } from './letter-text'
import { isLetter } from './shape'
import { titleOf } from './title'
import { partsIn } from './walk'

/** A letter in one language, BCP 47. */
export interface TextInLanguage {
  readonly language: string
  readonly text: LetterText
}

/** The same as it is read back, with what it is called. */
export interface ReadText extends TextInLanguage {
  readonly title: string
}

/** In which form a letter was written that has one language only. */
const IN_ONE_LANGUAGE = new Set<unknown>([1, 2, 3])
const IN_SEVERAL = 4

/**
 * The number of the form in which a letter is written, which stands in it. A change of the form takes
 * the next one; old forms stay readable. 2 came with the parts of a formal letter: roles of paragraphs,
 * annexes, page breaks, tables, underlined and raised text. 3 came with numbered lists that go on from
 * the one before, and 4 with texts in several languages. They stand only where there is such a list, or
 * more than one language: any other letter keeps the form, and with it the hash, that it had.
 */
export function formatOf(
  text: LetterText,
  translations: readonly TextInLanguage[] = [],
): 2 | 3 | 4 {
  if (translations.length > 0) return IN_SEVERAL
  return hasListThatGoesOn(text.content) ? 3 : 2
}

/**
 * The one string that stands for a letter, whose hash is what organisations sign: JSON by RFC 8785
 * of `{body, format, language, title}`, and where it is in several languages `translations`, each
 * `{body, language, title}`, in the order of their tags. Letters that read the same have the same form:
 * runs of text are merged and marks sorted first. Characters stay as they are; nothing is normalised
 * that a reader could see. Throws where two texts are in one language.
 */
export function canonicalForm(
  { language, text }: TextInLanguage,
  translations: readonly TextInLanguage[] = [],
): string {
  if (new Set([language, ...translations.map((one) => one.language)]).size <= translations.length) {
    throw new Error('A letter that is twice in one language')
  }
  const sorted = [...translations].sort((one, other) => (one.language < other.language ? -1 : 1))
  const form = canonicalize({
    format: formatOf(cleanText(text), translations),
    ...asWritten({ language, text }),
    ...(sorted.length > 0 ? { translations: sorted.map(asWritten) } : {}),
  })
  if (form === undefined) throw new Error('A letter without a canonical form')
  return form
}

function asWritten({ language, text }: TextInLanguage) {
  const clean = cleanText(text)
  return { language, title: titleOf(clean), body: clean.content }
}

const hasListThatGoesOn = (parts: readonly Part[]): boolean =>
  parts.some(
    (part) =>
      (part.type === 'orderedList' && part.attrs.continues === true) ||
      hasListThatGoesOn(partsIn(part)),
  )

/**
 * What a canonical form holds in the language in which the letter was written first. Throws where the
 * string is none, or of an unknown format.
 */
export function readCanonical(form: string): ReadText {
  return readTexts(form)[0]
}

/** What it holds in every language, the one in which it was written first before its translations. Throws likewise. */
export function readTexts(form: string): readonly [ReadText, ...ReadText[]] {
  const read: unknown = JSON.parse(form)
  if (typeof read !== 'object' || read === null || !('format' in read)) {
    throw new Error('This is no canonical form of a letter')
  }
  if (IN_ONE_LANGUAGE.has(read.format)) return [readText(read)]
  if (read.format !== IN_SEVERAL) {
    throw new Error(`Canonical form of an unknown format: ${JSON.stringify(read.format)}`)
  }
  const translations: unknown = 'translations' in read ? read.translations : undefined
  if (!Array.isArray(translations) || translations.length === 0) {
    throw new Error('A canonical form in several languages that holds one')
  }
  return [readText(read), ...translations.map(readText)]
}

function readText(read: unknown): ReadText {
  const entries = typeof read === 'object' && read !== null ? read : {}
  const text = { type: 'doc', content: 'body' in entries ? entries.body : undefined }
  if (
    !('language' in entries && typeof entries.language === 'string') ||
    !('title' in entries && typeof entries.title === 'string') ||
    !isLetter(text)
  ) {
    throw new Error('A canonical form that holds no letter')
  }
  return { language: entries.language, title: entries.title, text }
}
