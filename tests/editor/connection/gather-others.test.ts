import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Message, SyncMessage } from '../../../app/document/protocol'
import { FRAGMENT } from '../../../app/document/shared-text'
import { putBack } from '../../../app/document/stranded/put-back'
import { Unnamed } from '../../../app/document/stranded/unnamed'
import { gatherOthers, type TakeIn } from '../../../app/editor/connection/gather-others'
import type { TypingHand } from '../../../app/editor/text/typing-hand'
import { until } from '../../setup/collaboration'

const AT_REST = { isTyping: () => false, afterKey: () => () => {} }

/** A provider that is told by hand what comes over its socket, and what it does to its document. */
function aPage(hand: Omit<TypingHand, 'leave'> = AT_REST) {
  const doc = new Y.Doc()
  const unnamed = new Unnamed(doc)
  const provider = new WebsocketProvider('ws://127.0.0.1', 'letter', doc, {
    // The browser's class and that of `ws` differ in what the provider does not use.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    connect: false,
    disableBc: true,
  })
  const taken: Uint8Array[] = []
  const takeIn: TakeIn = (update, apply) => {
    taken.push(update)
    putBack(doc, unnamed.takeIn([update], apply))
  }
  const end = gatherOthers(provider, takeIn, (vector) => unnamed.state(vector), hand)
  onTestFinished(() => {
    provider.destroy()
    provider.awareness.destroy()
  })
  const changes: { readonly origin: unknown; readonly isOwn: boolean }[] = []
  doc.on('update', (_update, origin, _doc, { local }) => {
    changes.push({ origin, isOwn: local })
  })
  const hear = (message: number, ...rest: ((encoder: encoding.Encoder) => void)[]) => {
    const bytes = encoding.encode((encoder) => {
      for (const write of rest) write(encoder)
    })
    const answer = encoding.createEncoder()
    const decoder = decoding.createDecoder(bytes)
    provider.messageHandlers[message]?.(answer, decoder, provider, true, message)
    return encoding.toUint8Array(answer)
  }
  const hearSync = (kind: number, content: Uint8Array) =>
    hear(
      Message.sync,
      (encoder) => encoding.writeVarUint(encoder, kind),
      (encoder) => encoding.writeVarUint8Array(encoder, content),
    )
  return {
    doc,
    provider,
    taken,
    changes,
    end,
    text: () => doc.getText().toString(),
    hearSync,
    hearUpdates(updates: readonly Uint8Array[]) {
      for (const update of updates) hearSync(SyncMessage.update, update)
    },
    hearCaret: (caret: Uint8Array) =>
      hear(Message.awareness, (encoder) => encoding.writeVarUint8Array(encoder, caret)),
  }
}

/** Somebody else, and each of their keys as an update. */
function aWriter() {
  const doc = new Y.Doc()
  const type = (letters: string): Uint8Array[] => {
    const keys: Uint8Array[] = []
    const keep = (update: Uint8Array) => keys.push(update)
    doc.on('update', keep)
    for (const letter of letters) doc.getText().insert(doc.getText().length, letter)
    doc.off('update', keep)
    return keys
  }
  return { doc, type }
}

test('the first key of another is taken in at once, and many that follow it as one change, all and in order', async () => {
  const { hearUpdates, text, changes, taken, provider } = aPage()
  const [one, other] = [aWriter(), aWriter()]
  const ones = one.type('We write to you')
  const others = other.type('of the crossings')
  const last = one.type('.')
  hearUpdates(ones.slice(0, 1))
  expect(text()).toBe('W')
  hearUpdates([...ones.slice(1), ...others, ...last])
  expect(text()).toBe('W')
  await until(() => text().length > 1)
  expect(text()).toContain('We write to you.')
  expect(text()).toContain('of the crossings')
  expect(changes).toEqual(Array(2).fill({ origin: provider, isOwn: false }))
  expect(taken).toHaveLength(2)
})

test('while somebody types here, what others write comes after their key, all of it and once', () => {
  let [isTyping, key] = [true, () => {}]
  const afterKey = (act: () => void) => {
    key = act
    return () => {
      key = () => {}
    }
  }
  const { hearUpdates, text, taken, end } = aPage({ isTyping: () => isTyping, afterKey })
  const writer = aWriter()
  hearUpdates(writer.type('We '))
  hearUpdates(writer.type('write'))
  expect(text()).toBe('')
  key()
  expect(text()).toBe('We write')
  isTyping = false
  hearUpdates(writer.type(' to you'))
  end()
  key()
  expect(text()).toBe('We write to you')
  expect(taken).toHaveLength(2)
})

