import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isAnchorPoint } from '../../../app/document/anchors'
import type { Block, LetterText } from '../../../app/document/letter-text'
import { letterSchema } from '../../../app/document/nodes'
import { FRAGMENT } from '../../../app/document/shared-text'
import { type Passage, passageIn, passagesOf } from '../../../app/editor/comments/passages'
import { Places } from '../../../app/editor/text/places'
import { wordFinder } from '../../../app/editor/text/word-finder'

const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const LETTER: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Before ' },
        { type: 'footnote', content: [{ type: 'text', text: 'The note.' }] },
        { type: 'text', text: ' and', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' after.' },
        { type: 'hardBreak' },
        { type: 'text', text: 'Below 🕊.' },
      ],
    },
    { type: 'signatoryList' },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [line('An item.'), line('Its end.')] }],
    },
  ],
}

function letter() {
  const shared = prosemirrorJSONToYDoc(letterSchema, LETTER, FRAGMENT)
  const doc = letterSchema.nodeFromJSON(LETTER)
  const fragment = shared.getXmlFragment(FRAGMENT)
  return { shared, doc, fragment, places: () => new Places(shared, fragment, doc) }
}

test('an anchor at any passage leads back to it, and is one that the server takes', () => {
  const { doc, places } = letter()
  let tried = 0
  for (let from = 0; from <= doc.content.size; from++) {
    for (let to = from + 1; to <= doc.content.size; to++) {
      const passage = passageIn(doc, { from, to })
      if (!passage) continue
      const anchor = places().anchorOf(passage)
      expect(anchor, `${from} to ${to}`).not.toBeNull()
      if (!anchor) continue
      expect([isAnchorPoint(anchor.start), isAnchorPoint(anchor.end)]).toEqual([true, true])
      expect(places().rangeOf(anchor)).toEqual({ from: passage.from, to: passage.to })
      tried += 1
    }
  }
  expect(tried).toBeGreaterThan(1000)
})

test('a passage is named by its words: no footnotes, one space between lines, a footnote by its own', () => {
  const { doc } = letter()
  const quotes = passagesOf(doc).map(({ about, quote }: Passage) => `${about}: ${quote}`)
  expect(quotes).toEqual([
    'passage: A letter',
    'passage: Before and after.Below 🕊.',
    'footnote: The note.',
    'passage: An item.',
    'passage: Its end.',
  ])
  expect(passageIn(doc, { from: 0, to: doc.content.size })?.quote).toBe(
    'A letter Before and after.Below 🕊. An item. Its end.',
  )
  expect(passageIn(doc, { from: 9, to: 10 })).toBeNull()
})

test('words that are gone are found again where they stand once, and are long enough to tell', () => {
  const text = (...lines: string[]) =>
    letterSchema.nodeFromJSON({ type: 'doc', content: lines.map(line) })
  const quote = 'no period after which records are destroyed'
  expect(wordFinder(text('x', `There is ${quote}.`))(quote)).toEqual({ from: 13, to: 56 })
  expect(wordFinder(text(`a  ${quote.replace(' ', '\u00a0 ')}`))(quote)?.from).toBe(4)
  expect(wordFinder(text(quote, quote))(quote)).toBeNull()
  expect(wordFinder(text('a period'))('a period')).toBeNull()
  expect(wordFinder(text(`${quote}…`))(`${quote}…`)).toBeNull()
})

test('deleted words lead nowhere, and words that stay are still found', () => {
  const { fragment, places, doc } = letter()
  const all = passagesOf(doc)
  const [title, , note, item] = all.map((passage) => places().anchorOf(passage))
  if (!title || !note || !item) throw new Error('no anchors')
  const heading = fragment.get(0)
  const words = heading instanceof Y.XmlElement ? heading.get(0) : null
  if (!(words instanceof Y.XmlText)) throw new Error('no title')
  words.insert(0, 'Re: ')
  words.insert(words.length, ' to you')
  expect(places().rangeOf(title)).toEqual({ from: 5, to: 13 })
  words.insert(5, 'n open')
  words.delete(4, 1)
  expect(places().rangeOf(title)).toEqual({ from: 5, to: 18 })
  words.delete(0, words.length)
  expect(places().rangeOf(title)).toBeNull()
  expect(places().rangeOf(note)).not.toBeNull()
  fragment.delete(1)
  expect(places().rangeOf(note)).toBeNull()
  fragment.delete(2)
  expect(places().rangeOf(item)).toBeNull()
})
