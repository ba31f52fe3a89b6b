import { once } from 'node:events'
import { get } from 'node:http'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_NUMBER } from '../../app/document/nodes'
import { plainText } from '../../app/document/plain'
import { Close } from '../../app/document/protocol'
import { archiveLetter } from '../../app/domain/letters/archive.server'
import { deleteLetter } from '../../app/domain/letters/deletion.server'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import { addTranslation } from '../../app/domain/letters/translations.server'
import { announce } from '../../app/domain/messages/events.server'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import { listenToEvents } from '../../server/collaboration/events'
import { step1Frame, updateFrame } from '../../server/collaboration/frames'
import { byCookie, ORIGIN } from '../setup/by-cookie'
import {
  aLetter,
  aMember,
  openAgain,
  openPage,
  startCollaboration,
  typeIn,
  until,
} from '../setup/collaboration'
import { instance, somebody, visitor } from '../setup/people'
import { openTestStore } from '../setup/store'

async function aRoom() {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const editor = await aMember(db, coalitionId, 'editor')
  return { db, letterId, coalitionId, editor, ...(await startCollaboration(db)) }
}

test.each(['reader', 'reviewer'] as const)(
  'what a %s writes is refused and told, and nobody else notices',
  async (role) => {
    const { db, url, letterId, coalitionId, editor } = await aRoom()
    const reader = await aMember(db, coalitionId, role)
    const [writing, reading] = [openPage(url, letterId, editor), openPage(url, letterId, reader)]
    await Promise.all([writing.synced(), reading.synced()])
    const before = (await loadJournal(db, letterId)).updates.length
    reading.type('not mine to write')
    await until(() => reading.heard.refused.length === 1)
    expect(reading.heard.refused).toEqual(['may-not-write'])
    writing.type('!')
    await until(() => reading.text().includes('!'))
    expect(writing.text()).not.toContain('not mine')
    expect((await loadJournal(db, letterId)).updates.length).toBe(before + 1)
    expect(reading.provider.wsconnected).toBe(true)

    const again = openPage(url, letterId, reader)
    await again.synced()
    expect(again.text()).toBe(writing.text())
  },
)

test('the empty answer of a reader is no offence', async () => {
  const { db, url, letterId, coalitionId } = await aRoom()
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'reader'))
  await until(() => page.heard.saved === 1)
  expect(page.heard.refused).toEqual([])
})

test('an archived letter is read only for everybody', async () => {
  const { db, url, letterId, editor } = await aRoom()
  await db.updateTable('letters').set({ archived_at: '2026-11-02' }).execute()
  const page = openPage(url, letterId, editor)
  await page.synced()
  page.type('too late')
  await until(() => page.heard.refused.length === 1)
})

test('nobody in particular is told 4401, and comes no more', async () => {
  const { url, letterId } = await aRoom()
  const page = openPage(url, letterId, null)
  expect(await page.closed()).toBe(Close.noSession)
  expect(page.doc.share.size).toBe(0)
})

test('a letter of other people and a letter that is not there are told alike: 4404', async () => {
  const { db, url, letterId } = await aRoom()
  const stranger = await somebody(db, 'stranger@people.example')
  expect(await openPage(url, letterId, stranger).closed()).toBe(Close.noLetter)
  expect(await openPage(url, 'nowhere', stranger).closed()).toBe(Close.noLetter)
})

test('a translation is written in by whoever writes in its letter, unseen by everybody else, and archived and deleted with it', async () => {
  const { db, url, letterId, coalitionId, editor } = await aRoom()
  const coordinator = await aMember(db, coalitionId, 'coordinator')
  const translation = await addTranslation(db, coordinator, letterId, 'ar')
  const stranger = await somebody(db, 'stranger@people.example')
  expect(await openPage(url, translation, stranger).closed()).toBe(Close.noLetter)

  const page = openPage(url, translation, editor)
  await page.synced()
  page.type(' in Arabic')
  const draft = async () => plainText(await readDraft(db, translation))
  await expect.poll(draft).toContain('in Arabic')
  expect(plainText(await readDraft(db, letterId))).not.toContain('in Arabic')

  await archiveLetter(db, coordinator, letterId)
  const late = openPage(url, translation, editor)
  await late.synced()
  late.type('too late')
  await until(() => late.heard.refused.length === 1)
  await deleteLetter(db, coordinator, letterId)
  expect(await openPage(url, translation, editor).closed()).toBe(Close.noLetter)
})

