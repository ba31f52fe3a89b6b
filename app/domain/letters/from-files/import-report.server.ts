import type { LinkCounts } from '../../../document/clean-links'
import type { LetterText, Part } from '../../../document/letter-text'
import { inlines, partsIn } from '../../../document/walk'

/** What could not be carried from a file as it was, and what was guessed, counted while it is read. */
export class ImportTally {
  images = 0
  comments = 0
  /** Tracked changes that are in the text as if accepted, because no suggestion can say them. */
  plainChanges = 0
  /** Tracked changes of what a paragraph is, and of rows of tables. */
  reshaped = 0
  changedRows = 0
  pageFrames = 0
  endnotes = 0
  plainLinks = 0
  styledRuns = 0
  deepHeadings = 0
  numberedHeadings = 0
  contentsLines = 0
  /** Numbered lists that counted with letters or Roman numerals. */
  letteredLists = 0
  formulas = 0
  unknownParts = 0
  textBoxes = 0
  /** Notes that were referred to and stood nowhere. */
  lostNotes = 0
  /** Notes that stood in the file and that nothing referred to. */
  unusedNotes = 0
  /** Parts of HTML that show or send something else than text. */
  controls = 0
  /** Lines that our own exports add around a letter. */
  ownLines = 0
  headingsByLook = 0
  links: LinkCounts = { unwrapped: 0, untracked: 0, sealed: 0 }
  /** A bold line that became the title, in a file without headings. */
  guessedTitle: string | null = null
  /** The first line of a plain text, which became the title. */
  firstLineTitle: string | null = null
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const was = (count: number) => (count === 1 ? 'was' : 'were')

/** What is said of rows that were put in or deleted as tracked changes; nothing where there are none. */
export function sentenceOfRows({ changedRows: n }: ImportTally): string[] {
  if (n === 0) return []
  return [
    `${counted(n, 'row', 'rows')} of tables ${was(n)} put in or deleted as a tracked change. ${n === 1 ? 'It stays' : 'They stay'} in the table; the words in ${n === 1 ? 'it' : 'them'} are suggestions.`,
  ]
}

/**
 * What the person who uploaded the file should know, in sentences; none where all of it arrived.
 * `hasTitle` is whether the letter has one.
 */
export function importSentences(tally: ImportTally, hasTitle: boolean): string[] {
  const report: string[] = []
  const say = (count: number, sentence: (count: number) => string) => {
    if (count > 0) report.push(sentence(count))
  }
  const leftOut = (count: number, one: string, many: string) =>
    say(count, (n) => `${counted(n, one, many)} ${was(n)} left out.`)

  if (tally.guessedTitle !== null) {
    report.push(
      `The file has no headings, so its first bold or large line became the title: “${tally.guessedTitle}”.`,
    )
  } else if (tally.firstLineTitle !== null) {
    report.push(`The first line became the title: “${tally.firstLineTitle}”.`)
  } else if (!hasTitle) {
    report.push('No title was found. Make the title of the letter a heading of level 1.')
  }
  say(
    tally.headingsByLook,
    (n) =>
      `${counted(n, 'line that stands alone in bold or large letters', 'lines that stand alone in bold or large letters')} became ${n === 1 ? 'a heading' : 'headings'}.`,
  )
  leftOut(tally.images, 'picture', 'pictures')
  leftOut(tally.comments, 'comment', 'comments')
  say(
    tally.plainChanges,
    (n) =>
      `${counted(n, 'tracked change', 'tracked changes')} could not become ${n === 1 ? 'a suggestion' : 'suggestions'}. The text is as if ${n === 1 ? 'it was' : 'they were'} accepted.`,
  )
  say(
    tally.reshaped,
    (n) =>
      `${counted(n, 'tracked change', 'tracked changes')} of the style or the numbering of paragraphs ${was(n)} taken as accepted.`,
  )
  report.push(...sentenceOfRows(tally))
  leftOut(tally.pageFrames, 'page header or footer', 'page headers and footers')
  say(
    tally.endnotes,
    (n) => `${counted(n, 'endnote became a footnote', 'endnotes became footnotes')}.`,
  )
  say(
    tally.lostNotes,
    (n) =>
      `${counted(n, 'footnote', 'footnotes')} had no text in the file and ${n === 1 ? 'is' : 'are'} empty now.`,
  )
  say(
    tally.unusedNotes,
    (n) =>
      `${counted(n, 'footnote that nothing refers to', 'footnotes that nothing refers to')} ${was(n)} left out.`,
  )
  say(
    tally.plainLinks,
    (n) =>
      `${counted(n, 'link leads', 'links lead')} neither to the web nor to an email address and ${n === 1 ? 'is' : 'are'} plain text now.`,
  )
  say(
    tally.links.unwrapped,
    (n) =>
      `${counted(n, 'link', 'links')} led through a mail scanner or a redirect, which can tell who reads. ${n === 1 ? 'It leads' : 'They lead'} straight to ${n === 1 ? 'its page' : 'their pages'} now.`,
  )
  say(tally.links.untracked, (n) => `Tracking codes were taken off ${counted(n, 'link', 'links')}.`)
  say(
    tally.links.sealed,
    (n) =>
      `${counted(n, 'link leads', 'links lead')} through a mail scanner that hides where. Find the page and put its own address there.`,
  )
  say(
    tally.styledRuns,
    (n) => `Struck through or lowered text in ${counted(n, 'place', 'places')} is plain text now.`,
  )
  say(
    tally.deepHeadings,
    (n) =>
      `${counted(n, 'heading', 'headings')} of a level below the third became ${n === 1 ? 'a heading' : 'headings'} of the third.`,
  )
  say(
    tally.numberedHeadings,
    (n) => `The numbers before ${counted(n, 'heading', 'headings')} were left out.`,
  )
  say(
    tally.contentsLines,
    (n) => `A table of contents of ${counted(n, 'line', 'lines')} was left out.`,
  )
  say(
    tally.letteredLists,
    (n) =>
      `${counted(n, 'list that counts', 'lists that count')} with letters or Roman numerals ${n === 1 ? 'counts' : 'count'} with 1, 2, 3 now. Check what refers to ${n === 1 ? 'it' : 'them'}.`,
  )
  leftOut(tally.formulas, 'formula', 'formulas')
  say(
    tally.textBoxes,
    (n) =>
      `The text of ${counted(n, 'text box', 'text boxes')} stands in the letter now. Check where.`,
  )
  leftOut(tally.controls, 'form, script or frame', 'forms, scripts and frames')
  say(
    tally.unknownParts,
    (n) =>
      `${counted(n, 'part', 'parts')} of a kind that letters do not have ${was(n)} left out. Compare the text with the file.`,
  )
  say(
    tally.ownLines,
    () =>
      'The line about the draft or the version, which Undersigned adds to its files, was left out.',
  )
  return report
}

/** What a letter that was read has in it, as one sentence. */
export function keptSentence(
  text: LetterText,
  beside: { readonly changes: number; readonly threads: number } = { changes: 0, threads: 0 },
): string {
  const counts = { headings: 0, lists: 0, tables: 0, letterhead: 0, footnotes: 0, links: 0 }
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type === 'heading') counts.headings += 1
      if (part.type === 'bulletList' || part.type === 'orderedList') counts.lists += 1
      if (part.type === 'table') counts.tables += 1
      if (part.type === 'paragraph' && part.attrs) counts.letterhead += 1
      visit(partsIn(part))
    }
  }
  visit(text.content)
  let words = 0
  let href: string | null = null
  for (const part of inlines(text)) {
    if (part.type === 'footnote') counts.footnotes += 1
    const runs =
      part.type === 'text' ? [part] : part.type === 'footnote' ? (part.content ?? []) : []
    for (const run of runs) {
      words += run.text.split(/\s+/).filter((word) => word !== '').length
      const mark = run.marks?.find(({ type }) => type === 'link')
      const next = mark?.type === 'link' ? mark.attrs.href : null
      // A link that is half bold is one link.
      if (next !== null && next !== href) counts.links += 1
      href = next
    }
  }
  const named: [number, string, string][] = [
    [words, 'word', 'words'],
    [
      counts.letterhead,
      'line of the letterhead or the ending',
      'lines of the letterhead and the ending',
    ],
    [counts.headings, 'heading', 'headings'],
    [counts.lists, 'list', 'lists'],
    [counts.tables, 'table', 'tables'],
    [counts.footnotes, 'footnote', 'footnotes'],
    [counts.links, 'link', 'links'],
    [beside.changes, 'tracked change as a suggestion', 'tracked changes as suggestions'],
    [beside.threads, 'thread of comments', 'threads of comments'],
  ]
  const kept = named
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many))
  return `What arrived: ${new Intl.ListFormat('en-GB').format(kept)}.`
}
