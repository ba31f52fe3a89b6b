import type { Node } from '@tiptap/pm/model'
import { canJoin, canSplit, findWrapping, liftTarget, Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as prng from 'lib0/prng'
import * as Y from 'yjs'
import { letterSchema } from '../../app/document/nodes'
import { FRAGMENT } from '../../app/document/shared-text'

/** What marks a change as written here, so that it can be undone here. */
export const HERE = 'written here'

const WORDS = ['We ', 'ask ', 'the ', 'Minister ', 'é', 'שלום ', '🦉', 'x', 'y', '.', '  ']

/** One random change, of the kinds that the editor makes: in the letter's own shapes. */
export function editAtRandom(gen: prng.PRNG, doc: Y.Doc, undo: Y.UndoManager): void {
  const chance = prng.int32(gen, 0, 99)
  if (chance < 45) doc.transact(() => type(gen, doc), HERE)
  else if (chance < 58) doc.transact(() => erase(gen, doc), HERE)
  else if (chance < 68) doc.transact(() => mark(gen, doc), HERE)
  else if (chance < 90) doc.transact(() => reshape(gen, doc), HERE)
  else if (chance < 97) undo.undo()
  else undo.redo()
}

function type(gen: prng.PRNG, doc: Y.Doc): void {
  const text = someText(gen, doc)
  if (text) text.insert(somePlace(gen, text), prng.oneOf(gen, WORDS))
  else writeParagraph(doc)
}

function writeParagraph(doc: Y.Doc): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Anew')])
  doc.getXmlFragment(FRAGMENT).push([paragraph])
}

function erase(gen: prng.PRNG, doc: Y.Doc): void {
  const text = someText(gen, doc)
  if (!text || text.length === 0) return
  const [from = 0, end = 0] = [somePlace(gen, text), somePlace(gen, text)].sort((a, b) => a - b)
  const to = end - from > 12 && prng.int32(gen, 0, 9) > 0 ? wholeFrom(lineOf(text), from + 12) : end
  text.delete(from, to - from)
}

function mark(gen: prng.PRNG, doc: Y.Doc): void {
  const text = someText(gen, doc)
  if (!text || text.length === 0) return
  const [from = 0, to = 0] = [somePlace(gen, text), somePlace(gen, text)].sort((a, b) => a - b)
  const format = prng.oneOf(gen, [
    { bold: {} },
    { italic: {} },
    { underline: {} },
    { superscript: {} },
    { bold: null },
    { italic: null },
    { underline: null },
    { link: { href: 'https://minister.example/' } },
    { link: null },
  ])
  if (to > from) text.format(from, to - from, format)
}

const lineOf = (text: Y.XmlText): string =>
  text.toDelta().reduce((line: string, { insert }: { insert: string }) => line + insert, '')

const somePlace = (gen: prng.PRNG, text: Y.XmlText): number =>
  wholeFrom(lineOf(text), prng.int32(gen, 0, text.length))

// No editor writes into the middle of a character. (Yjs replaces one that is cut in two by question
// marks, and sometimes only where it was cut.)
const wholeFrom = (line: string, at: number): number =>
  at > 0 && (line.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at

function someText(gen: prng.PRNG, doc: Y.Doc): Y.XmlText | null {
  const texts: Y.XmlText[] = []
  const walk = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) texts.push(child)
      else if (child instanceof Y.XmlElement) walk(child)
    }
  }
  walk(doc.getXmlFragment(FRAGMENT))
  return texts.length > 0 ? prng.oneOf(gen, texts) : null
}

/** Writes a word somewhere; returns it. */
export function writeAtRandom(gen: prng.PRNG, doc: Y.Doc, word: string): string {
  const text = someText(gen, doc)
  if (!text) throw new Error('there is a line to write in')
  doc.transact(() => text.insert(somePlace(gen, text), word), HERE)
  return word
}

/** Writes a line anew as something else, or as two: every word of it stays. */
export function shapeAtRandom(gen: prng.PRNG, doc: Y.Doc): void {
  doc.transact(() => reshape(gen, doc, SHAPES), HERE)
}

/** What takes more than a line: done to the letter as the editor holds it, and written as it writes. */
function reshape(gen: prng.PRNG, doc: Y.Doc, ways = RESHAPES): void {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const { doc: before, meta } = initProseMirrorDoc(fragment, letterSchema)
  if (before.childCount === 0) {
    writeParagraph(doc)
    return
  }
  const change = new Transform(before)
  try {
    prng.oneOf(gen, ways)(gen, change)
  } catch (error) {
    // Not everything fits everywhere; the editor would have done nothing either.
    if (!(error instanceof Error && error.name === 'TransformError')) throw error
    return
  }
  if (!change.doc.eq(before)) updateYFragment(doc, fragment, change.doc, meta)
}

type Reshape = (gen: prng.PRNG, change: Transform) => void

const node = (name: string, content?: Node | Node[]): Node => letterSchema.node(name, null, content)

