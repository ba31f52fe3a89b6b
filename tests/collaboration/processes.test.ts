import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Close } from '../../app/document/protocol'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import { announce } from '../../app/domain/messages/events.server'
import { LISTENER } from '../../prisma-free-db/notifications'
import { startBalancer } from '../setup/balancer'
import { aLetter, aMember, openPage, type Page, until } from '../setup/collaboration'
import {
  type BuiltServer,
  buildCollaborationServer,
  type CollaborationProcess,
} from '../setup/collaboration-process'
import { instance } from '../setup/people'
import { locationOf, openTestPostgres } from '../setup/store'

let server: BuiltServer

beforeAll(async () => {
  server = await buildCollaborationServer()
}, 60_000)

afterAll(() => server.remove())

/** Two processes on one PostgreSQL, and a letter with two editors. */
async function twoProcesses() {
  const db = await openTestPostgres()
  const location = locationOf(db)
  const url = location.engine === 'postgres' ? location.url : ''
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
  const ben = await aMember(db, coalitionId, 'editor', 'Fair Rail')
  const [one, two] = await Promise.all([server.start(url), server.start(url)])
  return { db, letterId, coalitionId, ada, ben, one, two, start: () => server.start(url) }
}

async function aPageAtEach() {
  const setting = await twoProcesses()
  const a = openPage(setting.one.url, setting.letterId, setting.ada)
  const b = openPage(setting.two.url, setting.letterId, setting.ben)
  await Promise.all([a.synced(), b.synced()])
  for (const page of [a, b]) page.provider.awareness.setLocalStateField('cursor', 1)
  return { ...setting, a, b }
}

const sees = (page: Page, other: Page) =>
  page.provider.awareness.getStates().get(other.doc.clientID)

const ended = ({ process }: CollaborationProcess) =>
  new Promise((resolve) => process.once('exit', resolve))

test('people at two processes write one letter and see each other, also what is large', async () => {
  const { db, letterId, a, b } = await aPageAtEach()
  await until(() => sees(a, b)?.cursor === 1 && sees(b, a)?.cursor === 1)
  expect(sees(b, a)?.user).toMatchObject({ name: 'The editor', organisation: 'Open Streets' })
  a.type('short ')
  b.type('X'.repeat(20_000))
  a.type(' more')
  await until(() => a.text() === b.text() && a.text().includes('X'.repeat(20_000)))
  await until(() => a.heard.saved === a.sent() && b.heard.saved === b.sent())
  expect(JSON.stringify(await readDraft(db, letterId))).toContain('X'.repeat(20_000))
})

test('whoever is removed is told within a second, at whichever process they are', async () => {
  const { db, coalitionId, ada, ben, a, b } = await aPageAtEach()
  for (const [person, page] of [
    [ada, a],
    [ben, b],
  ] as const) {
    const accountId = person.account.id
    const at = Date.now()
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('members').where('account_id', '=', accountId).execute()
      await announce(tx, instance(), { kind: 'access-changed', coalitionId, accountId })
    })
    expect(await page.closed()).toBe(Close.withdrawn)
    expect(Date.now() - at).toBeLessThan(1000)
  }
})

test('when the listening connections are cut under load, nothing is lost', async () => {
  const { db, letterId, a, b } = await aPageAtEach()
  for (let turn = 0; turn < 60; turn++) {
    if (turn % 20 === 10) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = ${LISTENER} and datname = current_database()`.execute(db)
    }
    a.type(`[a${turn}]`)
    b.type(`[b${turn}]`)
    await new Promise((resolve) => setTimeout(resolve, 8))
  }
  await until(() => a.text() === b.text() && a.text().includes('[b59]'))
  await until(() => a.heard.saved === a.sent() && b.heard.saved === b.sent())
  const text = JSON.stringify(await readDraft(db, letterId))
  for (let turn = 0; turn < 60; turn++) {
    for (const who of ['a', 'b']) expect(text.split(`[${who}${turn}]`)).toHaveLength(2)
  }
})

test('when a process is killed its people go over to the other, and nothing is lost', async () => {
  const { db, letterId, coalitionId, one, two, start } = await twoProcesses()
  const people = await Promise.all([1, 2, 3, 4].map(() => aMember(db, coalitionId, 'editor')))
  let live = [one, two]
  let words = 0
  for (let round = 0; round < 3; round++) {
    const { host, upgraded } = await startBalancer(live.map((process) => process.port))
    const pages = people.map((person) => openPage(`ws://${host}/collaboration`, letterId, person))
    await Promise.all(pages.map((page) => page.synced()))
    for (const page of pages) page.provider.awareness.setLocalStateField('cursor', round)
    // Each process has some of them.
    for (const { port } of live) expect(upgraded(port)).toBe(2)
    const first = words
    const typing = setInterval(() => {
      for (const page of pages) page.type(`[${words++}]`)
    }, 5)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [victim, other] = live
    if (!victim || !other) throw new Error('two processes are needed')
    const gone = ended(victim)
    victim.process.kill('SIGKILL')
    await gone
    await new Promise((resolve) => setTimeout(resolve, 300))
    clearInterval(typing)

    // Everybody is at the one that is left, has everything, and knows that it is saved.
    await until(() => pages.every((page) => page.provider.synced), 10_000)
    await until(() => pages.every((page) => page.heard.saved === page.sent()), 10_000)
    await until(() => new Set(pages.map((page) => page.text())).size === 1, 10_000)
    expect(upgraded(other.port)).toBe(4)
    const text = JSON.stringify(await readDraft(db, letterId))
    for (let word = first; word < words; word++) {
      expect(text.split(`[${word}]`), `word ${word}`).toHaveLength(2)
    }
    expect(pages.map((page) => page.heard.refused)).toEqual([[], [], [], []])
    const [reader] = pages
    await until(
      () => pages.every((page) => page === reader || (reader && sees(reader, page) !== undefined)),
      10_000,
    )
    for (const page of pages) page.provider.destroy()
    live = [other, await start()]
  }
  expect(words).toBeGreaterThan(100)
  // The processes have folded the journal meanwhile, each when it was its turn.
  expect((await loadJournal(db, letterId)).snapshotSeq).toBeGreaterThan(0)
}, 60_000)

test('people of a killed process who do not come back vanish within some seconds', async () => {
  const { one, a, b } = await aPageAtEach()
  await until(() => sees(b, a) !== undefined)
  a.provider.shouldConnect = false
  one.process.kill('SIGKILL')
  await until(() => sees(b, a) === undefined, 10_000)
})

test('a process that is asked to stop says goodbye, and ends by itself', async () => {
  const { one, a, b } = await aPageAtEach()
  await until(() => sees(b, a) !== undefined)
  a.type('the last words')
  a.provider.shouldConnect = false
  const gone = ended(one)
  one.process.kill('SIGTERM')
  expect(await gone).toBe(0)
  await until(() => b.text().includes('the last words') && sees(b, a) === undefined, 1000)
})