test('a page older than the schema is told 4426 before it hears anything', async () => {
  const { url, letterId, editor } = await aRoom()
  const old = openPage(url, letterId, editor, { schema: String(SCHEMA_NUMBER - 1) })
  expect(await old.closed()).toBe(Close.oldPage)
  expect(await openPage(url, letterId, editor, { schema: 'x' }).closed()).toBe(Close.oldPage)
})

test('a page newer than this process is sent away to come again, and told nothing', async () => {
  const { url, letterId, editor } = await aRoom()
  const page = openPage(url, letterId, editor, { schema: String(SCHEMA_NUMBER + 1) })
  const code = await new Promise((resolve) => {
    page.provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code))
  })
  expect(code).toBe(Close.later)
  expect(page.provider.synced).toBe(false)
})

test.each([null, 'http://elsewhere.example', `${ORIGIN}.evil.example`, 'null'])(
  'the upgrade is refused to a page of %s',
  async (origin) => {
    const { url, letterId, editor } = await aRoom()
    const headers = {
      Cookie: `account=${editor.account.id}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...(origin ? { Origin: origin } : {}),
    }
    const status = await new Promise((resolve, reject) => {
      get(`${url.replace('ws:', 'http:')}/${letterId}`, { headers }, (response) =>
        resolve(response.statusCode),
      ).on('error', reject)
    })
    expect(status).toBe(403)
  },
)

test('a role that changes is obeyed on the open socket, by a change from another process', async () => {
  const { db, url, letterId, coalitionId, editor, collaboration } = await aRoom()
  const listening = listenToEvents(db, (event) => collaboration.hear(event))
  const page = openPage(url, letterId, editor)
  await page.synced()
  page.type('once')
  await until(() => page.heard.saved === page.sent())

  const elsewhere = await openAgain(db)
  await elsewhere.transaction().execute(async (tx) => {
    await tx.updateTable('members').set({ role: 'reader' }).execute()
    await announce(tx, instance(), { kind: 'access-changed', coalitionId })
  })
  await until(() => collaboration.peopleIn(letterId)[0]?.role === 'reader', 1000)
  page.type('twice')
  await until(() => page.heard.refused.length === 1)
  expect(page.provider.wsconnected).toBe(true)
  await listening.stop()
})

test('a page is told its role before anything else, and again as soon as it changes, both ways', async () => {
  const { db, url, letterId, coalitionId, editor, collaboration } = await aRoom()
  const listening = listenToEvents(db, (event) => collaboration.hear(event))
  const page = openPage(url, letterId, editor)
  const plain = openPage(url, letterId, editor, { schema: null })
  const rolesAtFirst = new Promise((resolve) => {
    page.provider.once('sync', () => resolve([...page.heard.roles]))
  })
  expect(await rolesAtFirst).toEqual(['editor'])
  const become = async (change: () => Promise<unknown>, role: string) => {
    await change()
    await announce(db, instance(), { kind: 'access-changed', coalitionId })
    await until(() => page.heard.roles.at(-1) === role)
  }
  const members = (role: Role) => () => db.updateTable('members').set({ role }).execute()
  const letters = (at: string | null) => () =>
    db.updateTable('letters').set({ archived_at: at }).execute()
  await become(members('reader'), 'reader')
  page.type('too soon')
  await until(() => page.heard.refused.length === 1)
  await become(members('coordinator'), 'coordinator')
  await become(letters('2026-11-02'), 'reader')
  await become(letters(null), 'coordinator')
  // Only what has changed is told, and only to pages that understand it.
  await announce(db, instance(), { kind: 'access-changed', coalitionId })
  await become(members('reviewer'), 'reviewer')
  expect(page.heard.roles).toHaveLength(6)
  expect(plain.heard.roles).toEqual([])
  await listening.stop()
})

test('whoever is removed is told 4403 within a second, and the others stay', async () => {
  const { db, url, letterId, coalitionId, editor, collaboration } = await aRoom()
  const listening = listenToEvents(db, (event) => collaboration.hear(event))
  const other = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const page = openPage(url, letterId, editor)
  await Promise.all([page.synced(), other.synced()])
  const accountId = editor.account.id
  await db.deleteFrom('members').where('account_id', '=', accountId).execute()
  const at = Date.now()
  await announce(db, instance(), { kind: 'access-changed', coalitionId, accountId })
  expect(await page.closed()).toBe(Close.withdrawn)
  expect(Date.now() - at).toBeLessThan(1000)
  expect(other.provider.wsconnected).toBe(true)
  await listening.stop()
})

test('sockets of a session that has ended are told 4401; other sessions of the person go on', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const editor = await aMember(db, coalitionId, 'editor')
  let hasEnded = false
  const { url, collaboration } = await startCollaboration(db, {}, async (request) =>
    hasEnded && request.url?.includes('device=phone') ? visitor() : byCookie(db, request),
  )
  const listening = listenToEvents(db, (event) => collaboration.hear(event))
  const phone = openPage(url, letterId, editor, { params: { device: 'phone' } })
  const desk = openPage(url, letterId, editor)
  await Promise.all([phone.synced(), desk.synced()])
  hasEnded = true
  await announce(db, instance(), { kind: 'sessions-ended', accountId: editor.account.id })
  expect(await phone.closed()).toBe(Close.noSession)
  expect(desk.provider.wsconnected).toBe(true)
  await listening.stop()
})

test.each([
  ['an unknown message', [9, 9, 9], Close.malformed],
  ['a truncated frame', [0, 2, 200, 1, 1], Close.malformed],
  ['an empty frame', [], Close.malformed],
  ['a wrong state vector', [0, 0, 2, 255, 255], Close.malformed],
  ['a presence that is no JSON', [1, 4, 1, 1, 1, 1], Close.malformed],
  ['a frame above the limit', new Array(9 * 1024 * 1024).fill(0), Close.frameTooLarge],
  ['a frame far above it', new Array(20 * 1024 * 1024).fill(0), 1009],
])('%s closes its own socket and leaves the room to the others', async (_, bytes, code) => {
  const { url, letterId, coalitionId, db, editor } = await aRoom()
  const [a, b] = [
    openPage(url, letterId, editor),
    openPage(url, letterId, await aMember(db, coalitionId, 'editor')),
  ]
  await Promise.all([a.synced(), b.synced()])
  const socket = new WebSocket(`${url}/${letterId}`, {
    headers: { Origin: ORIGIN, Cookie: `account=${editor.account.id}` },
  })
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.on('error', () => {})
  socket.on('open', () => socket.send(Uint8Array.from(bytes)))
  expect(await closed).toBe(code)
  a.type('still here')
  await until(() => b.text().includes('still here'))
})

test('an update of another shape than a letter is refused, and never reaches the journal', async () => {
  const { url, letterId, db, editor } = await aRoom()
  const page = openPage(url, letterId, editor)
  await page.synced()
  const before = (await loadJournal(db, letterId)).updates.length
  const foreign = new Y.Doc()
  foreign.getXmlFragment('default').insert(0, [new Y.XmlElement('script')])
  page.provider.ws?.send(updateFrame(Y.encodeStateAsUpdate(foreign)).slice())
  page.provider.ws?.send(updateFrame(Uint8Array.of(1, 2, 3)).slice())
  await until(() => page.heard.refused.length === 2)
  expect(page.heard.refused).toEqual(['not-a-letter', 'not-a-letter'])
  expect((await loadJournal(db, letterId)).updates.length).toBe(before)
})

test('nobody writes under the client id of somebody else who is there', async () => {
  const { url, letterId, db, coalitionId, editor } = await aRoom()
  const [a, b] = [
    openPage(url, letterId, editor),
    openPage(url, letterId, await aMember(db, coalitionId, 'editor')),
  ]
  await Promise.all([a.synced(), b.synced()])
  a.provider.awareness.setLocalStateField('cursor', null)
  await until(() => b.provider.awareness.getStates().has(a.doc.clientID))
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(b.doc))
  forged.clientID = a.doc.clientID
  typeIn(forged, 'in your name')
  const update = Y.encodeStateAsUpdate(forged, Y.encodeStateVector(b.doc))
  b.provider.ws?.send(updateFrame(update).slice())
  await until(() => b.heard.refused.length === 1)
  a.type('in my own')
  await until(() => b.text().includes('in my own'))
  expect(a.text()).not.toContain('in your name')
})

test('a letter that would become too large takes no more, but may be made smaller', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { letterBytes: 2000 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  page.type('a'.repeat(1000))
  await until(() => page.heard.saved === page.sent())
  const reduced = new Y.Doc()
  Y.applyUpdate(reduced, Y.encodeStateAsUpdate(page.doc))
  page.type('b'.repeat(1000))
  await until(() => page.heard.refused.length === 1)
  expect(page.heard.refused).toEqual(['too-large'])
  page.provider.destroy()

  const again = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await again.synced()
  again.doc.getXmlFragment('default').delete(1, 1)
  await until(() => again.heard.saved === again.sent())
  expect(again.heard.refused).toEqual([])
})

test('whoever reads too slowly is told 1013, catches up on return, and holds up nobody', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url, collaboration } = await startCollaboration(db, { slowReaderBytes: 500_000 })
  const writing = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const reader = await aMember(db, coalitionId, 'reader')
  await writing.synced()
  const slow = new WebSocket(`${url}/${letterId}`, {
    headers: { Origin: ORIGIN, Cookie: `account=${reader.account.id}` },
  })
  await until(() => collaboration.peopleIn(letterId).length === 2)
  // Whoever does not ask for the letter is not told what becomes of it.
  slow.send(step1Frame(new Y.Doc()))
  await once(slow, 'message')
  const closed = new Promise((resolve) => slow.on('close', resolve))
  slow.pause()
  // More than the kernel keeps for a socket, and less than a letter may hold.
  for (let turn = 0; turn < 12; turn++) writing.type('s'.repeat(1_000_000))
  await until(() => writing.heard.saved === writing.sent())
  writing.type('the last straw')
  await until(() => writing.heard.saved === writing.sent())
  slow.resume()
  expect(await closed).toBe(Close.later)
  const back = openPage(url, letterId, reader)
  await back.synced()
  expect(back.text().length).toBe(writing.text().length)
})

test('there are limits to the sockets of an account and of a letter, and no others feel them', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { socketsPerAccount: 2, socketsPerLetter: 3 })
  const [ada, ben] = [
    await aMember(db, coalitionId, 'editor'),
    await aMember(db, coalitionId, 'editor'),
  ]
  const codeOf = (page: ReturnType<typeof openPage>) =>
    new Promise((resolve) => {
      page.provider.once('connection-close', (event) => resolve(event?.code))
    })
  const first = [openPage(url, letterId, ada), openPage(url, letterId, ada)]
  await Promise.all(first.map((page) => page.synced()))
  expect(await codeOf(openPage(url, letterId, ada))).toBe(Close.later)
  const third = openPage(url, letterId, ben)
  await third.synced()
  expect(await codeOf(openPage(url, letterId, ben))).toBe(Close.later)
  expect(first.every((page) => page.provider.wsconnected)).toBe(true)
})
