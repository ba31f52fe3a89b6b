import type { Node } from '@tiptap/pm/model'
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { letterSchema } from '../../../app/document/nodes'
import { suggestionsFor } from '../../../app/document/suggesting'
import { suggestionsIn } from '../../../app/document/suggestions'
import { sayingsOf } from '../../../app/editor/suggesting/saying'

const n = (name: string, ...content: Node[]) => letterSchema.node(name, null, content)
const item = (words: string, ...more: Node[]) =>
  n('listItem', n('paragraph', letterSchema.text(words)), ...more)
const { listItem } = letterSchema.nodes
if (!listItem) throw new Error('a schema without lists')

/** What is said of a change that is made with the caret at the end of a letter. */
function said(doc: Node, change: (state: EditorState) => Transaction): string[] {
  let state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) })
  const amina = { account: 'amina', organisation: 'org', time: '', newUuid: () => 'u' }
  for (const turn of suggestionsFor(state, change(state), amina)) state = state.apply(turn(state))
  return suggestionsIn(state.doc).flatMap((one) => sayingsOf(one, state.doc))
}

const by = (command: Command) => (state: EditorState) => {
  let made = state.tr
  command(state, (tr) => {
    made = tr
  })
  return made
}

test('a point of a list that becomes one of another step says so', () => {
  const flat = n('doc', n('bulletList', item('One'), item('Two')))
  expect(said(flat, by(sinkListItem(listItem)))).toEqual(['Moves this point one step deeper'])
  const deep = n('doc', n('bulletList', item('One', n('bulletList', item('Two')))))
  expect(said(deep, by(liftListItem(listItem)))).toEqual(['Moves this point one step back'])
})

test('a table that is put in whole says what stands in it, cell by cell', () => {
  const cell = (words: string) =>
    n('tableCell', n('paragraph', ...(words ? [letterSchema.text(words)] : [])))
  const doc = n('doc', n('paragraph', letterSchema.text('One')))
  const putIn = (...cells: string[]) =>
    said(doc, (state) =>
      state.tr.insert(doc.content.size, n('table', n('tableRow', ...cells.map(cell)))),
    )
  expect(putIn('Year', '2027')).toEqual(['New table: “Year · 2027”'])
  expect(putIn('', '')).toEqual(['New table, still empty'])
})
