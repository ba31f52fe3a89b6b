import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { docOf } from './as-it-came'
import { DEEPEST } from './bounds'
import { cleanParts, cleanText } from './clean'
import type { LetterText } from './letter-text'
import type { MarkedText } from './marked-text'
import { letterSchema } from './nodes'
import type { Seed } from './templates/seed'
import { subjectOf, titleHeading, titleOf } from './title'

/** The name of the XML fragment that holds the letter in its Yjs document. */
export const FRAGMENT = 'default'

/**
 * A Yjs update (v1 encoding) that writes `text` into an empty document. To be applied once, on the
 * server, when the letter is created: applied twice it writes the text twice.
 */
export const updateFromText = (text: LetterText): Uint8Array => updateFromSeed(cleanText(text))

/** As `updateFromText`, for a letter that is begun from a template, with its guidance. */
export function updateFromSeed(seed: Seed): Uint8Array {
  const doc = prosemirrorJSONToYDoc(letterSchema, seed, FRAGMENT)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** A document that holds a text with suggestions over it. Whoever takes it destroys it. */
export const docFromMarked = (text: MarkedText): Y.Doc =>
  prosemirrorJSONToYDoc(letterSchema, text, FRAGMENT)

/**
 * The letter that a Yjs document holds; it only reads. An empty document is one empty paragraph.
 * @param read how the runs of a text are found
 */
export function textFromDoc(doc: Y.Doc, read: ReadRuns = runsOf): LetterText {
  return cleanText(rawFromDoc(doc, read))
}

/** What a Yjs document holds as JSON, before it is made to fit a letter; it only reads. */
export function rawFromDoc(doc: Y.Doc, read: ReadRuns = runsOf): unknown {
  // Read as plain data and not through the schema: y-tiptap deletes from the shared document what
  // the schema refuses, and reading must change nothing. Nor does it ask for more than is there:
  // whatever a document came to hold, its letter can be read.
  return { type: 'doc', content: partsOf(doc.getXmlFragment(FRAGMENT), 0, read) }
}

/**
 * The title of the letter that a Yjs document holds, as `titleOf` finds it in the whole text. Reads
 * no further than the title: this is asked again and again while people write.
 */
export function titleFromDoc(doc: Y.Doc): string {
  let subject: LetterText | null = null
  for (const part of doc.getXmlFragment(FRAGMENT).toArray()) {
    const isElement = part instanceof Y.XmlElement
    if (isElement && part.nodeName === 'paragraph' && part.getAttribute('role') !== 'subject') {
      continue
    }
    const text = cleanText({ type: 'doc', content: readPart(part, 0) })
    if (titleHeading(text)) return titleOf(text)
    if (subjectOf(text)) subject ??= text
  }
  return subject ? titleOf(subject) : ''
}

/** The blocks that one part at the root of a document stands for. */
export const blocksOfPart = (part: unknown): LetterText['content'] =>
  cleanParts({ type: 'doc', content: readPart(part, 0) })

/** At how many places of a document guidance is shown, because nothing is written there. */
export function unwrittenIn(doc: Y.Doc): number {
  const count = (part: unknown): number => {
    if (!(part instanceof Y.XmlElement)) return 0
    const isPlace = part.nodeName === 'paragraph' && part.getAttribute('guide') !== undefined
    if (isPlace) return blocksOfPart(part).length === 0 ? 1 : 0
    return part.toArray().reduce((sum: number, child) => sum + count(child), 0)
  }
  return doc
    .getXmlFragment(FRAGMENT)
    .toArray()
    .reduce((sum: number, part) => sum + count(part), 0)
}

/** The runs of a text as a letter has them, its words with their marks. */
export type ReadRuns = (text: Y.XmlText) => unknown[]

function partsOf(parent: Y.XmlFragment, depth: number, read: ReadRuns): unknown[] {
  if (depth > DEEPEST) return []
  return parent.toArray().flatMap((part: unknown) => readPart(part, depth, read))
}

function readPart(part: unknown, depth: number, read: ReadRuns = runsOf): unknown[] {
  if (part instanceof Y.XmlText) return read(part)
  if (!(part instanceof Y.XmlElement)) return []
  const content = partsOf(part, depth + 1, read)
  return [{ type: part.nodeName, attrs: part.getAttributes(), content }]
}

/** The mark that a name in a Yjs text stands for: y-tiptap appends a hash where several of a kind may overlap. */
export const markNamed = (name: string): string =>
  /^(.+)--[a-zA-Z0-9+/=]{8}$/.exec(name)?.[1] ?? name

/** The runs of a text with all their marks. */
export const runsOf = (text: Y.XmlText): RawRun[] =>
  text.toDelta().map((run: { insert: unknown; attributes?: Record<string, unknown> }) => ({
    type: 'text',
    text: run.insert,
    marks: Object.entries(run.attributes ?? {}).map(([name, attrs]) => ({
      type: markNamed(name),
      attrs,
    })),
  }))

export interface RawRun {
  readonly type: 'text'
  readonly text: unknown
  readonly marks: readonly { readonly type: string; readonly attrs: unknown }[]
}

/** The letter that a whole Yjs state (an update in v1 encoding) holds. Throws where it is no update. */
export function textFromUpdate(update: Uint8Array): LetterText {
  const doc = docOf([update])
  try {
    return textFromDoc(doc)
  } finally {
    doc.destroy()
  }
}

export { DEEPEST } from './bounds'
export { isLetter } from './shape'
