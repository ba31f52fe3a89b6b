import type { Node } from '@tiptap/pm/model'
import { canSplit, findWrapping, Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, prosemirrorJSONToYDoc, updateYFragment } from '@tiptap/y-tiptap'
import * as prng from 'lib0/prng'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block, Inline } from '../../app/document/letter-text'
import { letterSchema } from '../../app/document/nodes'
import { FRAGMENT, textFromDoc } from '../../app/document/shared-text'
import { putBack } from '../../app/document/stranded/put-back'
import { Unnamed } from '../../app/document/stranded/unnamed'
import { inlines, plainInline, wordBlocks } from '../../app/document/walk'

const words = (text: string): Inline => ({ type: 'text', text })
const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [words('On the crossings')] },
  {
    type: 'paragraph',
    content: [
      words('One two'),
      { type: 'footnote', content: [{ type: 'text', text: 'The note' }] },
      words(' three four.'),
    ],
  },
  { type: 'paragraph', content: [words('The end of it')] },
]

type Edit = (change: Transform) => void
const { heading, bulletList, blockquote } = letterSchema.nodes
/** Where words first stand. */
function at(doc: Node, text: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1
    if (found < 0 && index >= 0) found = pos + index
  })
  return found
}
const splitAt =
  (text: string): Edit =>
  (change) => {
    const place = at(change.doc, text)
    if (canSplit(change.doc, place)) change.split(place)
  }
const wrapIn =
  (name: 'bulletList' | 'blockquote', from: string, to = from): Edit =>
  (change) => {
    const range = change.doc
      .resolve(at(change.doc, from))
      .blockRange(change.doc.resolve(at(change.doc, to)))
    const type = name === 'bulletList' ? bulletList : blockquote
    const wrapping = range && type && findWrapping(range, type)
    if (range && wrapping) change.wrap(range, wrapping)
  }

/** What rewrites a paragraph, so that its words are others for Yjs. */
const REWRITES: readonly (readonly [string, Edit])[] = [
  ['is split before the note', splitAt('two')],
  [
    'becomes a heading',
    (change) =>
      heading &&
      change.setBlockType(at(change.doc, 'One'), at(change.doc, 'One'), heading, { level: 2 }),
  ],
  ['becomes a list', wrapIn('bulletList', 'One')],
  ['becomes a quotation with the next', wrapIn('blockquote', 'One', 'The end')],
  [
    'becomes a list and is written in',
    (change) => {
      wrapIn('bulletList', 'One')(change)
      change.insert(at(change.doc, 'three'), letterSchema.text('and '))
    },
  ],
]

const type =
  (before: string, text: string): Edit =>
  (change) =>
    change.insert(at(change.doc, before), letterSchema.text(text))

/** What somebody else writes meanwhile, and what is to be read of it. */
const WRITINGS: readonly (readonly [string, Edit, string])[] = [
  ['in the note', type('note', 'new '), 'The new note'],
  ['in the line', type('four', 'and a half '), 'three and a half four.'],
  ['before its first word', type('One', 'At first '), 'At first One'],
  [
    'a note of its own',
    (change) => {
      const footnote = letterSchema.node('footnote', null, letterSchema.text('Another note'))
      change.insert(at(change.doc, 'three') + 5, footnote)
    },
    'Another note',
  ],
]

