import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { letterSchema } from '../../../app/document/nodes'
import { suggestionsFor } from '../../../app/document/suggesting'
import { passageIn } from '../../../app/editor/comments/passages'
import { finder, patternOf, spanOf } from '../../../app/editor/finding/finding'
import { copied } from '../../../app/editor/suggesting/copying'
import { passagesNotIn, sectionsOf } from '../../../app/editor/text/reading'
import { wordFinder } from '../../../app/editor/text/word-finder'

const LINE = 'No council kept records for longer than that.'

/** A letter of a heading and a line, in each of which somebody suggests one word in place of another. */
function suggested(): Node {
  const doc = letterSchema.node('doc', null, [
    letterSchema.node('heading', { level: 2 }, letterSchema.text('Why now')),
    letterSchema.node('paragraph', null, letterSchema.text(LINE)),
  ])
  return replace(replace(doc, 'council', 'force'), 'now', 'today')
}

function replace(doc: Node, word: string, by: string): Node {
  let from = 0
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(word) ?? -1
    if (at >= 0) from = pos + at
  })
  let state = EditorState.create({ doc })
  state = state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, from, from + word.length)),
  )
  const amina = { account: 'amina', organisation: 'org', time: '', newUuid: () => word }
  for (const turn of suggestionsFor(state, state.tr.insertText(by), amina)) {
    state = state.apply(turn(state))
  }
  return state.doc
}

const everything = (doc: Node) => ({ from: 1, to: doc.content.size - 1 })
const find = (doc: Node, text: string) => {
  const pattern = patternOf({ text, matchCase: false, wholeWords: true })
  return pattern ? finder(pattern)(doc) : []
}

test('what is copied is as it is read: with what is suggested as plain words, and without what is to go', () => {
  const doc = suggested()
  const { content } = copied(doc.slice(0, doc.content.size))
  expect(content.textBetween(0, content.size, ' ')).toBe(
    'Why today No force kept records for longer than that.',
  )
  content.descendants((node) => {
    expect(node.marks).toEqual([])
  })
})

test('words are found as they are read, across the ends of suggestions', () => {
  const doc = suggested()
  expect(find(doc, 'council')).toEqual([])
  const [found] = find(doc, 'No force kept')
  if (!found) throw new Error('it was not found')
  const { from, to } = spanOf(found)
  expect([doc.resolve(from).parentOffset, doc.textBetween(to, to + 8)]).toEqual([0, ' records'])
})

test('the outline and the words of a comment are those of the letter without suggestions', () => {
  const doc = suggested()
  expect(sectionsOf(doc).map(({ title }) => title)).toEqual(['Why now'])
  const passage = passageIn(doc, everything(doc))
  expect(passage?.quote).toBe(`Why now ${LINE}`)
  expect(wordFinder(doc)(LINE)).toEqual({
    from: doc.child(0).nodeSize + 1,
    to: doc.content.size - 1,
  })
})

test('a comment on words that are only suggested has those', () => {
  const doc = suggested()
  const [found] = find(doc, 'force')
  expect(found && passageIn(doc, spanOf(found))?.quote).toBe('force')
})

test('what could not be saved is offered without invisible signs', () => {
  expect(passagesNotIn(null, suggested())).toMatch(/^[\x20-\x7e\n]+$/)
})
