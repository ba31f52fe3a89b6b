import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { initProseMirrorDoc, ySyncPlugin } from '@tiptap/y-tiptap'
import * as prng from 'lib0/prng'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LetterText } from '../../../app/document/letter-text'
import { letterSchema } from '../../../app/document/nodes'
import { FRAGMENT, updateFromText } from '../../../app/document/shared-text'
import { isFromElsewhere, narrowed } from '../../../app/editor/text/from-elsewhere'
import { LastingNodes } from '../../../app/editor/text/shared-nodes'
import { editAtRandom, HERE } from '../../setup/letter-edits'

const line = (text: string) => ({
  type: 'paragraph' as const,
  content: [
    { type: 'text' as const, text },
    { type: 'footnote' as const, content: [{ type: 'text' as const, text: `On ${text}` }] },
    { type: 'text' as const, text: ' and more.' },
  ],
})

const LETTER: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
    line('one'),
    line('two'),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [line('three')] },
        { type: 'listItem', content: [line('four')] },
      ],
    },
    line('five'),
  ],
}

/** A page of the letter that nobody looks at: the real binding, on a state without a screen. */
class Page {
  readonly shared = new Y.Doc()
  state: EditorState
  /** What the last change from elsewhere was made to. */
  last: { before: EditorState; tr: Transaction } | null = null
  readonly #update: () => void

  constructor(seed: Uint8Array) {
    Y.applyUpdate(this.shared, seed)
    const fragment = this.shared.getXmlFragment(FRAGMENT)
    const { doc, mapping } = initProseMirrorDoc(fragment, letterSchema)
    const plugin = ySyncPlugin(fragment, { mapping: new LastingNodes(mapping) })
    this.state = EditorState.create({ doc, plugins: [plugin] })
    // All of a view that the binding asks for.
    const view = this as unknown as EditorView
    const bound = plugin.spec.view?.(view)
    this.#update = () => bound?.update?.(view, this.state)
  }

  hasFocus(): boolean {
    return false
  }

  dispatch(wanted: Transaction): void {
    const before = this.state
    const tr = isFromElsewhere(wanted) ? narrowed(before, wanted) : wanted
    if (isFromElsewhere(wanted)) this.last = { before, tr }
    this.state = before.apply(tr)
    this.#update()
  }

  type(gen: prng.PRNG): void {
    const places: number[] = []
    this.state.doc.descendants((node, pos) => {
      if (node.isText) places.push(pos)
    })
    if (places.length > 0) this.dispatch(this.state.tr.insertText('ab', prng.oneOf(gen, places)))
  }
}

test('a page that remembers its nodes and takes small steps shows what the shared document holds', () => {
  let small = 0
  for (let seed = 0; seed < 30; seed++) {
    const gen = prng.create(seed)
    const first = updateFromText(LETTER)
    const page = new Page(first)
    const other = new Y.Doc()
    Y.applyUpdate(other, first)
    const sent: Uint8Array[] = []
    other.on('update', (update: Uint8Array) => sent.push(update))
    const undo = new Y.UndoManager(other.getXmlFragment(FRAGMENT), {
      trackedOrigins: new Set([HERE]),
      captureTimeout: 0,
    })
    for (let turn = 0; turn < 30; turn++) {
      for (let count = prng.int32(gen, 1, 3); count > 0; count--) editAtRandom(gen, other, undo)
      if (prng.bool(gen)) page.type(gen)
      // Several people's edits may come as one.
      if (sent.length > 0) Y.applyUpdate(page.shared, Y.mergeUpdates(sent.splice(0)))
      const fresh = initProseMirrorDoc(page.shared.getXmlFragment(FRAGMENT), letterSchema)
      expect(page.state.doc.toJSON(), `seed ${seed}, turn ${turn}`).toEqual(fresh.doc.toJSON())
      if ((page.last?.tr.steps.length ?? 0) > 1) small += 1
      Y.applyUpdate(other, Y.encodeStateAsUpdate(page.shared), 'from the page')
      sent.length = 0
    }
  }
  expect(small).toBeGreaterThan(10)
})

test('where others write in several lines at once, everything else stays where it is', () => {
  const first = updateFromText(LETTER)
  const page = new Page(first)
  const other = new Y.Doc()
  Y.applyUpdate(other, first)
  const blocks = other.getXmlFragment(FRAGMENT)
  other.transact(() => {
    for (const at of [1, 4]) {
      const block = blocks.get(at)
      const text = block instanceof Y.XmlElement ? block.get(0) : null
      if (text instanceof Y.XmlText) text.insert(2, 'new words')
    }
  })
  const added = new Y.XmlElement('paragraph')
  blocks.insert(3, [added])
  const before = page.state.doc
  Y.applyUpdate(page.shared, Y.encodeStateAsUpdate(other))
  const { tr } = page.last ?? {}
  before.descendants((node, pos) => {
    const moved = tr?.mapping.mapResult(pos + 1, -1)
    expect(moved?.deleted, `${node.type.name} at ${pos}`).toBe(false)
    if (node.type.name === 'footnote') {
      expect(page.state.doc.nodeAt((moved?.pos ?? 0) - 1)?.textContent).toBe(node.textContent)
    }
  })
})

test('who has pressed Bold still writes bold after others have written', () => {
  const first = updateFromText(LETTER)
  const page = new Page(first)
  const { bold } = letterSchema.marks
  page.dispatch(page.state.tr.addStoredMark(bold ? bold.create() : expect.fail('no bold')))
  const other = new Y.Doc()
  Y.applyUpdate(other, first)
  other.getXmlFragment(FRAGMENT).delete(4)
  Y.applyUpdate(page.shared, Y.encodeStateAsUpdate(other))
  expect(page.state.doc.childCount).toBe(4)
  expect(page.state.storedMarks?.map(({ type }) => type.name)).toEqual(['bold'])
})
