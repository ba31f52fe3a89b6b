import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Inline } from '../../../app/document/letter-text'
import { letterSchema } from '../../../app/document/nodes'
import { type Find, finder, patternOf, type Wanted } from '../../../app/editor/finding/finding'

const doc = (...content: Block[]) => letterSchema.nodeFromJSON({ type: 'doc', content })
const line = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const text = (words: string): Inline => ({ type: 'text', text: words })
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
})

const LOOSELY = { matchCase: false, wholeWords: false }

function find(letter: ReturnType<typeof doc>, wanted: Partial<Wanted> & { text: string }) {
  const pattern = patternOf({ ...LOOSELY, ...wanted })
  return pattern ? finder(pattern)(letter) : []
}

const wordsOf = (letter: ReturnType<typeof doc>, finds: readonly Find[]) =>
  finds.map(({ pieces }) => pieces.map(({ from, to }) => letter.textBetween(from, to)).join(''))

test('words are found in the letter first and then in its footnotes, as they are read', () => {
  const letter = doc(line(text('Data'), note('On data.')), line(text('More data.')))
  const finds = find(letter, { text: 'data' })
  expect(wordsOf(letter, finds)).toEqual(['Data', 'data', 'data'])
  expect(finds.map((one) => one.note)).toEqual([null, null, 5])
})

test('case counts only where it is asked for, in every script', () => {
  const letter = doc(line(text('Über über ΔΕΔΟΜΕΝΑ δεδομενα')))
  expect(find(letter, { text: 'über' })).toHaveLength(2)
  expect(find(letter, { text: 'über', matchCase: true })).toHaveLength(1)
  expect(find(letter, { text: 'δεδομενα' })).toHaveLength(2)
})

test('whole words are those with no letter or digit beside them, whatever the script', () => {
  const letter = doc(line(text('act, acts, react, (act) ACT2 é act́')), line(text('حق حقوق')))
  expect(find(letter, { text: 'act', wholeWords: true })).toHaveLength(2)
  expect(find(letter, { text: 'حق', wholeWords: true })).toHaveLength(1)
})

test('the mark of a footnote between two words does not hide them, and is no part of the find', () => {
  const letter = doc(line(text('police'), note('Who else.'), text(' records')))
  const [one, ...more] = find(letter, { text: 'police records' })
  expect(more).toEqual([])
  expect(one?.pieces).toHaveLength(2)
  expect(wordsOf(letter, one ? [one] : [])).toEqual(['police records'])
})

test('what the keyboard has finds what a word processor made of it: quotation marks, hyphens, spaces', () => {
  const letter = doc(line(text('the Department’s “non‑starter”')))
  expect(find(letter, { text: `department's "non-starter"` })).toHaveLength(1)
})

test('signs that mean something in patterns are looked for as they are', () => {
  const letter = doc(line(text('Section 4(1) [sic] costs $5.00 and 100%? a/b \\ ^ {x} |')))
  for (const sign of ['4(1)', '[sic]', '$5.00', '%?', 'a/b', '\\', '^', '{x}', '|', '.'])
    expect(find(letter, { text: sign }), sign).toHaveLength(1)
  expect(find(letter, { text: '.*' })).toEqual([])
})

test('whatever words are in a letter are found in it, where they stand', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), {
        minLength: 1,
      }),
      fc.nat(),
      (paragraphs, seed) => {
        const blocks = paragraphs.map((parts) =>
          line(...parts.flatMap((part) => [text(part), note(part)])),
        )
        const letter = letterSchema.nodeFromJSON({ type: 'doc', content: blocks })
        const all = paragraphs.flat()
        const wanted = all[seed % all.length] ?? ''
        const finds = find(letter, { text: wanted, matchCase: true })
        for (const where of [false, true]) {
          const here = finds.filter((one) => (one.note === null) !== where)
          expect(here.length).toBeGreaterThan(0)
        }
      },
    ),
  )
})
