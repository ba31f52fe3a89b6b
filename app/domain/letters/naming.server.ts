import { Invalid } from '../errors.server'
import { newSlugEnd } from '../ids.server'

const LONGEST_SLUG = 48

/**
 * The public name of a letter in addresses: its title in plain letters and digits, then a random
 * end. A title in another script leaves only `letter` and the end.
 */
export function letterSlug(title: string, end: string = newSlugEnd()): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST_SLUG) : `${slug}-${word}`
    if (longer.length > LONGEST_SLUG) break
    slug = longer
  }
  return `${slug || 'letter'}-${end}`
}

/** The random end of a slug, to keep when the title before it changes. */
export const slugEndOf = (slug: string): string => slug.slice(slug.lastIndexOf('-') + 1)

/** A language as BCP 47 writes it (`en-gb` → `en-GB`). Throws `Invalid` on `language`. */
export function languageTag(language: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(language.trim())
    if (tag) return tag
  } catch {
    // Intl throws a RangeError for what is no language tag.
  }
  throw new Invalid(
    'Give the language as a short code, for example “en” for English or “ar” for Arabic.',
    'language',
  )
}
