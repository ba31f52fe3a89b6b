import type { Words } from '../../words/words'
import { boardPack } from '../sign-on/page/board-pack'
import type { Preview } from '../sign-on/page/preview.server'
import type { ExportInput } from './input.server'

/** What the file for trustees is made from: a page to decide by, then the letter with who signed so far. */
export function packInput({ text, ...letter }: Preview, words: Words): ExportInput {
  return {
    title: letter.title,
    language: letter.language,
    text,
    signatories: letter.signatories,
    persons: letter.persons,
    later: letter.later,
    version: {
      number: letter.version.number,
      sha256: letter.version.sha256,
      fixedOn: letter.version.fixedAt,
      languages: letter.languages,
    },
    coalition: letter.coalition,
    pack: boardPack(letter, words),
  }
}
