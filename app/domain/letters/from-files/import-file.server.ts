import { decodedText, letterFromHtml, letterFromPlainText, refuseKind } from './import-text.server'
import { letterFromMarkdown } from './markdown.server'
import { isOdt, letterFromOdt } from './odt.server'
import { type ImportedLetter, letterFromWord } from './word.server'
import {
  MAX_UNPACKED_TEXT,
  mainPart,
  NOT_WORD,
  refusedFile,
  unpackOffice,
} from './word-file.server'

/**
 * Reads a letter from the bytes of a file: Word (.docx), OpenDocument (.odt), HTML, Markdown or plain
 * text. Its first bytes tell the first two; among kinds of text, the ending of its `name` does.
 * Throws `Invalid` with field 'file', and a sentence that says what to do. Heavy for large files: to
 * be called where nobody's typing waits.
 */
export async function readLetterFile(file: Uint8Array, name: string): Promise<ImportedLetter> {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const begins = Buffer.from(file.subarray(0, 8)).toString('latin1')
  // What calls itself an office file and is none is told so by the reader of those.
  if (OFFICE.some((sign) => begins.startsWith(sign)) || /^(?:do[ct][xm]?|ott?|odt)$/.test(ending)) {
    const parts = await unpackOffice(file)
    if (isOdt(parts)) return letterFromOdt(parts)
    if (!parts.has(mainPart(parts))) throw refusedFile(NOT_WORD)
    return letterFromWord(parts)
  }
  if (file.byteLength > MAX_UNPACKED_TEXT) throw refusedFile(TOO_LONG)
  if (/^%PDF|^\{\\rtf/.test(begins)) throw refuseKind()
  const text = decodedText(file)
  if (/^x?html?$/.test(ending) || /^\s*<(?:!doctype html|html)\b/i.test(text))
    return letterFromHtml(text)
  if (/^(?:md|markdown|mdown)$/.test(ending)) return letterFromMarkdown(text)
  if (/^(?:txt|text)?$/.test(ending)) return letterFromPlainText(text)
  throw refuseKind()
}

/** How archives begin, and the compound files of older programs. */
const OFFICE = ['PK', '\u00d0\u00cf\u0011\u00e0']

const TOO_LONG =
  'This file is larger than 8 MB, which is far more text than a letter has. Copy the text of the letter into a new file and choose that.'
