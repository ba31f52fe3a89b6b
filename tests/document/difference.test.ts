import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../app/document/clean'
import {
  type Change,
  difference,
  type Run,
  textAfter,
  textBefore,
  withAuthors,
} from '../../app/document/difference'
import type { Block, Inline, LetterText } from '../../app/document/letter-text'
import { letters } from './arbitrary'

const p = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})
const text = (...content: Block[]): LetterText => cleanText({ type: 'doc', content })
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
})

/** What a difference says, as somebody would write it by hand: {-gone-} {+new+} {~otherwise~}. */
function said(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    if (change.kind === 'away') return `away ${change.move}`
    const words = change.runs.map(saidRun).join('')
    return change.kind === 'moved' ? `moved ${change.move}: ${words}` : `${change.kind}: ${words}`
  })
}

function saidRun(run: Run): string {
  if (run.kind === 'note') return `[${run.runs.map(saidRun).join('')}]`
  const words =
    run.part.type === 'text'
      ? run.part.text
      : run.part.type === 'hardBreak'
        ? '\n'
        : `[${(run.part.content ?? []).map((part) => part.text).join('')}]`
  if (run.kind === 'same') return words
  const [before, after] = { added: ['{+', '+}'], removed: ['{-', '-}'], reformatted: ['{~', '~}'] }[
    run.kind
  ]
  return `${before}${words}${after}`
}

/** A letter, and the same after somebody worked on it: lines taken, doubled, moved, other words in them. */
const rewritten = fc
  .tuple(letters, letters, fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(4)), { maxLength: 6 }))
  .map(([one, other, steps]) => {
    const blocks = structuredClone(one.content)
    for (const [from, to, how] of steps) {
      const at = from % Math.max(1, blocks.length)
      if (how === 0) blocks.splice(at, 1)
      else if (how === 1) blocks.splice(to % (blocks.length + 1), 0, ...blocks.splice(at, 1))
      else if (how === 2) blocks.splice(at, 0, ...structuredClone(other.content.slice(0, 1)))
      else if (how === 3) blocks.splice(at, 0, ...structuredClone(blocks.slice(at, at + 1)))
      else blocks.splice(at, 1, p(`word ${to} `, note(`note ${from}`), ' and more'))
    }
    return [one, cleanText({ type: 'doc', content: blocks })] as const
  })

test('taken at its word, a difference gives the new letter; undone, the old one', () => {
  fc.assert(
    fc.property(fc.oneof(rewritten, fc.tuple(letters, letters)), ([old, now]) => {
      const changes = difference(old, now)
      expect(textAfter(changes)).toEqual(now)
      expect(textBefore(changes)).toEqual(old)
    }),
    { numRuns: 150 },
  )
})

test('nothing is said twice: no line is paired twice, and no words are taken away and put back', () => {
  fc.assert(
    fc.property(rewritten, ([old, now]) => {
      const changes = difference(old, now)
      const moves = (kind: Change['kind']) =>
        changes.flatMap((change) => (change.kind === kind && 'move' in change ? [change.move] : []))
      expect(moves('away').toSorted()).toEqual(moves('moved').toSorted())
      expect(new Set(moves('moved')).size).toBe(moves('moved').length)
      for (const change of changes) {
        if (!('runs' in change)) continue
        for (const [at, run] of change.runs.entries()) {
          const next = change.runs[at + 1]
          if (run.kind !== 'removed' || next?.kind !== 'added') continue
          expect(next.part).not.toEqual(run.part)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a letter and itself differ in nothing', () => {
  fc.assert(
    fc.property(letters, (letter) => {
      expect(difference(letter, letter).every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})

test('words are told apart within their paragraph', () => {
  const old = text(p('We ask the minister to meet us in March.'), p('Yours faithfully'))
  const now = text(p('We ask the minister to meet all of us in April.'), p('Yours faithfully'))
  expect(said(difference(old, now))).toEqual([
    'changed: We ask the minister to meet {+all of +}us in {-March-}{+April+}.',
    'same: Yours faithfully',
  ])
})

test('words that give way to others are one change, whatever spaces stand between them', () => {
  expect(
    said(
      difference(
        text(p('It is a small red house by the sea.')),
        text(p('It is one large blue boat by the sea.')),
      ),
    ),
  ).toEqual(['changed: It is {-a small red house-}{+one large blue boat+} by the sea.'])
})

test('a mark within a word is a change of formatting and not of words', () => {
  const old = text(p('This is unlawful.'))
  const now = text(
    p('This is un', { type: 'text', text: 'lawful', marks: [{ type: 'bold' }] }, '.'),
  )
  expect(said(difference(old, now))).toEqual(['changed: This is un{~lawful~}.'])
})

test('a footnote that was rewritten keeps its place, and says what changed in it', () => {
  const old = text(p('They refused', note('Letter of 2 March 2026, page 4.'), ' again.'))
  const now = text(p('They refused', note('Letter of 2 March 2026, page 7.'), ' again.'))
  expect(said(difference(old, now))).toEqual([
    'changed: They refused[Letter of 2 March 2026, page {-4-}{+7+}.] again.',
  ])
})

test('a paragraph that moved is told once, with what changed in it on the way', () => {
  const old = text(
    p('The force bought the system in secret last year.'),
    p('Nobody was asked about it.'),
    p('Women told us what this means for them.'),
  )
  const now = text(
    p('Nobody was asked about it.'),
    p('Women told us what this means for them.'),
    p('The force bought the whole system in secret last year.'),
  )
  expect(said(difference(old, now))).toEqual([
    'away 1',
    'same: Nobody was asked about it.',
    'same: Women told us what this means for them.',
    'moved 1: The force bought the {+whole +}system in secret last year.',
  ])
})

test('a paragraph that became a heading, or an item of a list, has changed though its words have not', () => {
  const words = [{ type: 'text' as const, text: 'What we ask for' }]
  const old = text({ type: 'paragraph', content: words })
  const now = text({ type: 'heading', attrs: { level: 2 }, content: words })
  expect(said(difference(old, now))).toEqual(['changed: What we ask for'])
})

test('whoever wrote the new words is named with them, to the letter', () => {
  const changes = difference(text(p('We ask.')), text(p('We both humbly ask.')))
  const named = withAuthors(changes, [
    ['ana', 8],
    ['ben', 20],
  ])
  const added = named.flatMap((change) =>
    'runs' in change ? change.runs.filter((run) => run.kind === 'added') : [],
  )
  expect(added.map((run) => ('by' in run ? [run.by, run.part] : []))).toEqual([
    ['ana', { type: 'text', text: 'both ' }],
    ['ben', { type: 'text', text: 'humbly ' }],
  ])
})
