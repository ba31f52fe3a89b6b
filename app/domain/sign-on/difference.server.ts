import type { VersionRow } from '../../../prisma-free-db/queries/versions'
import { readCanonical } from '../../document/canonical'
import { cleanText } from '../../document/clean'
import { type Change, difference } from '../../document/difference'
import { saidCounts } from '../../document/difference/said'
import { differenceHtml } from '../../document/difference-html'
import { directionOf } from '../../document/direction'

/** What became of one text on its way to another, to be shown to whoever signs. */
export interface TextDifference {
  /** How much changed, as a sentence. */
  readonly counts: string
  /** Of the newer text, BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Everything that people wrote in it is escaped. */
  readonly html: string
}

/** The difference between two versions of a letter. Names nobody who wrote it. */
export function differenceOf(from: VersionRow, to: VersionRow): TextDifference {
  const changes = changesBetween(from, to)
  return {
    counts: saidCounts(changes),
    language: to.language,
    direction: directionOf(to.language),
    html: differenceHtml(changes, { nameOf: () => null, whole: false }),
  }
}

/** As `difference`, of two versions. */
export const changesBetween = (from: VersionRow, to: VersionRow): Change[] =>
  difference(textOf(from), textOf(to))

// A canonical form has its own order of entries: what is compared must have one.
const textOf = (version: VersionRow) => cleanText(readCanonical(version.canonical).text)
