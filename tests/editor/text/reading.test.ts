import { expect, test } from 'vitest'
import type { Block } from '../../../app/document/letter-text'
import { letterSchema } from '../../../app/document/nodes'
import { notesOf, passagesNotIn, sectionsOf } from '../../../app/editor/text/reading'

const doc = (...content: Block[]) => letterSchema.nodeFromJSON({ type: 'doc', content })
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const noted = (text: string, note: string): Block => ({
  type: 'paragraph',
  content: [
    { type: 'text', text },
    { type: 'footnote', content: [{ type: 'text', text: note }] },
  ],
})
const heading = (level: 1 | 2 | 3, text: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: text === '' ? [] : [{ type: 'text', text }],
})

test('footnotes are numbered by where they stand, in lists and quotations too', () => {
  const letter = doc(
    noted('One', 'first'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [noted('Two', 'second')] }] },
    { type: 'blockquote', content: [noted('Three', 'third')] },
  )
  expect(notesOf(letter).map(({ number, node }) => [number, node.textContent])).toEqual([
    [1, 'first'],
    [2, 'second'],
    [3, 'third'],
  ])
  for (const { pos, node } of notesOf(letter)) expect(letter.nodeAt(pos)).toBe(node)
})

test('the outline holds headings with words, without the title', () => {
  const letter = doc(heading(1, 'Title'), heading(2, 'Part'), heading(3, 'Detail'), heading(2, ''))
  expect(sectionsOf(letter).map(({ level, title }) => [level, title])).toEqual([
    [2, 'Part'],
    [3, 'Detail'],
  ])
})

test('what was not saved is the passages that the saved text does not have, with their notes', () => {
  const before = doc(line('Kept.'), line('Twice.'))
  const now = doc(line('Kept.'), line('Twice.'), line('Twice.'), noted('New', 'with a note'))
  expect(passagesNotIn(before, now)).toBe('Twice.\n\nNew [footnote: with a note]')
  expect(passagesNotIn(null, before)).toBe('Kept.\n\nTwice.')
})
