import { mainPart, type WordParts } from './word-file.server'

/** What could not be carried from a Word file as it was, counted while it is read. */
export class WordTally {
  images = 0
  tables = 0
  endnotes = 0
  plainLinks = 0
  styledRuns = 0
  deepHeadings = 0
  contentsLines = 0
  orderedLists = 0
  /** A bold line that became the title, in a file without headings. */
  guessedTitle: string | null = null
  hasTitle = false
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const was = (count: number) => (count === 1 ? 'was' : 'were')

/**
 * What the person who uploaded the file should know, in sentences; none where all of it arrived.
 * `comments` is their number, `unknownParts` the elements that the reader left out.
 */
export function wordReport(
  tally: WordTally,
  parts: WordParts,
  comments: number,
  unknownParts: readonly string[],
): string[] {
  const report: string[] = []
  const say = (count: number, sentence: (count: number) => string) => {
    if (count > 0) report.push(sentence(count))
  }
  if (tally.guessedTitle !== null) {
    report.push(
      `The file has no headings, so its first bold or large line became the title: “${tally.guessedTitle}”.`,
    )
  } else if (!tally.hasTitle) {
    report.push('No title was found. Make the title of the letter a heading of level 1.')
  }
  say(tally.images, (n) => `${counted(n, 'picture', 'pictures')} ${was(n)} left out.`)
  say(
    tally.tables,
    (n) =>
      `${counted(n, 'table was', 'tables were')} taken apart: the text of each cell is a paragraph now.`,
  )
  say(comments, (n) => `${counted(n, 'comment', 'comments')} ${was(n)} left out.`)
  say(
    trackedChanges(parts),
    (n) =>
      `The file has ${counted(n, 'tracked change', 'tracked changes')}. The text is as if all of them were accepted.`,
  )
  say(
    pageFrames(parts),
    (n) => `${counted(n, 'page header or footer', 'page headers and footers')} ${was(n)} left out.`,
  )
  say(
    tally.endnotes,
    (n) => `${counted(n, 'endnote became a footnote', 'endnotes became footnotes')}.`,
  )
  say(
    tally.plainLinks,
    (n) =>
      `${counted(n, 'link leads', 'links lead')} neither to the web nor to an email address and ${n === 1 ? 'is' : 'are'} plain text now.`,
  )
  say(
    tally.styledRuns,
    (n) =>
      `Underlined, struck through, raised or lowered text in ${counted(n, 'place', 'places')} is plain text now.`,
  )
  say(
    tally.deepHeadings,
    (n) =>
      `${counted(n, 'heading', 'headings')} of a level below the third became ${n === 1 ? 'a heading' : 'headings'} of the third.`,
  )
  say(
    tally.contentsLines,
    (n) => `A table of contents of ${counted(n, 'line', 'lines')} was left out.`,
  )
  if (tally.orderedLists > 1) {
    report.push(
      `Each of the ${tally.orderedLists} numbered lists begins at 1 now. Check their numbers where one continued another.`,
    )
  }
  const formulas = unknownParts.filter((name) => name.startsWith('m:')).length
  say(formulas, (n) => `${counted(n, 'formula', 'formulas')} ${was(n)} left out.`)
  say(
    unknownParts.length - formulas,
    (n) =>
      `${counted(n, 'part', 'parts')} of a kind that letters do not have ${was(n)} left out. Compare the text with the file.`,
  )
  return report
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
