import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../app/document/clean'
import { difference, withAuthors } from '../../app/document/difference'
import { saidCounts } from '../../app/document/difference/said'
import { differenceHtml } from '../../app/document/difference-html'
import type { Block, Inline, LetterText } from '../../app/document/letter-text'
import { differenceWords } from '../../app/words/difference-words'
import { wordsIn } from '../../app/words/words.server'
import { letters } from './arbitrary'

const words = differenceWords(wordsIn('en'))

const p = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})
const letter = (...content: Block[]): LetterText => cleanText({ type: 'doc', content })
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
})
const html = (old: LetterText, now: LetterText, whole = false) =>
  differenceHtml(difference(old, now), { nameOf: () => null, words, whole })

test('whatever people write, no element comes of it', () => {
  const known =
    /^<\/?(p|h[1-6]|section|ul|li|ins|del|span|small|strong|em|u|sup|a|br|bdi)( (class|id|dir|lang|href|rel|aria-label|data-(kind|steps|in))="[^"<>]*")*>$/
  fc.assert(
    fc.property(letters, letters, (old, now) => {
      for (const tag of html(old, now, true).match(/<[^>]*>?/g) ?? []) expect(tag).toMatch(known)
    }),
    { numRuns: 40 },
  )
})

test('what is new and what is gone is said in words too', () => {
  const shown = html(letter(p('We meet in March.')), letter(p('We meet in April.')))
  expect(shown).toContain('<del><span class="unseen" lang="en">[taken away: </span>March')
  expect(shown).toContain('<ins><span class="unseen" lang="en">[added: </span>April')
  expect(shown).toContain('<strong>Changed</strong>')
})

test('footnotes are counted as in the new letter, and those that are gone have letters', () => {
  const old = letter(
    p('One', note('First.'), ' and two', note('Of old.'), ' and three', note('Third.')),
  )
  const now = letter(p('One', note('First.'), ' and two and three', note('Third, page 9.')))
  const shown = html(old, now)
  expect(shown).toContain('href="#note-2" id="mark-2" aria-label="Footnote 2, changed"')
  expect(shown).toContain('aria-label="Footnote a, taken away"')
  expect(html(old, now, true)).toContain('id="note-1"')
})

test('only what changed is shown, and how much stayed the same', () => {
  const many = ['one', 'two', 'three', 'four', 'five'].map((word) =>
    p(`This is paragraph ${word}.`),
  )
  const shown = html(letter(...many), letter(...many, p('Something else at the end.')))
  expect(shown).toContain('4 paragraphs are the same.')
  expect(shown).toContain('paragraph five')
  expect(shown).not.toContain('paragraph two')
  expect(html(letter(...many), letter(...many, p('More.')), true)).toContain('paragraph two')
})

test('whoever wrote what is new is named beside it, as text', () => {
  const changes = withAuthors(difference(letter(p('')), letter(p('We ask.'))), [['x', 7]])
  const shown = differenceHtml(changes, { nameOf: () => 'Ana <b>', words, whole: false })
  expect(shown).toContain('<bdi>Ana &lt;b&gt;</bdi>')
})

test('how much changed is one sentence', () => {
  const old = letter(p('The first one, which goes.'), p('It stays here.'))
  const now = letter(p('It stays here.'), p('Words that nobody knew.'))
  expect(saidCounts(difference(old, now))).toBe('1 paragraph added, 1 taken away.')
  expect(saidCounts(difference(now, now))).toBe('Nothing is different.')
})