function changed(doc: Y.Doc, edit: Edit): Uint8Array {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const before = Y.encodeStateVector(doc)
  const { doc: node, meta } = initProseMirrorDoc(fragment, letterSchema)
  const change = new Transform(node)
  edit(change)
  doc.transact(() => updateYFragment(doc, fragment, change.doc, meta))
  return Y.encodeStateAsUpdate(doc, before)
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Takes in an update as a page and the server do: what it strands is put back. */
function takeIn(doc: Y.Doc, update: Uint8Array): void {
  const found = new Unnamed(doc).takeIn([update], () => Y.applyUpdate(doc, update))
  putBack(doc, found)
}

function linesOf(doc: Y.Doc): string[] {
  const text = textFromDoc(doc)
  const notes = [...inlines(text)].flatMap((part) =>
    part.type === 'footnote' ? [(part.content ?? []).map((run) => run.text).join('')] : [],
  )
  return [...[...wordBlocks(text.content)].map((block) => plainInline(block.content)), ...notes]
}

describe.each(REWRITES)('a paragraph that %s', (_, rewrite) => {
  test.each(WRITINGS)(
    'keeps what somebody writes %s at the same time, once',
    (_where, write, read) => {
      const base = prosemirrorJSONToYDoc(letterSchema, { type: 'doc', content: LETTER }, FRAGMENT)
      const [one, other] = [copyOf(base), copyOf(base)]
      const rewritten = changed(one, rewrite)
      const written = changed(other, write)

      // Whoever has the words finds them again, and everybody gets them from there.
      takeIn(other, rewritten)
      takeIn(one, Y.encodeStateAsUpdate(other))
      for (const doc of [one, other]) {
        const all = linesOf(doc).join('\n')
        expect(all.split(read).length - 1, all).toBe(1)
        expect(all.split('three').length - 1, all).toBe(1)
      }
      expect(linesOf(one)).toEqual(linesOf(other))
      expect(written.length).toBeGreaterThan(0)
    },
  )
})

test('a paragraph that somebody adds to a list goes on as one when the list is unmade', () => {
  const base = prosemirrorJSONToYDoc(letterSchema, { type: 'doc', content: LETTER }, FRAGMENT)
  changed(base, wrapIn('bulletList', 'One'))
  const [one, other] = [copyOf(base), copyOf(base)]
  changed(other, (change) => {
    const end = at(change.doc, 'four.') + 5
    change.split(end, 2)
    change.insert(end + 4, letterSchema.text('A new point'))
  })
  const rewritten = changed(one, wrapIn('blockquote', 'One'))
  takeIn(other, rewritten)
  expect(linesOf(other).filter((line) => line === 'A new point')).toHaveLength(1)
})

test('what somebody deletes with its paragraph stays deleted, and what is only edited is not doubled', () => {
  const base = prosemirrorJSONToYDoc(letterSchema, { type: 'doc', content: LETTER }, FRAGMENT)
  const [one, other] = [copyOf(base), copyOf(base)]
  const deleted = changed(one, (change) => {
    const from = at(change.doc, 'One') - 1
    change.delete(from, from + (change.doc.nodeAt(from)?.nodeSize ?? 0))
  })
  changed(other, type('four', 'and a half '))
  takeIn(other, deleted)
  expect(linesOf(other)).toEqual(['On the crossings', 'The end of it'])
})

describe('of many histories', () => {
  const RUNS = 200
  const REWRITE: Edit[] = [
    splitAt('two'),
    splitAt('of it'),
    wrapIn('bulletList', 'One', 'The end'),
    wrapIn('blockquote', 'The'),
    ...REWRITES.map(([, edit]) => edit),
  ]

  test('none loses a word that somebody wrote where another only moved and shaped', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const gen = prng.create(seed)
      const base = prosemirrorJSONToYDoc(letterSchema, { type: 'doc', content: LETTER }, FRAGMENT)
      const [one, other] = [copyOf(base), copyOf(base)]
      for (let turn = prng.int32(gen, 1, 3); turn > 0; turn--) {
        changed(one, prng.oneOf(gen, REWRITE))
      }
      const written: string[] = []
      for (let turn = prng.int32(gen, 1, 4); turn > 0; turn--) {
        const token = `[${seed}.${turn}]`
        written.push(token)
        changed(other, type(prng.oneOf(gen, ['note', 'four', 'One', 'end', 'of it', 'two']), token))
      }
      takeIn(other, Y.encodeStateAsUpdate(one))
      takeIn(one, Y.encodeStateAsUpdate(other))
      const all = linesOf(one).join('\n')
      expect(linesOf(other).join('\n'), `seed ${seed}`).toBe(all)
      for (const token of written)
        expect(all.split(token).length - 1, `seed ${seed}: ${all}`).toBe(1)
      const bare = all.replace(/\[\d+\.\d+\]/g, '')
      for (const word of ['One', 'three', 'The end', 'note']) expect(bare).toContain(word)
    }
  })
})
