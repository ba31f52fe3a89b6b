import { Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { letterSchema } from '../../app/document/nodes'
import { FRAGMENT, updateFromText } from '../../app/document/shared-text'
import { putBack } from '../../app/document/stranded/put-back'
import { naming, notNaming } from '../../app/document/stranded/ranges'
import { Unnamed } from '../../app/document/stranded/unnamed'

const LETTER = updateFromText({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We write to you' }] }],
})

/** A copy of the letter, of the server or of a page, that takes in changes and says its own. */
class Copy {
  readonly doc = new Y.Doc()
  readonly letter = new Unnamed(this.doc)

  constructor(
    private readonly returns = true,
    update = LETTER,
  ) {
    this.takeIn(update)
  }

  takeIn(update: Uint8Array): void {
    const found = this.letter.takeIn([update], () => Y.applyUpdate(this.doc, update))
    if (this.returns) putBack(this.doc, found)
  }

  /** What it writes here, as a change. */
  write(act: () => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    act()
    return this.letter.state(before)
  }

  /** Answers another with all that it lacks. */
  answer(other: Copy): void {
    other.takeIn(this.letter.state(Y.encodeStateVector(other.doc)))
  }

  get text(): string {
    return this.doc.getXmlFragment(FRAGMENT).toString()
  }
}

function makeHeading({ doc }: Copy): void {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const { doc: letter, meta } = initProseMirrorDoc(fragment, letterSchema)
  const { heading } = letterSchema.nodes
  const change = new Transform(letter)
  if (heading) change.setBlockType(1, 1, heading, { level: 2 })
  doc.transact(() => updateYFragment(doc, fragment, change.doc, meta))
}

function type({ doc }: Copy, words: string): void {
  const line = doc.getXmlFragment(FRAGMENT).get(0)
  const text = line instanceof Y.XmlElement ? line.get(0) : null
  if (text instanceof Y.XmlText) text.insert('We write'.length, words)
}

const HEADING = '<heading level="2">We write again to you</heading>'

const orders = {
  'before the heading': ['words', 'heading'],
  'after the heading': ['heading', 'words'],
} as const

test.each(Object.entries(orders))(
  'words in a line that another makes a heading of reach the server %s, and stay where whoever wrote them hears all of it at once',
  (_, order) => {
    const [ada, ben, server] = [new Copy(), new Copy(), new Copy()]
    const sent = {
      words: ada.write(() => type(ada, ' again')),
      heading: ben.write(() => makeHeading(ben)),
    }
    for (const what of order) server.takeIn(sent[what])
    server.answer(ada)
    ada.answer(server)
    server.answer(ben)
    for (const copy of [ada, ben, server]) expect(copy.text).toBe(HEADING)
  },
)

test('they stay, too, where the server and her page were closed and read again from what they had kept', () => {
  let [ada, server] = [new Copy(), new Copy()]
  const ben = new Copy()
  const words = ada.write(() => type(ada, ' again'))
  server.takeIn(ben.write(() => makeHeading(ben)))
  server.takeIn(words)
  server = new Copy(true, server.letter.state())
  ada = new Copy(true, ada.letter.state())
  server.answer(ada)
  expect(ada.text).toBe(HEADING)
})

test('whoever made the heading hears of the words before the server hears of the heading, and the server puts them back', () => {
  const [ada, ben, server] = [new Copy(), new Copy(), new Copy()]
  server.takeIn(ada.write(() => type(ada, ' again')))
  // It is lost on its way: his page says it once more with all else that it has.
  ben.write(() => makeHeading(ben))
  server.answer(ben)
  ben.answer(server)
  server.answer(ada)
  for (const copy of [server, ada]) expect(copy.text).toBe(HEADING)
})

test('words that somebody read and then deleted with their line stay deleted, whoever had them', () => {
  const [ada, ben, server] = [new Copy(), new Copy(), new Copy()]
  server.takeIn(ada.write(() => type(ada, ' again')))
  server.answer(ben)
  ben.write(() => type(ben, ' once more'))
  ben.doc.getXmlFragment(FRAGMENT).delete(0)
  ben.answer(server)
  server.answer(ada)
  for (const copy of [ada, ben, server]) expect(copy.text).toBe('')
})

test('an update names what is added and not what is taken out, and writes the same else', () => {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getText().insert(0, 'One two three')
  doc.getText().delete(0, 4)
  const update = Y.encodeStateAsUpdate(doc)
  const some = new Map([[7, [{ from: 1, until: 3 }]]])
  const less = notNaming(update, some)
  expect(Y.decodeUpdate(less).structs).toEqual(Y.decodeUpdate(update).structs)
  expect(Y.decodeUpdate(less).ds.clients.get(7)).toEqual([
    { clock: 0, len: 1 },
    { clock: 3, len: 1 },
  ])
  const again = new Y.Doc()
  Y.applyUpdate(again, naming(less, some))
  expect(Y.encodeStateAsUpdate(again)).toEqual(update)
})
