import type { LetterText } from '../../../document/letter-text'
import type { MarkedText } from '../../../document/marked-text'
import { plainText } from '../../../document/plain'
import { titleHeading } from '../../../document/title'
import { type FileLanguages, languageOf, languagesOfWord } from './file-language.server'
import { type FoundBlocks, finishedLetter } from './import-finish.server'
import { ImportTally, importSentences, keptSentence, sentenceOfRows } from './import-report.server'
import { suggestedIn } from './suggested-by-file.server'
import { type FileThread, threadsInWord } from './word-comments.server'
import { refusedFile, unpackWord, type WordParts } from './word-file.server'
import { countLosses } from './word-losses.server'
import { styleNames, WordCounters } from './word-numbers.server'
import { propertiesOf } from './word-properties.server'
import { WordRevisions } from './word-revisions.server'
import { blocksFromTree } from './word-text.server'
import { readTree } from './word-tree.server'

/** A letter read from a file, and what could not be carried over as it was. */
export interface ImportedLetter {
  readonly text: LetterText
  /** Sentences for the person who uploaded it; empty where everything arrived. */
  readonly report: readonly string[]
  /** What of `report` is about rows of tables: of a copy that comes back, each row is named. */
  readonly ofRows?: string
  /** How much of what arrived, in one sentence. */
  readonly kept?: string
  /** The same text with what the file suggests for it, and where its comments stand. */
  readonly marked?: MarkedText
  readonly threads?: readonly FileThread[]
  /** In which language, a BCP 47 tag, where the file says it. */
  readonly language?: string
  /** By which it is known, where it went out to be marked up. */
  readonly copy?: string
  /** Who saved it last, where the file says that it is somebody else than who made it. */
  readonly savedBy?: string
}

/**
 * Reads a letter from the bytes of a Word file (.docx, ECMA-376). Throws `Invalid` with field
 * 'file', and a sentence that says what to do, for whatever is no readable Word file with text in
 * it, or whose letter is deeper or larger than one may be. Heavy for large files: to be called where nobody's typing waits for it.
 */
export async function readWord(file: Uint8Array): Promise<ImportedLetter> {
  return letterFromWord(await unpackWord(file))
}

/** As `readWord`, from the parts of the file. */
export async function letterFromWord(parts: WordParts): Promise<ImportedLetter> {
  const revisions = new WordRevisions()
  const { document, unknownParts } = await readTree(parts, revisions)
  const tally = new ImportTally()
  countLosses(tally, parts, revisions, unknownParts)
  const reading = { counters: new WordCounters(parts), styles: styleNames(parts), revisions, tally }
  const found = blocksFromTree(document, reading)
  const letter = imported(found, tally, {
    threads: threadsInWord(parts),
    languages: languagesOfWord(parts),
  })
  return { ...letter, ...propertiesOf(parts) }
}

/** What a reader found beside the text. */
interface Beside {
  readonly threads?: readonly FileThread[]
  readonly languages?: FileLanguages
}

/** What a reader found, as a letter with its report. Throws `Invalid` where there is no text. */
export function imported(
  found: FoundBlocks,
  tally: ImportTally,
  { threads = [], languages = {} }: Beside = {},
): ImportedLetter {
  const { text, marked } = finishedLetter(found, tally)
  if (plainText(text).trim() === '') {
    throw refusedFile('There is no text in this file. Choose the file that holds the letter.')
  }
  const changes = suggestedIn(marked)
  const report = importSentences(tally, titleHeading(text) !== null)
  const [ofRows] = sentenceOfRows(tally)
  const kept = keptSentence(text, { changes, threads: threads.length })
  const language = languageOf(text, languages)
  return {
    text,
    report,
    kept,
    ...(ofRows && { ofRows }),
    ...(language && { language }),
    ...((changes > 0 || threads.length > 0) && { marked, threads }),
  }
}
