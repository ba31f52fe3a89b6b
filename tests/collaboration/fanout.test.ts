import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import { LISTENER } from '../../prisma-free-db/notifications'
import type { Database } from '../../prisma-free-db/open'
import { updateFrame } from '../../server/collaboration/frames'
import type { Limits } from '../../server/collaboration/limits'
import {
  aLetter,
  aMember,
  openPage,
  startCollaboration,
  typeIn,
  until,
} from '../setup/collaboration'
import { openAgain, openTestPostgres } from '../setup/store'

/** Two servers on one store, each with connections of its own, as two processes have them. */
async function twoServers(limits: Partial<Limits> = {}) {
  const db = await openTestPostgres()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
  const ben = await aMember(db, coalitionId, 'editor', 'Fair Rail')
  const one = await startCollaboration(db, limits)
  const two = await startCollaboration(await openAgain(db), limits)
  return { db, letterId, coalitionId, ada, ben, one, two }
}

async function twoPages(limits: Partial<Limits> = {}) {
  const servers = await twoServers(limits)
  const a = openPage(servers.one.url, servers.letterId, servers.ada)
  const b = openPage(servers.two.url, servers.letterId, servers.ben)
  await Promise.all([a.synced(), b.synced()])
  return { ...servers, a, b }
}

const draft = async (db: Database, letterId: string) =>
  JSON.stringify(await readDraft(db, letterId))

