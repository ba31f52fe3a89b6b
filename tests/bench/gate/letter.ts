import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import type { LetterText } from '../../../app/document/letter-text'
import { coverOf } from '../../../app/document/overlapping-marks'
import { FRAGMENT, updateFromText } from '../../../app/document/shared-text'

const PARAGRAPHS = 150
const EDITS = 50_000
const SENTENCE = 'We ask that nothing be kept for longer than it is needed. '

const TEXT: LetterText = {
  type: 'doc',
  content: Array.from({ length: PARAGRAPHS }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: SENTENCE.repeat(6) }],
  })),
}

/** A letter of 30 pages with 50,000 edits of single characters behind it, by 20 people. */
export function longLetter(gen: prng.PRNG): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, updateFromText(TEXT))
  for (let edit = 0; edit < EDITS; edit++) {
    if (edit % (EDITS / 20) === 0) doc.clientID = prng.uint32(gen, 1, 0x7fffffff)
    const line = someLine(gen, doc)
    const at = prng.int32(gen, 0, line.length - 1)
    if (prng.bool(gen)) line.insert(at, prng.letter(gen))
    else line.delete(at, 1)
  }
  return doc
}

/** Puts suggestions into a letter, each a few words with its two ends. */
export function suggestAtRandom(gen: prng.PRNG, doc: Y.Doc, count: number): void {
  for (let made = 0; made < count; made++) {
    const line = someLine(gen, doc)
    const attrs = { id: `org:account:${made}`, time: '2026-11-28T04:00:00.000Z', by: '' }
    const { key, value } = coverOf('insertion', attrs)
    const at = prng.int32(gen, 0, line.length)
    line.insert(at, '\u2063and no more\u2063', { [key]: value })
  }
}

export function someLine(gen: prng.PRNG, doc: Y.Doc): Y.XmlText {
  const block = prng.oneOf(gen, doc.getXmlFragment(FRAGMENT).toArray())
  const line = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(line instanceof Y.XmlText)) throw new Error('a paragraph without words')
  return line
}