const RESHAPES: Reshape[] = [
  function splitBlock(gen, change) {
    const at = someLine(gen, change.doc)
    if (at !== null && canSplit(change.doc, at)) change.split(at)
  },
  function joinBlocks(gen, change) {
    const places = boundariesOf(change.doc).filter((at) => canJoin(change.doc, at))
    if (places.length > 0) change.join(prng.oneOf(gen, places))
  },
  function makeHeading(gen, change) {
    const at = someLine(gen, change.doc)
    const { heading, paragraph } = letterSchema.nodes
    if (at === null || !heading || !paragraph) return
    const level = prng.int32(gen, 0, 3)
    change.setBlockType(at, at, level ? heading : paragraph, level ? { level } : null)
  },
  function wrap(gen, change) {
    const at = someLine(gen, change.doc)
    const range = at === null ? null : change.doc.resolve(at).blockRange()
    const name = prng.oneOf(gen, ['bulletList', 'orderedList', 'blockquote'])
    const outer = letterSchema.nodes[name]
    const wrapping = range && outer && range.depth < 6 ? findWrapping(range, outer) : null
    if (range && wrapping) change.wrap(range, wrapping)
  },
  function lift(gen, change) {
    const at = someLine(gen, change.doc)
    const range = at === null ? null : change.doc.resolve(at).blockRange()
    const target = range ? liftTarget(range) : null
    if (range && target !== null) change.lift(range, target)
  },
  function addFootnote(gen, change) {
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRangeWith(at, at, node('footnote', letterSchema.text('Annex')))
  },
  function breakLine(gen, change) {
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRangeWith(at, at, node('hardBreak'))
  },
  function addList(gen, change) {
    const item = () => node('listItem', node('paragraph', letterSchema.text('Item')))
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRangeWith(at, at, node('bulletList', [item(), item()]))
  },
  function placeSignatories(gen, change) {
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRangeWith(at, at, node('signatoryList'))
  },
  function breakPage(gen, change) {
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRangeWith(at, at, node('pageBreak'))
  },
  function giveRole(gen, change) {
    const role = prng.oneOf(gen, ['recipient', 'copy', 'subject', 'date', null])
    setOnSome(gen, change, 'paragraph', 'role', role)
  },
  function makeAnnex(gen, change) {
    setOnSome(gen, change, 'heading', 'annex', prng.oneOf(gen, [true, null]))
  },
  function addTable(gen, change) {
    const cell = (name: string) => node(name, node('paragraph', letterSchema.text('Cell')))
    const row = (name: string) => node('tableRow', [cell(name), cell(name)])
    const at = someLine(gen, change.doc)
    if (at === null || change.doc.content.size > 1500) return
    change.replaceRangeWith(at, at, node('table', [row('tableHeader'), row('tableCell')]))
  },
  function addRow(gen, change) {
    const at = somePlaceOf(gen, change.doc, 'tableRow')
    const row = at === null ? null : change.doc.nodeAt(at)
    if (at !== null && row && row.childCount < 6) change.insert(at + row.nodeSize, row)
  },
  function addCell(gen, change) {
    const at = somePlaceOf(gen, change.doc, 'tableCell')
    const paragraph = node('paragraph', letterSchema.text('Beside'))
    if (at !== null) change.insert(at, node('tableCell', paragraph))
  },
  function widenCell(gen, change) {
    setOnSome(gen, change, 'tableCell', 'colspan', prng.int32(gen, 1, 3))
  },
  function cut(gen, change) {
    const from = whole(change.doc, prng.int32(gen, 0, change.doc.content.size))
    const to = Math.min(change.doc.content.size, from + prng.int32(gen, 0, 25))
    change.deleteRange(from, whole(change.doc, to))
  },
  function copy(gen, change) {
    const { size } = change.doc.content
    if (size > 1500) return
    const from = whole(change.doc, prng.int32(gen, 0, size))
    const to = whole(change.doc, Math.min(size, from + prng.int32(gen, 0, 40)))
    const slice = change.doc.slice(from, to)
    const at = someLine(gen, change.doc)
    if (at !== null) change.replaceRange(at, at, slice)
  },
]

const SHAPES = RESHAPES.filter(({ name }) => ['splitBlock', 'makeHeading', 'wrap'].includes(name))

function somePlaceOf(gen: prng.PRNG, doc: Node, name: string): number | null {
  const places: number[] = []
  doc.descendants((child, at) => {
    if (child.type.name === name) places.push(at)
  })
  return places.length > 0 ? prng.oneOf(gen, places) : null
}

function setOnSome(
  gen: prng.PRNG,
  change: Transform,
  name: string,
  attribute: string,
  value: unknown,
): void {
  const at = somePlaceOf(gen, change.doc, name)
  if (at !== null) change.setNodeAttribute(at, attribute, value)
}

/** A place in some line of text, a footnote's included; null where there is none. */
function someLine(gen: prng.PRNG, doc: Node): number | null {
  const places: number[] = []
  doc.descendants((child, at) => {
    if (child.inlineContent) places.push(at + 1 + prng.int32(gen, 0, child.content.size))
  })
  const at = places.length > 0 ? prng.oneOf(gen, places) : null
  return at !== null && doc.resolve(at).parent.inlineContent ? whole(doc, at) : null
}

const whole = (doc: Node, at: number): number =>
  /[\ud800-\udbff]$/.test(doc.resolve(at).nodeBefore?.text ?? '') ? at + 1 : at

function boundariesOf(doc: Node): number[] {
  const places: number[] = []
  doc.descendants((child, at, parent) => {
    if (child.isBlock && parent?.firstChild !== child) places.push(at)
  })
  return places
}
