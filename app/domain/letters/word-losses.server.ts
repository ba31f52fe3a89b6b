import type { ImportTally } from './import-report.server'
import { mainPart, type WordParts } from './word-file.server'
import type { WordDocument } from './word-tree.server'

/** Counts what of a Word file no letter holds, by its parts and by what its reader left out. */
export function countLosses(
  tally: ImportTally,
  parts: WordParts,
  document: WordDocument,
  unknownParts: readonly string[],
): void {
  tally.comments = document.comments.length
  tally.trackedChanges = trackedChanges(parts)
  tally.pageFrames = pageFrames(parts)
  tally.formulas = unknownParts.filter((name) => name.startsWith('m:')).length
  tally.unknownParts = unknownParts.length - tally.formulas
}

/** Insertions, deletions and moves that nobody had accepted or refused yet. */
function trackedChanges(parts: WordParts): number {
  let changes = 0
  for (const [path, data] of parts) {
    if (path !== mainPart(parts) && !/^word\/(foot|end)notes\.xml$/.test(path)) continue
    changes += (data.toString('utf8').match(/<w:(?:ins|del|moveTo)\s/g) ?? []).length
  }
  return changes
}

/** Page headers and footers that say anything. */
function pageFrames(parts: WordParts): number {
  return [...parts].filter(
    ([path, data]) =>
      /^word\/(header|footer)\d*\.xml$/.test(path) &&
      /<w:t(?:\s[^>]*)?>[^<]*\S[^<]*<\/w:t>/.test(data.toString('utf8')),
  ).length
}
