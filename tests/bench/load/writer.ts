import * as Y from 'yjs'
import type { Target } from '../servers/server'
import { letterText } from './letter'
import { wait } from './meter'
import { Person } from './person'

/** The name of the fragment that holds the letter. */
const FRAGMENT = 'default'

/** Whose the first text is. */
const FIRST = 1

/** The first text of a letter, where the server does not have it yet; the same bytes every time. */
export function firstText(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = FIRST
  const blocks = letterText().content.map(({ type, content, ...rest }) => {
    const block = new Y.XmlElement(type)
    if ('attrs' in rest) {
      // Yjs types attributes as text; ProseMirror's keep what they are.
      block.setAttribute('level', rest.attrs.level as unknown as string)
    }
    block.insert(
      0,
      content.map(({ text }) => new Y.XmlText(text)),
    )
    return block
  })
  doc.getXmlFragment(FRAGMENT).insert(0, blocks)
  return Y.encodeStateAsUpdate(doc)
}

/** Makes sure that a letter has its first text, and gives it back. */
export async function prepareLetter(target: Target, letter: number): Promise<Uint8Array> {
  if (target.dialect === 'relay') return firstText()
  const person = new Person(target, letter, 0)
  const there = await person.synced
  if (target.isWritten) {
    person.leave()
    return there
  }
  const text = firstText()
  person.send('update', text)
  const end = reachedIn(text)
  while (reachedIn(await lookInto(target, letter)) < end) await wait(5)
  person.leave()
  return text
}

const reachedIn = (update: Uint8Array): number => Y.parseUpdateMeta(update).to.get(FIRST) ?? 0

/** What somebody finds who comes to a letter now. */
export async function lookInto(target: Target, letter: number): Promise<Uint8Array> {
  const person = new Person(target, letter, 0)
  const text = await person.synced
  person.leave()
  return text
}

/** Somebody who types at the end of a paragraph. Every edit is one character, numbered from zero. */
export class Writer {
  readonly #doc = new Y.Doc()
  readonly #text: Y.XmlText
  #update: Uint8Array = new Uint8Array()
  edits = 0

  constructor(
    readonly clientId: number,
    letter: Uint8Array,
    paragraph: number,
  ) {
    Y.applyUpdate(this.#doc, letter)
    this.#doc.clientID = clientId
    const fragment = this.#doc.getXmlFragment(FRAGMENT)
    const block = fragment.get(1 + (paragraph % (fragment.length - 1)))
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('the letter has no paragraph to write in')
    this.#text = text
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  /** Types the next character; returns the update that says so. */
  type(): Uint8Array {
    this.#text.insert(this.#text.length, 'abcdefghij klmno'.charAt(this.edits % 16))
    this.edits += 1
    return this.#update
  }
}

/**
 * A year of work in one letter: so many edits of one character each, as updates in their order.
 * Runs of typing here and there, and now and then a character taken back; the same for the same
 * seed. The last one is typed, so that it shows in the state of a letter that has them all.
 */
export function manyEdits(letter: Uint8Array, clientId: number, count: number): Uint8Array[] {
  const random = randomFrom(20_261_102)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, letter)
  doc.clientID = clientId
  const texts = doc
    .getXmlFragment(FRAGMENT)
    .toArray()
    .slice(1)
    .flatMap((block) => (block instanceof Y.XmlElement ? block.toArray() : []))
    .filter((child) => child instanceof Y.XmlText)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let text = texts[0]
  let at = 0
  while (text && updates.length < count) {
    if (random() < 0.03) {
      text = texts[Math.floor(random() * texts.length)]
      at = Math.floor(random() * ((text?.length ?? 0) + 1))
    }
    if (at > 0 && random() < 0.06 && updates.length < count - 1) {
      at -= 1
      text?.delete(at, 1)
    } else {
      text?.insert(at, 'abcdefghij klmno'.charAt(Math.floor(random() * 16)))
      at += 1
    }
  }
  return updates
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
