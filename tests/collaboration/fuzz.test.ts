import type { ChildProcess } from 'node:child_process'
import * as encoding from 'lib0/encoding'
import * as prng from 'lib0/prng'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_NUMBER } from '../../app/document/nodes'
import { Message, SyncMessage } from '../../app/document/protocol'
import { FRAGMENT } from '../../app/document/shared-text'
import type { Person } from '../../app/domain/actor.server'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import { ORIGIN } from '../setup/by-cookie'
import { aLetter, aMember, fileOf, openPage, until } from '../setup/collaboration'
import { type BuiltServer, buildCollaborationServer } from '../setup/collaboration-process'
import { openTestStore } from '../setup/store'

const MB = 1024 * 1024

/** A failing run is played again with its seed. */
const SEED = Number(process.env.UNDERSIGNED_SEED ?? Date.now() % 1_000_000_000)

/** How many sockets say something that they should not. */
const ATTEMPTS = 300

let built: BuiltServer

beforeAll(async () => {
  built = await buildCollaborationServer()
}, 60_000)

afterAll(() => built.remove())

type Write = (gen: prng.PRNG, fragment: Y.XmlFragment, doc: Y.Doc) => void

/** What no letter holds, and what one may hold, as a page could write it. */
const WRITES: Write[] = [
  (_, fragment) => fragment.push([new Y.XmlElement('script')]),
  (_, fragment) => fragment.push([new Y.XmlText('loose')]),
  // The types know of no hook among elements; Yjs does.
  (_, fragment) => fragment.push([new Y.XmlHook('gadget') as unknown as Y.XmlElement]),
  (_, __, doc) => doc.getMap('other').set('a', new Y.Doc()),
  (_, __, doc) => doc.getArray('other').push([new Uint8Array(100), { deep: [[[]]] }]),
  (_, fragment) => {
    const text = new Y.XmlText()
    text.insertEmbed(0, { image: 'x' })
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    fragment.push([paragraph])
  },
  (gen, fragment, doc) =>
    doc.transact(() => {
      let inside = fragment
      for (let depth = prng.int32(gen, 1, 3000); depth > 0; depth--) {
        const quotation = new Y.XmlElement('blockquote')
        inside.insert(inside.length, [quotation])
        inside = quotation
      }
    }),
  (_, fragment) => fragment.delete(0, fragment.length),
]

function updateOf(gen: prng.PRNG): Uint8Array {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment(FRAGMENT)
  prng.oneOf(gen, WRITES)(gen, fragment, doc)
  return Y.encodeStateAsUpdate(doc)
}

function frameOf(kind: number, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, Message.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/** A frame that is none, or one that says something no letter holds. */
function badFrame(gen: prng.PRNG): Uint8Array {
  const kind = prng.oneOf(gen, [SyncMessage.step1, SyncMessage.step2, SyncMessage.update])
  const frame = frameOf(kind, updateOf(gen))
  switch (prng.int32(gen, 0, 5)) {
    case 0:
      return prng.uint8Array(gen, prng.int32(gen, 0, 200))
    case 1:
      return frame.slice(0, prng.int32(gen, 0, frame.length))
    case 2: {
      for (let count = prng.int32(gen, 1, 8); count > 0; count--) {
        const at = prng.int32(gen, 0, frame.length - 1)
        frame[at] = (frame[at] ?? 0) ^ (1 << prng.int32(gen, 0, 7))
      }
      return frame
    }
    case 3: {
      // A number of more than 2^53, where a length or a count is read.
      const at = prng.int32(gen, 0, Math.min(6, frame.length))
      const huge = [255, 255, 255, 255, 255, 255, 255, prng.int32(gen, 0, 127)]
      return Uint8Array.from([...frame.slice(0, at), ...huge, ...frame.slice(at)])
    }
    default:
      return frame
  }
}

interface Said {
  readonly refused: boolean
  readonly code: number
  readonly reason: string
}

/** A socket of its own that sends frames as they are, and hears what is said to that. */
function say(url: string, person: Person, frames: readonly Uint8Array[]): Promise<Said> {
  return new Promise((resolve) => {
    const headers = { Origin: ORIGIN, Cookie: `account=${person.account.id}` }
    const socket = new WebSocket(`${url}?schema=${SCHEMA_NUMBER}`, { headers })
    let refused = false
    socket.on('message', (data: Buffer) => {
      if (data[0] === Message.refused) refused = true
      // The answer to the last question: all before it has been heard.
      if (data[0] === Message.sync && data[1] === SyncMessage.step2) socket.close(1000)
    })
    socket.on('error', () => {})
    socket.on('close', (code, reason) => resolve({ refused, code, reason: reason.toString() }))
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
      socket.send(frameOf(SyncMessage.step1, Uint8Array.of(0)))
    })
  })
}

