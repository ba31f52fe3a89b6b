import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { letterSchema } from '../../../app/document/nodes'
import { enterInPart } from '../../../app/editor/text/letter-parts'

const line = (role: string | null, text: string): Node =>
  letterSchema.node('paragraph', { role }, text === '' ? [] : [letterSchema.text(text)])

/** The lines after Enter, with their roles; null where Enter does what it always does. */
function afterEnter(role: string | null, text: string, from: number, to = from): unknown[] | null {
  const doc = letterSchema.node('doc', null, [line(role, text)])
  const selection = TextSelection.create(doc, 1 + from, 1 + to)
  let after: unknown[] | null = null
  enterInPart(EditorState.create({ doc, selection }), (tr) => {
    after = tr.doc.children.map((node) => [node.attrs.role, node.textContent])
  })
  return after
}

test('Enter after a recipient, a sender, a copy or a contact begins another', () => {
  for (const role of ['recipient', 'sender', 'copy', 'contact']) {
    expect(afterEnter(role, 'The Mayor', 9)).toEqual([
      [role, 'The Mayor'],
      [role, ''],
    ])
  }
})

test('Enter takes the place of what is selected in such a line', () => {
  expect(afterEnter('recipient', 'The Mayor', 3, 4)).toEqual([
    ['recipient', 'The'],
    ['recipient', 'Mayor'],
  ])
})

test('Enter after a line of which there is one begins plain text, and before it makes room', () => {
  expect(afterEnter('subject', 'Searches', 8)).toEqual([
    ['subject', 'Searches'],
    [null, ''],
  ])
  expect(afterEnter('subject', 'Searches', 0)).toEqual([
    [null, ''],
    ['subject', 'Searches'],
  ])
})

test('Enter in an empty line of a letterhead makes it text', () => {
  for (const role of ['recipient', 'subject', 'date']) {
    expect(afterEnter(role, '', 0)).toEqual([[null, '']])
  }
})

test('Enter elsewhere does what it always does', () => {
  expect(afterEnter(null, 'Dear Mayor,', 4)).toBeNull()
  expect(afterEnter(null, '', 0)).toBeNull()
  expect(afterEnter('subject', 'Searches', 2, 4)).toBeNull()
})
