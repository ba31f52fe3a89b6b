import * as Y from 'yjs'
import { type Atom, isLine, type Marks } from './atoms'
import type { PutBack } from './find'

/** Puts words back where `strandedIn` says that they belong. Where that has gone meanwhile, it does nothing. */
export function putBack(doc: Y.Doc, all: readonly PutBack[]): void {
  doc.transact(() => {
    // Of several after the same place the last goes first, so that they come to stand in their order.
    for (const { line: id, after, put } of [...all].reverse()) {
      const line = lineAt(doc, id)
      if (!line) continue
      if (after === 'as a paragraph') putBelow(line, put)
      else putInto(line, after, put)
    }
  })
}

function lineAt(doc: Y.Doc, { client, clock }: PutBack['line']): Y.XmlElement | null {
  const structs = doc.store.clients.get(client)
  if (!structs || clock >= Y.getState(doc.store, client)) return null
  const item = structs[Y.findIndexSS(structs, clock)]
  if (!(item instanceof Y.Item) || item.deleted) return null
  return item.content instanceof Y.ContentType && isLine(item.content.type)
    ? item.content.type
    : null
}

function putBelow(line: Y.XmlElement, put: readonly Atom[]): void {
  const { parent } = line
  if (!(parent instanceof Y.XmlFragment)) return
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, partsOf(put))
  parent.insertAfter(line, [paragraph])
}

function putInto(line: Y.XmlElement, after: Atom['id'] | null, put: readonly Atom[]): void {
  const { text, offset } = placeIn(line, after)
  if (put.every(({ node }) => node === null)) {
    let at = offset
    for (const { says, marks } of runsOf(put)) {
      text.insert(at, says, marks)
      at += says.length
    }
    return
  }
  // What is no text stands between texts: the rest of this one goes behind it.
  const rest = new Y.XmlText()
  rest.applyDelta(deltaFrom(text, offset))
  text.delete(offset, text.length - offset)
  line.insertAfter(text, [...partsOf(put), rest])
}

/** The text of a line and the place in it that comes after one of its atoms. */
function placeIn(
  line: Y.XmlElement,
  after: Atom['id'] | null,
): { text: Y.XmlText; offset: number } {
  let before: Y.XmlElement | Y.XmlText | null = null
  for (const part of line.toArray()) {
    if (after === null) break
    if (part instanceof Y.XmlText) {
      const offset = offsetAfter(part, after)
      if (offset !== null) return { text: part, offset }
    } else if (part instanceof Y.XmlElement && part._item && isSame(part._item.id, after)) {
      before = part
      break
    }
  }
  const next = before ? before.nextSibling : line.firstChild
  if (next instanceof Y.XmlText) return { text: next, offset: 0 }
  const text = new Y.XmlText()
  line.insertAfter(before, [text])
  return { text, offset: 0 }
}

function offsetAfter(text: Y.XmlText, { client, clock }: Atom['id']): number | null {
  let offset = 0
  for (let item = text._start; item; item = item.right) {
    const { id, length, deleted, countable } = item
    if (id.client === client && clock >= id.clock && clock < id.clock + length) {
      return deleted || !countable ? offset : offset + clock - id.clock + 1
    }
    if (!deleted && countable) offset += length
  }
  return null
}

const isSame = (one: Atom['id'], other: Atom['id']): boolean =>
  one.client === other.client && one.clock === other.clock

function runsOf(atoms: readonly Atom[]): { says: string; marks: Marks }[] {
  const runs: { says: string; marks: Marks }[] = []
  for (const { says, marks } of atoms) {
    const last = runs.at(-1)
    if (last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.says += says
    else runs.push({ says, marks })
  }
  return runs
}

function partsOf(atoms: readonly Atom[]): (Y.XmlElement | Y.XmlText)[] {
  const parts: (Y.XmlElement | Y.XmlText)[] = []
  let chars: Atom[] = []
  const settle = () => {
    if (chars.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(runsOf(chars).map(({ says, marks }) => ({ insert: says, attributes: marks })))
    parts.push(text)
    chars = []
  }
  for (const atom of atoms) {
    if (!atom.node) {
      chars.push(atom)
      continue
    }
    settle()
    const element = new Y.XmlElement(atom.node.name)
    element.insert(0, partsOf(atom.node.text))
    parts.push(element)
  }
  settle()
  return parts
}

function deltaFrom(text: Y.XmlText, offset: number): { insert: string; attributes: Marks }[] {
  let at = 0
  return text.toDelta().flatMap((run: { insert: unknown; attributes?: Marks }) => {
    const says = typeof run.insert === 'string' ? run.insert : ''
    const rest = says.slice(Math.max(0, offset - at))
    at += says.length
    return rest === '' ? [] : [{ insert: rest, attributes: run.attributes ?? {} }]
  })
}
