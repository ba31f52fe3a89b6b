import {
  joinBackward,
  joinForward,
  setBlockType,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../app/document/clean'
import type { Turn } from '../../app/document/edits'
import { letterSchema } from '../../app/document/nodes'
import { every, reject, withAllAccepted } from '../../app/document/settling'
import { isLetter } from '../../app/document/shape'
import { suggestionsFor } from '../../app/document/suggesting'
import { suggestionsIfIntended } from '../../app/document/suggesting/intended'
import type { Suggester } from '../../app/document/suggesting/pen'
import { suggestionsIn } from '../../app/document/suggestions'

let uuids = 0
const person = (account: string): Suggester => ({
  account,
  organisation: `${account}-org`,
  time: '2026-11-23T05:00:00Z',
  newUuid: () => `u${uuids++}`,
})
const amina = person('amina')

const n = (name: string, ...content: (Node | string)[]) =>
  letterSchema.node(
    name,
    null,
    content.map((one) => (typeof one === 'string' ? letterSchema.text(one) : one)),
  )
const p = (...content: (Node | string)[]) => n('paragraph', ...content)
const letter = (...blocks: Node[]) => letterSchema.node('doc', null, blocks)

/** The state with the caret at a `|`, or with what stands between two of them selected. */
function at(doc: Node): EditorState {
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.isText)
      for (const [index, char] of [...(node.text ?? '')].entries())
        if (char === '|') places.push(pos + index)
  })
  let state = EditorState.create({ doc })
  for (const place of [...places].reverse()) state = state.apply(state.tr.delete(place, place + 1))
  const [from = 0, to = from + 1] = places
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to - 1)))
}
const atBar = at

type Do = (state: EditorState) => Transaction
const command =
  (run: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean): Do =>
  (state) => {
    let made: Transaction | null = null
    run(state, (tr) => {
      made = tr
    })
    if (!made) throw new Error('the command does not apply')
    return made
  }
const typing =
  (text: string): Do =>
  (state) =>
    state.tr.insertText(text)
const backspace: Do = (state) => {
  const { from, to, empty } = state.selection
  return state.tr.delete(empty ? from - 1 : from, to)
}

const play = (state: EditorState, turns: readonly Turn[]): EditorState =>
  turns.reduce((now, turn) => now.apply(turn(now)), state)

const suggest = (state: EditorState, what: Do, who = amina): EditorState =>
  play(state, suggestionsFor(state, what(state), who))

const item = (...content: Node[]) => n('listItem', ...content)
const TABLE = n('table', n('tableRow', n('tableHeader', p('a')), n('tableCell', p('b'))))
const pasting =
  (...blocks: Node[]): Do =>
  (state) =>
    state.tr.replaceSelection(new Slice(Fragment.from(blocks), 0, 0))

const type = (name: string) => {
  const found = letterSchema.nodes[name]
  if (!found) throw new Error(name)
  return found
}
const mark = (name: string) => {
  const found = letterSchema.marks[name]
  if (!found) throw new Error(name)
  return found
}

test('what is deleted letter by letter is one suggestion, made when it was begun', () => {
  const first = suggest(atBar(letter(p('We ask|'))), backspace)
  const then = suggest(first, backspace, { ...amina, time: '2026-11-23T06:00:00Z' })
  expect(suggestionsIn(then.doc)).toMatchObject([{ deleted: 'sk', time: amina.time }])
  expect(suggestionsIn(then.doc)[0]?.parts).toHaveLength(1)
})

test('what is to go already is stepped over, and the next key is for what stands behind it', () => {
  const gone = suggest(atBar(letter(p('We |ask| now'))), backspace)
  const forward: Do = (state) => state.tr.delete(state.selection.from, state.selection.from + 1)
  const over = suggest(gone, forward)
  expect(over.doc.eq(gone.doc)).toBe(true)
  expect(suggestionsIn(suggest(over, forward).doc)).toMatchObject([{ deleted: 'ask ' }])
})

test('a paragraph of which all is to go can be joined to the next, in the same suggestion', () => {
  const gone = suggest(atBar(letter(p('One'), p('|Two|'), p('three'))), backspace)
  const atEnd = gone.apply(gone.tr.setSelection(TextSelection.create(gone.doc, 9)))
  const turns = suggestionsIfIntended(atEnd, command(joinForward)(atEnd), amina)
  const now = play(atEnd, turns ?? [])
  expect(suggestionsIn(now.doc)).toHaveLength(1)
  expect(withAllAccepted(now.doc).toJSON()).toEqual(letter(p('One'), p('three')).toJSON())
})

test('what is deleted of several paragraphs is told with a space between them', () => {
  const now = suggest(atBar(letter(p('One |two.'), p('Three| four.'))), backspace)
  expect(suggestionsIn(now.doc)).toMatchObject([{ deleted: 'two.\nThree' }])
})

test('a table too large for a suggestion is none', () => {
  const rows = Array.from({ length: 40 }, () =>
    n('tableRow', n('tableCell', p('words '.repeat(9)))),
  )
  const state = atBar(letter(p('One|')))
  expect(suggestionsIfIntended(state, pasting(n('table', ...rows))(state), amina)).toBeNull()
})

test('of what a suggestion says is to stand in the letter, only what a letter holds comes to stand there', () => {
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
  const words = { type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [link] }] }
  const cell = { type: 'tableCell', attrs: { colspan: 1_000_000 }, content: [words] }
  const node = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
  const said = { id: 'other-org:other:u1', time: amina.time }
  const sign = letterSchema.text('\u2063', [
    mark('insertion').create(said),
    mark('modification').create({ ...said, to: JSON.stringify({ kind: 'place', node }) }),
  ])
  const accepted = withAllAccepted(letter(p('One', sign)))
  expect(accepted.textContent).toBe('Onehere')
  expect(isLetter(cleanText(accepted.toJSON()))).toBe(true)
  expect(JSON.stringify(accepted)).not.toMatch(/javascript|1000000/)
})

