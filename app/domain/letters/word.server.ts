import type { LetterText } from '../../document/letter-text'
import { plainText } from '../../document/plain'
import { requireBounds } from './bounds.server'
import { refusedFile, unpackWord } from './word-file.server'
import { WordTally, wordReport } from './word-report.server'
import { letterFromTree } from './word-text.server'
import { readTree } from './word-tree.server'

/** A letter read from a Word file, and what could not be carried over as it was. */
export interface ImportedLetter {
  readonly text: LetterText
  /** Sentences for the person who uploaded it; empty where everything arrived. */
  readonly report: readonly string[]
}

/**
 * Reads a letter from the bytes of a Word file (.docx, ECMA-376). Throws `Invalid` with field
 * 'file', and a sentence that says what to do, for whatever is no readable Word file with text in
 * it, or whose letter is deeper or larger than one may be. Heavy for large files: to be called where nobody's typing waits for it.
 */
export async function readWord(file: Uint8Array): Promise<ImportedLetter> {
  const parts = await unpackWord(file)
  const { document, unknownParts } = await readTree(parts)
  const tally = new WordTally()
  const text = letterFromTree(document, tally)
  // Here, where nobody waits, and before so much is handed on.
  requireBounds(text, 'file')
  if (plainText(text).trim() === '') {
    throw refusedFile('There is no text in this Word file. Choose the file that holds the letter.')
  }
  return { text, report: wordReport(tally, parts, document.comments.length, unknownParts) }
}
