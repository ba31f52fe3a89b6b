import * as Y from 'yjs'
import type { LetterText, Text } from './letter-text'
import { markNamed, textFromDoc } from './shared-text'
import { readSignature, SIGNATURE, sign, withoutSigns } from './signatures'
import { inlines } from './walk'

/** So many characters of a letter, and the Yjs client id under which they were written. */
export interface Written {
  readonly client: number
  readonly length: number
}

/**
 * Who wrote which words of the letter that a document holds: stretches that cover its text in reading
 * order, footnotes where they stand. Empty where that cannot be told.
 */
export function writtenIn(doc: Y.Doc): { text: LetterText; written: readonly Written[] } {
  const text = textFromDoc(doc)
  // The letter is read a second time with every stretch signed, in characters that stand for nothing
  // in Unicode: so what is joined, dropped or put in order on the way from document to letter takes
  // its signature along.
  const signed = textFromDoc(doc, signedRuns)
  const written: Written[] = []
  let client = 0
  for (const { text: words } of runsIn(signed)) {
    for (const [at, piece] of words.split(SIGNATURE).entries()) {
      if (at % 2 === 1) client = readSignature(piece)
      else if (piece !== '') add(written, { client, length: piece.length })
    }
  }
  const unsigned = JSON.stringify(signed).replace(SIGNATURE, '')
  return { text, written: unsigned === withoutSigns(JSON.stringify(text)) ? written : [] }
}

function add(written: Written[], { client, length }: Written): void {
  const last = written.at(-1)
  if (last?.client === client)
    written[written.length - 1] = { client, length: last.length + length }
  else written.push({ client, length })
}

function* runsIn(text: LetterText): Generator<Text> {
  for (const part of inlines(text)) {
    if (part.type === 'text') yield part
    else if (part.type === 'footnote') yield* part.content ?? []
  }
}

/** What `toDelta` gives, with every stretch of another client apart. */
function signedRuns(text: Y.XmlText): unknown[] {
  const runs: unknown[] = []
  const marks = new Map<string, unknown>()
  for (let item = text._start; item; item = item.right) {
    const { content } = item
    if (item.deleted) continue
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) marks.delete(content.key)
      else marks.set(content.key, content.value)
    } else if (content instanceof Y.ContentString) {
      runs.push({
        type: 'text',
        text: `${sign(item.id.client)}${withoutSigns(content.str)}`,
        marks: [...marks].map(([name, attrs]) => ({ type: markNamed(name), attrs })),
      })
    }
  }
  return runs
}