describe('what is done as a suggestion leaves the text as it is, and accepted makes what was meant:', () => {
  test.each<[string, () => Node, Do]>([
    ['typing', () => letter(p('We as|k')), typing('XY')],
    ['typing into nothing', () => letter(p('|')), typing('XY')],
    ['deleting', () => letter(p('We ask|')), backspace],
    ['deleting words', () => letter(p('We |ask you| now')), backspace],
    ['replacing', () => letter(p('We |ask you| now')), typing('tell')],
    [
      'replacing across paragraphs',
      () => letter(p('One |two'), p('three'), p('four| five')),
      typing('X'),
    ],
    [
      'deleting across paragraphs',
      () => letter(p('One |two'), p('three'), p('four| five')),
      backspace,
    ],
    ['making bold', () => letter(p('One |two| three')), command(toggleMark(mark('bold')))],
    ['a new paragraph', () => letter(p('One| two')), command(splitBlock)],
    ['a new paragraph at the end', () => letter(p('One|'), p('two')), command(splitBlock)],
    ['a new paragraph at the beginning', () => letter(p('|One'), p('two')), command(splitBlock)],
    ['joining paragraphs', () => letter(p('One'), p('|two')), command(joinBackward)],
    [
      'a heading',
      () => letter(p('On|e'), p('two')),
      command(setBlockType(type('heading'), { level: 2 })),
    ],
    [
      'headings',
      () => letter(p('On|e'), p('two|')),
      command(setBlockType(type('heading'), { level: 2 })),
    ],
    [
      'a list',
      () => letter(p('Zero'), p('On|e'), p('tw|o'), p('three')),
      command(wrapInList(type('bulletList'))),
    ],
    [
      'an item',
      () => letter(n('bulletList', n('listItem', p('One| two')))),
      command(splitListItem(type('listItem'))),
    ],
    [
      'an item between two',
      () => letter(n('bulletList', n('listItem', p('One|')), n('listItem', p('two')))),
      command(splitListItem(type('listItem'))),
    ],
    [
      'an item less',
      () => letter(n('bulletList', n('listItem', p('One')), n('listItem', p('tw|o')))),
      command(liftListItem(type('listItem'))),
    ],
    [
      'a sub-point',
      () => letter(n('bulletList', n('listItem', p('One')), n('listItem', p('tw|o')))),
      command(sinkListItem(type('listItem'))),
    ],
    [
      'a footnote',
      () => letter(p('One| two')),
      (state) => state.tr.insert(state.selection.from, n('footnote', 'See there.')),
    ],
    [
      'a note less',
      () => letter(p('One', n('footnote', 'See.'), ' two|')),
      (state) => state.tr.delete(4, 10),
    ],
    [
      'words in a note',
      () => letter(p('One', n('footnote', 'See| there.'), ' two')),
      typing(' it'),
    ],
    [
      'a break',
      () => letter(p('One| two')),
      (state) => state.tr.insert(state.selection.from, n('hardBreak')),
    ],
    [
      'a break less',
      () => letter(p('One', n('hardBreak'), '|two')),
      (state) => state.tr.delete(4, 5),
    ],
    [
      'the place of the signatories',
      () => letter(p('One|'), p('two')),
      (state) => state.tr.insert(5, n('signatoryList')),
    ],
    [
      'no place for the signatories',
      () => letter(p('One|'), n('signatoryList'), p('two')),
      (state) => state.tr.delete(5, 6),
    ],
    [
      'pasting paragraphs',
      () => letter(p('One| two')),
      (state) =>
        state.tr.replaceSelection(letter(p('a b'), n('heading', 'c'), p('d e')).slice(1, 12)),
    ],
    [
      'pasting a list',
      () => letter(p('One|'), p('two')),
      (state) =>
        state.tr.insert(
          state.selection.to + 1,
          n('bulletList', n('listItem', p('a')), n('listItem', p('b'))),
        ),
    ],
    [
      'pasting a list between paragraphs',
      () => letter(p('One| two')),
      pasting(p('first'), n('bulletList', item(p('a')), item(p('b'))), p('last')),
    ],
    [
      'pasting points within a point, and what follows them',
      () => letter(p('One|'), p('two')),
      pasting(n('bulletList', item(p('a'), n('bulletList', item(p('b')))), item(p('c'))), p('d')),
    ],
    ['pasting a table', () => letter(p('One|'), p('two')), pasting(TABLE)],
    [
      'pasting a table into a paragraph',
      () => letter(p('One| two'), p('three')),
      pasting(p('first'), TABLE, TABLE, p('last')),
    ],
    [
      'a page break in a paragraph',
      () => letter(p('One| two')),
      (state) => state.tr.split(4).insert(5, n('pageBreak')),
    ],
  ])('%s', (_, make, what) => {
    const state = atBar(make())
    const meant = what(state).doc
    expect(suggestionsIfIntended(state, what(state), amina)).not.toBeNull()
    const now = suggest(state, what)
    expect(now.doc.eq(state.doc)).toBe(false)
    expect(cleanText(now.doc.toJSON())).toEqual(cleanText(state.doc.toJSON()))
    expect(suggestionsIn(now.doc).every((one) => one.account === 'amina')).toBe(true)
    expect(suggestionsIn(now.doc).length).toBeGreaterThan(0)
    expect(withAllAccepted(now.doc).toJSON()).toEqual(meant.toJSON())
    expect(play(now, reject(now.doc, every)).doc.toJSON()).toEqual(state.doc.toJSON())
  })
})
