import * as prng from 'lib0/prng'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import { FRAGMENT } from '../../app/document/shared-text'
import { docFrom } from '../../server/collaboration/load'
import { expectSame } from '../setup/letter-copies'

const OTHERS = 'the others'

function seedOf(words: string): Uint8Array {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment(FRAGMENT).insert(0, [paragraph])
  return Y.encodeStateAsUpdate(doc)
}

function textIn(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment(FRAGMENT).get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('the letter is one paragraph')
  return text
}

/** A page that writes: it tidies its copy as Yjs does, and sends that too. */
class Writer {
  readonly doc = new Y.Doc()
  readonly #unsent: Uint8Array[] = []
  #heard = 0

  constructor(id: number) {
    this.doc.clientID = id
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== OTHERS) this.#unsent.push(update)
    })
  }

  send(journal: Uint8Array[]): void {
    journal.push(...this.#unsent.splice(0))
  }

  hear(journal: readonly Uint8Array[]): void {
    for (const update of journal.slice(this.#heard)) Y.applyUpdate(this.doc, update, OTHERS)
    this.#heard = journal.length
  }
}

test('whoever only reads sees the marks of the letter, in whatever parts two others’ changes came', () => {
  // Among these are some after which a copy that tidies and sends nothing has other marks (109, 153).
  for (let seed = 100; seed < 400; seed++) {
    const gen = prng.create(seed)
    const journal = [seedOf('abcdef')]
    const writers = [new Writer(2), new Writer(3)]
    for (const writer of writers) writer.hear(journal)
    const copy = new Y.Doc()
    let read = 0
    const readOn = () => {
      const updates = journal.slice(read)
      read = journal.length
      for (const update of updates) {
        changeAsItCame(copy, () => Y.applyUpdate(copy, update))
      }
    }
    for (let step = prng.int32(gen, 5, 25); step > 0; step--) {
      const writer = prng.oneOf(gen, writers)
      const text = textIn(writer.doc)
      const chance = prng.int32(gen, 0, 9)
      const from = prng.int32(gen, 0, text.length)
      const length = prng.int32(gen, 0, text.length - from)
      if (chance < 3) text.format(from, length, { bold: prng.bool(gen) ? {} : null })
      else if (chance < 4) text.insert(from, 'xy')
      else if (chance < 5) text.delete(from, length)
      else if (chance < 7) writer.send(journal)
      else if (chance < 9) writer.hear(journal)
      else readOn()
    }
    for (const writer of writers) writer.send(journal)
    readOn()
    expectSame(copy, docFrom(journal), `seed ${seed}`)
  }
})

test('what is deleted after a change that came in is what stands at the place then', () => {
  const doc = docFrom([seedOf('abcdefghijklmnopqrstuvwxyz')])
  const other = docFrom([Y.encodeStateAsUpdate(doc)])
  const text = textIn(doc)
  // Yjs remembers the place of this for the next time.
  text.delete(20, 1)
  const before = Y.encodeStateVector(other)
  textIn(other).insert(0, 'new ')
  const change = Y.encodeStateAsUpdate(other, before)
  changeAsItCame(doc, () => Y.applyUpdate(doc, change))
  text.delete(24, 1)
  expect(text.toString()).toBe('new abcdefghijklmnopqrstwxyz')
})