function bytesHeldBy(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (data: Buffer) => resolve(Number(/\d+/.exec(data.toString())?.[0])))
    child.kill('SIGUSR2')
  })
}

test(`whatever ${ATTEMPTS} sockets send, they are refused or closed with a reason, and the others write on`, async () => {
  console.info(`played again with UNDERSIGNED_SEED=${SEED}`)
  const gen = prng.create(SEED)
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const server = await built.start(await fileOf(db))
  const [ada, eve] = [
    await aMember(db, coalitionId, 'editor'),
    await aMember(db, coalitionId, 'editor'),
  ]
  const page = openPage(server.url, letterId, ada)
  await page.synced()
  const before = await bytesHeldBy(server.process)
  const codes = new Map<number, number>()
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const frames = Array.from({ length: prng.int32(gen, 1, 3) }, () => badFrame(gen))
    const said = await say(`${server.url}/${letterId}`, eve, frames)
    codes.set(said.code, (codes.get(said.code) ?? 0) + 1)
    expect([1000, 4400], `what was said to attempt ${attempt}: ${said.reason}`).toContain(said.code)
    if (said.code !== 1000) expect(said.reason).not.toBe('')
    if (attempt % 50 === 0) {
      page.type(`(${attempt})`)
      await until(() => page.heard.saved === page.sent())
    }
  }
  expect(codes.get(1000), 'some were refused in words').toBeGreaterThan(0)
  expect(codes.get(4400), 'some were closed').toBeGreaterThan(0)
  expect(server.process.exitCode).toBeNull()
  expect(page.heard.refused).toEqual([])
  const draft = JSON.stringify(await readDraft(db, letterId))
  expect(draft).toContain('(250)')
  expect(draft).not.toMatch(/script|loose|gadget/)
  expect((await bytesHeldBy(server.process)) - before).toBeLessThan(30 * MB)
}, 120_000)

test('messages of 100 MB, and updates without end, close their socket and leave no memory behind', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const server = await built.start(await fileOf(db))
  const [ada, eve] = [
    await aMember(db, coalitionId, 'editor'),
    await aMember(db, coalitionId, 'editor'),
  ]
  const page = openPage(server.url, letterId, ada)
  await page.synced()
  const before = await bytesHeldBy(server.process)
  const url = `${server.url}/${letterId}`

  const tooLarge = await say(url, eve, [frameOf(SyncMessage.update, new Uint8Array(9 * MB))])
  expect(tooLarge.code).toBe(4413)
  // Far above the limit it is cut off while it comes; whether the code arrives is the network's luck.
  expect([1006, 1009]).toContain((await say(url, eve, [new Uint8Array(100 * MB)])).code)
  const question = frameOf(SyncMessage.step1, Uint8Array.of(0))
  const asks = await say(
    url,
    eve,
    Array.from({ length: 20_000 }, () => question),
  )
  expect([1000, 4429]).toContain(asks.code)
  // Two bytes for each: a stretch of nothing, two million times over.
  const stretches = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 2_000_000)
    encoding.writeVarUint(encoder, 77)
    encoding.writeVarUint(encoder, 0)
    for (let count = 0; count < 2_000_000; count++) {
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeVarUint(encoder, 0)
  })
  const empty = await say(url, eve, [frameOf(SyncMessage.update, stretches)])
  expect(empty.code).toBeGreaterThan(0)

  page.type('and on')
  await until(() => page.heard.saved === page.sent(), 20_000)
  expect(page.provider.wsconnected).toBe(true)
  await until(async () => (await bytesHeldBy(server.process)) - before < 40 * MB, 20_000)
}, 120_000)
