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
  tally.changedRows = revisions.ofRows
  tally.pageFrames = pageFrames(parts)
  tally.formulas = unknownParts.filter((name) => name.startsWith('m:')).length
  tally.unknownParts = unknownParts.length - tally.formulas
}

/** Page headers and footers that say anything, but for what our own files say there. */
function pageFrames(parts: WordParts): number {
  return [...parts].filter(([path, data]) => {
    if (!/^word\/(header|footer)\d*\.xml$/.test(path)) return false
    const words = [...data.toString('utf8').matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
    return !OWN_FRAME.test(words.map(([, said]) => said).join(''))
  }).length
}

/** Nothing, the number of the page among all, or that it is a draft. */
const OWN_FRAME = /^[\s\d/]*(?:DRAFT\. This is not the final text\.\s*)?$/