const cutListeners = (db: Database) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${LISTENER} and datname = current_database()`.execute(db)

test('what is written at one server is seen at the other, and is on disk by then', async () => {
  const { db, letterId, a, b } = await twoPages()
  for (let turn = 0; turn < 30; turn++) {
    a.type(`<a${turn}>`)
    b.type(`<b${turn}>`)
    await new Promise((resolve) => setTimeout(resolve, turn % 4))
  }
  await until(() => a.text() === b.text() && a.text().includes('b29') && a.text().includes('a29'))
  const text = await draft(db, letterId)
  expect(text).toContain('a29')
  expect(text).toContain('b29')
})

test('a change that no notification holds is read from the journal, in its place', async () => {
  const { a, b } = await twoPages()
  a.type('before ')
  a.type('L'.repeat(50_000))
  a.type(' after')
  await until(() => b.text().includes(' after') && b.text().includes('L'.repeat(50_000)))
  expect(b.text()).toBe(a.text())
  expect(b.doc.store.pendingStructs).toBeNull()
})

test('people at another server are shown, in the colour that they have there, until they leave', async () => {
  const { letterId, one, two, a, b, ben } = await twoPages()
  for (const page of [a, b]) page.provider.awareness.setLocalStateField('cursor', 1)
  const seen = (page: typeof a, of: typeof a) =>
    page.provider.awareness.getStates().get(of.doc.clientID)
  await until(() => seen(a, b) !== undefined && seen(b, a) !== undefined)
  expect(seen(a, b)).toEqual({
    user: { name: 'The editor', organisation: 'Fair Rail', hand: expect.any(Number) },
    cursor: 1,
  })
  await until(() => one.collaboration.peopleIn(letterId).length === 2)
  const handsAt = ({ collaboration }: typeof one) =>
    new Map(collaboration.peopleIn(letterId).map(({ accountId, hand }) => [accountId, hand]))
  // A colour is guessed at once, and corrected when the store has said whose it is.
  const said = (at: typeof one) => JSON.stringify([...handsAt(at)].sort())
  await expect.poll(() => said(one) === said(two)).toBe(true)
  await expect.poll(() => new Set(handsAt(one).values())).toEqual(new Set([1, 2]))

  b.provider.destroy()
  await until(() => seen(a, b) === undefined)
  expect(handsAt(one).has(ben.account.id)).toBe(false)
})

test('who is there already is shown to whoever opens the letter at another server later', async () => {
  const { letterId, one, two, ada, ben } = await twoServers()
  const a = openPage(one.url, letterId, ada)
  await a.synced()
  a.provider.awareness.setLocalStateField('cursor', 7)
  await until(() => one.collaboration.peopleIn(letterId).length === 1)
  await new Promise((resolve) => setTimeout(resolve, 150))
  const b = openPage(two.url, letterId, ben)
  await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.cursor === 7)
})

test('people of a server that stops are gone at once at the others', async () => {
  const { one, a, b } = await twoPages()
  a.provider.awareness.setLocalStateField('cursor', 1)
  await until(() => b.provider.awareness.getStates().has(a.doc.clientID))
  a.provider.shouldConnect = false
  await one.stop()
  await until(() => !b.provider.awareness.getStates().has(a.doc.clientID), 1000)
})

test('nobody writes under the client id of somebody at another server', async () => {
  const { a, b } = await twoPages()
  a.provider.awareness.setLocalStateField('cursor', 1)
  await until(() => b.provider.awareness.getStates().has(a.doc.clientID))
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(b.doc))
  forged.clientID = a.doc.clientID
  typeIn(forged, 'in your name')
  b.provider.ws?.send(
    updateFrame(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(b.doc))).slice(),
  )
  await until(() => b.heard.refused.length === 1)
  expect(a.text()).not.toContain('in your name')
})

test('whoever goes over to another server brings what they saw there, and is not refused', async () => {
  const { letterId, one, two, ada, ben } = await twoServers()
  const keeper = openPage(two.url, letterId, ben)
  await keeper.synced()
  for (let round = 0; round < 10; round++) {
    const there = openPage(one.url, letterId, ben)
    const page = openPage(one.url, letterId, ada)
    await Promise.all([there.synced(), page.synced()])
    there.type(`<of another ${round}>`)
    await until(() => page.text().includes(`<of another ${round}>`))
    page.provider.disconnect()
    page.type(`<offline ${round}>`)
    const moved = openPage(two.url, letterId, ada, { doc: page.doc })
    await until(() => keeper.text().includes(`<offline ${round}>`))
    expect(moved.heard.refused).toEqual([])
    for (const left of [there, page, moved]) left.provider.destroy()
  }
})

test('when the listening connections are cut, nothing is lost and nothing is doubled', async () => {
  const { db, letterId, a, b } = await twoPages()
  for (const page of [a, b]) page.provider.awareness.setLocalStateField('cursor', 0)
  let words = 0
  for (let cut = 0; cut < 4; cut++) {
    for (let turn = 0; turn < 20; turn++) {
      if (turn === 5) await cutListeners(db)
      a.type(`[a${words}]`)
      b.type(`[b${words++}]`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  a.provider.awareness.setLocalStateField('cursor', 1)
  await until(() => a.text() === b.text() && a.heard.saved === a.sent())
  for (let word = 0; word < words; word++) {
    for (const who of ['a', 'b']) expect(a.text().split(`[${who}${word}]`)).toHaveLength(2)
  }
  expect(await draft(db, letterId)).toContain(`[a${words - 1}]`)
  await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.cursor === 1)
})

test('a row that commits late under a lower number is not passed over', async () => {
  const { db, letterId, ada, a, b } = await twoPages()
  const written = new Y.Doc()
  Y.applyUpdate(written, Y.encodeStateAsUpdate(a.doc))
  const before = Y.encodeStateVector(written)
  typeIn(written, '[late]')
  const other = await openAgain(db)
  await other.transaction().execute(async (tx) => {
    // A number is taken, and nobody is told: as a process that wrote while nobody listened.
    await tx
      .insertInto('letter_updates')
      .values({
        letter_id: letterId,
        bytes: Buffer.from(Y.encodeStateAsUpdate(written, before)),
        account_id: ada.account.id,
        created_at: new Date().toISOString(),
      })
      .execute()
    a.type('[early]')
    await until(() => b.text().includes('[early]'))
  })
  const { seqs } = await loadJournal(db, letterId)
  expect(seqs.length).toBeGreaterThan(2)
  await cutListeners(db)
  await until(() => a.text().includes('[late]') && b.text().includes('[late]'))
})

test('two servers that fold the same journal keep every row that anybody wrote', async () => {
  const { db, letterId, a, b } = await twoPages({ compactRows: 8 })
  for (let turn = 0; turn < 150; turn++) {
    a.type(`[a${turn}]`)
    b.type(`[b${turn}]`)
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  await until(() => a.text() === b.text() && a.text().includes('[b149]'))
  await until(() => a.heard.saved === a.sent() && b.heard.saved === b.sent())
  const text = await draft(db, letterId)
  for (let turn = 0; turn < 150; turn++) {
    for (const who of ['a', 'b']) expect(text).toContain(`[${who}${turn}]`)
  }
  const { seqs, snapshotSeq } = await loadJournal(db, letterId)
  expect(snapshotSeq).toBeGreaterThan(0)
  expect(seqs.length).toBeLessThan(60)
})
