import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writtenIn } from '../../app/document/authorship'
import { cleanText } from '../../app/document/clean'
import type { Block, LetterText } from '../../app/document/letter-text'
import { rewrite } from '../../app/document/rewriting'
import { FRAGMENT, textFromDoc, updateFromText } from '../../app/document/shared-text'
import { letters } from './arbitrary'

const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const letter = (...content: Block[]): LetterText => cleanText({ type: 'doc', content })

function docOf(text: LetterText): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, updateFromText(text))
  return doc
}

describe('changing a document into another text', () => {
  test('The letter is that text after, whatever it was before, and others who follow have it too.', () => {
    fc.assert(
      fc.property(letters, letters, (old, now) => {
        const doc = docOf(old)
        const other = new Y.Doc()
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update))
        rewrite(doc, now)
        expect(textFromDoc(doc)).toEqual(now)
        expect(textFromDoc(other)).toEqual(now)
      }),
      { numRuns: 150 },
    )
  })

  test('Paragraphs that stay are left alone, also between others that go, come and change.', () => {
    const doc = docOf(
      letter(p('The first one goes.'), p('This stays as it is.'), p('Meet us in May.')),
    )
    const before = doc.getXmlFragment(FRAGMENT).toArray()
    rewrite(
      doc,
      letter(p('This stays as it is.'), p('A new one, of other words.'), p('Meet us in June.')),
    )
    const after = doc.getXmlFragment(FRAGMENT).toArray()
    expect(after[0]).toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  test('What somebody writes meanwhile in a paragraph that stays is kept.', () => {
    const doc = docOf(letter(p('One thing we know.'), p('Another that goes away.')))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const [first] = other.getXmlFragment(FRAGMENT).toArray()
    if (!(first instanceof Y.XmlElement)) throw new Error('no paragraph')
    const [words] = first.toArray()
    if (!(words instanceof Y.XmlText)) throw new Error('no words')
    words.insert(words.length, ' And more.')
    rewrite(doc, letter(p('One thing we know.')))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(textFromDoc(doc)).toEqual(letter(p('One thing we know. And more.')))
  })
})

describe('who wrote what', () => {
  test('Stretches cover every character of the letter, whatever it holds.', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const { text: read, written } = writtenIn(docOf(text))
        expect(read).toEqual(text)
        expect(written.reduce((sum, { length }) => sum + length, 0)).toBe(charactersIn(text))
      }),
      { numRuns: 150 },
    )
  })

  test('Words typed into those of another are told apart, with the marks around them.', () => {
    const doc = docOf(letter(p('We the minister.')))
    const [seed] = doc.store.clients.keys()
    const other = new Y.Doc()
    other.clientID = 7
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const [first] = other.getXmlFragment(FRAGMENT).toArray()
    if (!(first instanceof Y.XmlElement)) throw new Error('no paragraph')
    const [words] = first.toArray()
    if (!(words instanceof Y.XmlText)) throw new Error('no words')
    words.insert(2, ' ask', { bold: {} })
    expect(writtenIn(other).written).toEqual([
      { client: seed, length: 2 },
      { client: 7, length: 4 },
      { client: seed, length: 14 },
    ])
  })
})

function charactersIn(text: LetterText): number {
  let length = 0
  JSON.stringify(text, (key, value) => {
    if (key === 'text' && typeof value === 'string') length += value.length
    return value
  })
  return length
}
