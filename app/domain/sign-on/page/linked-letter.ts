import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { Listing } from '../../../../prisma-free-db/tables/signing-terms'
import { letterHtml } from '../../../document/html'
import { languageOf } from '../../../words/languages'
import { textLabels } from '../../../words/text-labels.server'
import { languagesOf, textIn } from '../../letters/versions/version-texts'

/** A letter as those who signed it are shown it. */
export interface LinkedLetter {
  readonly title: string
  /** Whose it is, where they have a name. */
  readonly coalition: string | null
  /** In its address; null where the address alone opens nothing. */
  readonly slug: string | null
  /** In which it is shown, BCP 47. */
  readonly language: string
  /** Whose clocks tell the days of signing: IANA, `Europe/London`. */
  readonly timeZone: string
  /** All that the text is in, under one hash. */
  readonly languages: readonly string[]
  /** The whole text that it is about, its headings below those of a page. */
  readonly html: string
}

/**
 * A letter for a contact's own page: one by invitation is not linked, for only invitations open it.
 *
 * @param asked the language in which they would read it, BCP 47, where it is another than they did before.
 */
export function linkedLetter(
  letter: {
    readonly slug: string
    readonly listing: Listing | null
    readonly time_zone: string
    readonly coalition_name: string | null
  },
  version: VersionRow,
  contact: { readonly language: string | null; readonly text_language: string | null },
  asked?: string | null,
): LinkedLetter {
  const { title, language, text } = textIn(version, asked, contact.text_language)
  const labels = textLabels(language, languageOf(contact.language) ?? 'en')
  return {
    title,
    coalition: letter.coalition_name,
    slug: slugFor(letter),
    language,
    timeZone: letter.time_zone,
    languages: languagesOf(version),
    html: letterHtml(text, { labels, headingOffset: 2, language }),
  }
}

/** The slug of a letter; null of one by invitation, whose address alone opens nothing. */
export const slugFor = (letter: {
  readonly slug: string
  readonly listing: Listing | null
}): string | null => (letter.listing === 'invited' ? null : letter.slug)

/** The address of a text in the language in which somebody read it; of one in a single language as it is. */
export const textLink = (
  address: string,
  read: { readonly language: string },
  version: Pick<VersionRow, 'language' | 'translated_into'>,
): string =>
  languagesOf(version).length > 1
    ? `${address}?${new URLSearchParams({ text: read.language })}`
    : address
