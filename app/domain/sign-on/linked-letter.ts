import type { Listing } from '../../../prisma-free-db/tables'
import { readCanonical } from '../../document/canonical'
import { letterHtml } from '../../document/html'

/** A letter as those who signed it are shown it. */
export interface LinkedLetter {
  readonly title: string
  /** In its address; null where the address alone opens nothing. */
  readonly slug: string | null
  /** BCP 47. */
  readonly language: string
  /** The whole text that it is about, its headings below those of a page. */
  readonly html: string
}

/** A letter for a contact's own page: one by invitation is not linked, for only invitations open it. */
export const linkedLetter = (
  letter: { readonly slug: string; readonly listing: Listing | null },
  version: { readonly title: string; readonly language: string; readonly canonical: string },
): LinkedLetter => ({
  title: version.title,
  slug: letter.listing === 'invited' ? null : letter.slug,
  language: version.language,
  html: letterHtml(readCanonical(version.canonical).text, {
    headingOffset: 2,
    language: version.language,
  }),
})