test('what one writes and another takes away again is away', async () => {
  const { hearUpdates, text, doc } = aPage()
  const [one, other] = [aWriter(), aWriter()]
  const written = one.type('too many words')
  for (const key of written) Y.applyUpdate(other.doc, key)
  const before = Y.encodeStateVector(other.doc)
  other.doc.getText().delete(3, 5)
  hearUpdates([...written, Y.encodeStateAsUpdate(other.doc, before)])
  await until(() => text() === 'too words')
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(other.doc))
})

test('the server’s question is answered, and its answer taken in, at once and after all that came before', () => {
  const { hearUpdates, hearSync, text, taken, provider } = aPage()
  const writer = aWriter()
  const all = writer.type('One two three')
  hearUpdates(all.slice(0, 3))
  const answer = hearSync(SyncMessage.step1, Y.encodeStateVector(new Y.Doc()))
  expect(text()).toBe('One')
  const decoder = decoding.createDecoder(answer)
  expect(decoding.readVarUint(decoder)).toBe(Message.sync)
  expect(decoding.readVarUint(decoder)).toBe(SyncMessage.step2)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, decoding.readVarUint8Array(decoder))
  expect(copy.getText().toString()).toBe('One')

  hearUpdates(all.slice(3, 7))
  const rest = Y.encodeStateAsUpdate(writer.doc)
  expect(hearSync(SyncMessage.step2, rest).length).toBeLessThan(2)
  expect(text()).toBe('One two three')
  expect(taken.at(-1)).toEqual(rest)
  expect(taken).toHaveLength(4)
  expect(provider.synced).toBe(true)
})

test('a caret comes after the words before it', async () => {
  const { hearUpdates, hearCaret, text, provider } = aPage()
  const writer = aWriter()
  const awareness = new Awareness(writer.doc)
  onTestFinished(() => awareness.destroy())
  const seen: string[] = []
  provider.awareness.on('change', () => seen.push(text()))
  const [first, ...rest] = writer.type('We write')
  hearUpdates(first ? [first] : [])
  awareness.setLocalState({ cursor: writer.doc.getText().length })
  hearUpdates(rest)
  hearCaret(encodeAwarenessUpdate(awareness, [writer.doc.clientID]))
  expect(seen).toEqual([])
  await until(() => seen.length > 0)
  expect(seen).toEqual(['We write'])
  expect(provider.awareness.getStates().get(writer.doc.clientID)).toEqual({ cursor: 8 })
})

test.each(['the page is left', 'the connection goes'] as const)(
  'when %s, what has come is taken in and nothing is left waiting',
  (what) => {
    const { hearUpdates, text, end, provider, changes } = aPage()
    hearUpdates(aWriter().type('We write'))
    if (what === 'the page is left') end()
    else provider.emit('connection-close', [null, provider])
    expect(text()).toBe('We write')
    end()
    expect(changes).toHaveLength(2)
  },
)

test('of what a rewritten paragraph takes along, a page puts back its own words only, and once', () => {
  const { doc, hearUpdates, end } = aPage()
  const server = new Y.Doc()
  const shown: Uint8Array[] = []
  server.on('update', (update) => shown.push(update))
  const blocks = (of: Y.Doc) => of.getXmlFragment(FRAGMENT)
  const element = (name: string, words: string) => {
    const made = new Y.XmlElement(name)
    made.insert(0, [new Y.XmlText(words)])
    return made
  }
  blocks(server).insert(0, [element('paragraph', 'On the crossings of the town')])
  const base = Y.encodeStateAsUpdate(server)
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  for (const copy of [doc, one, other]) Y.applyUpdate(copy, base)
  const typeAt = (of: Y.Doc, place: number, words: string) => {
    const line = blocks(of).get(0)
    const text = line instanceof Y.XmlElement ? line.get(0) : null
    if (text instanceof Y.XmlText) text.insert(place, words)
  }
  one.transact(() => {
    blocks(one).insert(1, [element('heading', 'On the crossings of the town')])
    blocks(one).delete(0)
  })
  typeAt(other, 3, 'all ')
  typeAt(doc, 16, ', and bridges,')
  shown.length = 0
  // The server has the heading first, and so says of the other's words that they went with the paragraph.
  for (const copy of [one, other]) Y.applyUpdate(server, Y.encodeStateAsUpdate(copy))
  hearUpdates([...aWriter().type('!'), ...shown])
  end()
  expect(blocks(doc).toString()).toBe(
    '<heading>On the crossings, and bridges, of the town</heading>',
  )
})
