import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { letterSchema } from '../../../app/document/nodes'
import { continuesHere, toggleContinues } from '../../../app/editor/text/numbering'

const paragraph = (text: string): Node =>
  letterSchema.node('paragraph', null, letterSchema.text(text))
const list = (attrs: object, ...texts: string[]): Node =>
  letterSchema.node(
    'orderedList',
    attrs,
    texts.map((text) => letterSchema.node('listItem', null, paragraph(text))),
  )

/** A state with the caret in the paragraph that reads `words`. */
function at(words: string, ...blocks: Node[]): EditorState {
  const doc = letterSchema.node('doc', null, blocks)
  let place = 0
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) place = pos + 1
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) })
}

function toggled(state: EditorState): Node | null {
  let after: Node | null = null
  toggleContinues(state, (tr) => {
    after = tr.doc
  })
  return after
}

test('a numbered list goes on from the one before, and by the same entry counts for itself again', () => {
  const state = at('b', list({}, 'a'), paragraph('between'), list({ start: 5 }, 'b'))
  const after = toggled(state)
  expect(after?.child(2).attrs).toEqual({ start: 1, continues: true })
  const again = toggled(at('b', ...(after?.children ?? [])))
  expect(again?.child(2).attrs).toEqual({ start: 1, continues: null })
})

test('only a numbered list with one before it in the same place can go on', () => {
  expect(toggled(at('a', list({}, 'a'), paragraph('between'), list({}, 'b')))).toBeNull()
  expect(toggled(at('between', list({}, 'a'), paragraph('between')))).toBeNull()
})

test('a list that goes on from none, the one before being deleted, can count for itself again', () => {
  const state = at('a', list({ continues: true }, 'a'))
  expect(continuesHere(state)).toBe(true)
  expect(toggled(state)?.child(0).attrs.continues).toBeNull()
})
