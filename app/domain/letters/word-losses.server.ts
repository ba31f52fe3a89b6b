import type { ImportTally } from './import-report.server'
import type { WordParts } from './word-file.server'
import type { WordRevisions } from './word-revisions.server'

/** Counts what of a Word file no letter holds, by its parts and by what its reader left out. */
export function countLosses(
  tally: ImportTally,
  parts: WordParts,
  revisions: WordRevisions,
  unknownParts: readonly string[],
): void {
  tally.reshaped = revisions.ofParagraphs
  tally.changedRows = revisions.ofRows
  tally.pageFrames = pageFrames(parts)
  tally.formulas = unknownParts.filter((name) => name.startsWith('m:')).length
  tally.unknownParts = unknownParts.length - tally.formulas
}

/** Page headers and footers that say anything. */
function pageFrames(parts: WordParts): number {
  return [...parts].filter(
    ([path, data]) =>
      /^word\/(header|footer)\d*\.xml$/.test(path) &&
      /<w:t(?:\s[^>]*)?>[^<]*\S[^<]*<\/w:t>/.test(data.toString('utf8')),
  ).length
}
