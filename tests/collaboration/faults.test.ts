import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { textFromDoc } from '../../app/document/shared-text'
import {
  appendUpdates,
  compactJournal,
  loadJournal,
  readDraft,
} from '../../app/domain/letters/live/journal.server'
import { kindOfFile } from '../../prisma-free-db/file'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { backUp, restore } from '../../server/backup'
import { docFrom } from '../../server/collaboration/load'
import { type Env, readEnv } from '../../server/env'
import {
  aLetter,
  aMember,
  fileOf,
  openAgain,
  openPage,
  type Page,
  startCollaboration,
  typeIn,
  until,
} from '../setup/collaboration'
import { type BuiltServer, buildCollaborationServer } from '../setup/collaboration-process'
import { NOON } from '../setup/people'
import { newDataDir } from '../setup/server'
import { openTestStore } from '../setup/store'

let built: BuiltServer

beforeAll(async () => {
  built = await buildCollaborationServer()
}, 60_000)

afterAll(() => built.remove())

const QUICK = { retryFirst: 10, retryMost: 20 }

const draft = async (db: Database, letterId: string) =>
  JSON.stringify(await readDraft(db, letterId))

/** Types numbered words, one every few milliseconds, until the end; says how many there were. */
function keepTyping(page: Page): () => number {
  let count = 0
  const timer = setInterval(() => page.type(` w${count++};`), 2)
  return () => {
    clearInterval(timer)
    return count
  }
}

const wordsIn = (text: string): number[] =>
  [...text.matchAll(/w(\d+);/g)].map(([, number]) => Number(number))

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number)

test('a full disk loses nothing: what it does not take waits in memory, is told as not saved, and goes in when there is room', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { ...QUICK, compactRows: 5 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  // SQLite's own refusal, SQLITE_FULL: the file may not grow by another page.
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
  await sql`PRAGMA max_page_count = ${sql.lit(rows[0]?.page_count ?? 1)}`.execute(db)
  for (let count = 0; count < 60; count++) {
    page.type(` w${count};${'x'.repeat(500)}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await until(() => page.heard.trouble.at(-1) === 1)
  expect(page.heard.saved).toBeLessThan(page.sent())
  await sql`PRAGMA max_page_count = 1000000`.execute(db)
  await until(() => page.heard.saved === page.sent())
  expect(page.heard.trouble.at(-1)).toBe(0)
  expect(wordsIn(await draft(db, letterId))).toEqual(numbersTo(60))
})

test('a store that another process holds, for longer than SQLite waits, loses nothing', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, QUICK)
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  await sql`PRAGMA busy_timeout = 20`.execute(db)
  const other = await openAgain(db)
  await other.transaction().execute(async () => {
    for (let count = 0; count < 20; count++) page.type(` w${count};`)
    await until(() => page.heard.trouble.at(-1) === 1)
  })
  await until(() => page.heard.saved === page.sent())
  expect(wordsIn(await draft(db, letterId))).toEqual(numbersTo(20))
})

test('a clock that jumps back and forth changes nothing of the text: order is by number and not by time', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const { url } = await startCollaboration(db, { ...QUICK, compactRows: 4, noteAfter: 5 })
    const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
    await page.synced()
    for (let count = 0; count < 40; count++) {
      const days = count % 2 === 0 ? -400 * count : 400 * count
      vi.setSystemTime(NOON.getTime() + days * 86_400_000)
      page.type(` w${count};`)
      const sent = page.sent()
      for (let turn = 0; page.heard.saved < sent && turn < 1000; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
      expect(page.heard.saved).toBe(sent)
    }
    expect(wordsIn(await draft(db, letterId))).toEqual(numbersTo(40))
  } finally {
    vi.useRealTimers()
  }
})

test('a clock that is set back an hour leaves nobody without a sign of life', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { heartbeatEvery: 60 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 })
  try {
    let heard = 0
    page.provider.ws?.addEventListener('message', () => {
      heard += 1
    })
    for (let turn = 0; heard < 3 && turn < 1000; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(heard).toBeGreaterThanOrEqual(3)
  } finally {
    vi.useRealTimers()
  }
})

test('a process that is killed while it folds a journal leaves the letter whole, 8 times over', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  let highest = -1
  let folded = 0
  for (let round = 0; round < 8; round++) {
    const server = await built.start(await fileOf(db))
    const page = openPage(server.url, letterId, ada)
    await page.synced()
    let saved = -1
    const before = await snapshotOf(db, letterId)
    for (let count = 0; (await snapshotOf(db, letterId)) === before || count < 30; count++) {
      page.type(` w${highest + 1 + count};`)
      const sent = page.sent()
      await until(() => page.heard.saved >= sent)
      saved = highest + 1 + count
    }
    // It folds every 20 rows; the next one begins about now.
    for (let count = 1; count <= 12; count++) page.type(` w${saved + count};`)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 12))
    server.process.kill('SIGKILL')
    page.provider.destroy()
    await new Promise((resolve) => server.process.once('exit', resolve))
    const words = wordsIn(await draft(db, letterId))
    expect(words.slice(0, saved + 1)).toEqual(numbersTo(saved + 1))
    expect(words).toEqual(numbersTo(words.length))
    highest = words.length - 1
    if ((await snapshotOf(db, letterId)) !== before) folded += 1
  }
  expect(folded).toBe(8)
}, 120_000)

async function snapshotOf(db: Database, letterId: string): Promise<number | null> {
  return (await loadJournal(db, letterId)).snapshotSeq
}

test('a copy that is made while people write holds exactly a beginning of what was committed, and all that was saved before it', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { compactRows: 10 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  const stop = keepTyping(page)
  const env = readEnv({ DATA_DIR: await newDataDir() })
  if (env.store.engine !== 'sqlite') throw new Error('a folder for data means SQLite')
  const folder = env.dataDir
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 40))
    const sure = wordsIn(await draft(db, letterId)).length
    const copy = join(folder, `copy-${round}.db`)
    const own = { ...env, store: { engine: 'sqlite' as const, file: await fileOf(db) } }
    await backUp(own, copy)
    const later = wordsIn(await draft(db, letterId)).length
    const target = readEnv({ DATA_DIR: await newDataDir() })
    await restore(target, copy, NOON)
    const restored = openDatabase(target.store)
    const words = wordsIn(await draft(restored, letterId))
    await restored.destroy()
    expect(words).toEqual(numbersTo(words.length))
    expect(words.length).toBeGreaterThanOrEqual(sure)
    expect(words.length).toBeLessThanOrEqual(later)
  }
  const count = stop()
  await until(() => page.heard.saved === page.sent())
  expect(wordsIn(await draft(db, letterId))).toEqual(numbersTo(count))
})

test('a process that is killed while it makes a copy leaves a whole one or none, and the store as it was, 8 times over', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  const file = await fileOf(db)
  let killed = 0
  for (let round = 0; round < 8; round++) {
    const server = await built.start(file)
    const page = openPage(server.url, letterId, ada)
    await page.synced()
    page.type(` w${round};${'x'.repeat(200_000)}`)
    await until(() => page.heard.saved === page.sent())
    const ended = new Promise((resolve) => server.process.once('exit', resolve))
    server.process.kill('SIGHUP')
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
    server.process.kill('SIGKILL')
    page.provider.destroy()
    await ended
    const copy = `${file}.copy`
    if (existsSync(copy)) {
      expect(await kindOfFile(copy)).toBe('ours')
      const opened = openDatabase({ engine: 'sqlite', file: copy })
      expect(wordsIn(await draft(opened, letterId))).toEqual(numbersTo(round + 1))
      await opened.destroy()
      for (const part of ['', '-wal', '-shm']) await rm(copy + part, { force: true })
    } else killed += 1
    expect(wordsIn(await draft(db, letterId))).toEqual(numbersTo(round + 1))
  }
  console.info(`${killed} of 8 copies were cut off`)
}, 60_000)

/** A server that is stopped (SIGSTOP) in the middle of a copy, with what it has written of it so far. */
async function stoppedInACopy(): Promise<{ env: Env; child: ChildProcess; part: string }> {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const file = await fileOf(db)
  const bytes = Buffer.alloc(8 * 1024 * 1024, 'x')
  const row = { letterId, bytes, accountId: null, at: NOON }
  for (let count = 0; count < 5; count++) await appendUpdates(db, [row])
  const folder = dirname(file)
  const partsIn = () => readdirSync(folder).filter((name) => name.endsWith('.part'))
  const { process: child } = await built.start(file)
  for (let tries = 0; tries < 10; tries++) {
    await rm(`${file}.copy`, { force: true })
    child.kill('SIGHUP')
    const end = Date.now() + 5000
    // Without a pause: it is there for some milliseconds only.
    while (partsIn().length === 0 && !existsSync(`${file}.copy`) && Date.now() < end) {}
    child.kill('SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const [part] = partsIn()
    if (part) return { env: readEnv({ DATA_DIR: folder }), child, part: join(folder, part) }
    child.kill('SIGCONT')
  }
  throw new Error('Every copy was done before it could be stopped.')
}

test('what a copy that was killed has left is cleared by the next one, wherever that goes, and nothing else is', async () => {
  const { env, child, part } = await stoppedInACopy()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
  const foreign = part.replace(/[0-9a-f]{16}\.part$/, '0123456789abcdef.part')
  await writeFile(foreign, 'somebody else’s')
  expect(existsSync(part)).toBe(true)
  const copy = join(await newDataDir(), 'copy.db')
  await backUp(env, copy)
  expect([existsSync(part), existsSync(foreign)]).toEqual([false, true])
  expect(await kindOfFile(copy)).toBe('ours')
  expect(readdirSync(dirname(copy)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a copy that is still being made is not disturbed by another, which waits for it or is told', async () => {
  const { env, child, part } = await stoppedInACopy()
  const other = join(await newDataDir(), 'copy.db')
  await expect(backUp(env, other, 200)).rejects.toThrow(/Another copy is being made/)
  expect([existsSync(part), existsSync(other)]).toEqual([true, false])
  child.kill('SIGCONT')
  await backUp(env, other)
  const first = part.replace(/\.[0-9a-f]{16}\.part$/, '')
  expect([await kindOfFile(first), await kindOfFile(other)]).toEqual(['ours', 'ours'])
  expect(existsSync(part)).toBe(false)
})

test('SIGTERM in the middle of a burst of 50,000 letters in one pipeline loses none that had been sent', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const server = await built.start(await fileOf(db))
  const page = openPage(server.url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  for (let count = 0; count < 50_000; count++) page.type('b')
  await until(() => page.heard.saved > 1)
  const ended = new Promise((resolve) => server.process.once('exit', resolve))
  page.provider.shouldConnect = false
  server.process.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await draft(db, letterId)).toContain('b'.repeat(50_000))
}, 60_000)

test('a letter with 50,000 edits, folded, opens by reading as much as a new one: one row', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const { updates } = await loadJournal(db, letterId)
  const doc = docFrom(updates)
  const edits: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => edits.push(update))
  for (let count = 0; count < 50_000; count++) typeIn(doc, String(count % 10))
  const at = NOON
  for (let start = 0; start < edits.length; start += 10_000) {
    const some = edits.slice(start, start + 10_000)
    await appendUpdates(
      db,
      some.map((bytes) => ({ letterId, bytes, accountId: null, at, clients: [] })),
    )
  }
  const { seqs } = await loadJournal(db, letterId)
  expect(seqs.length).toBe(50_001)
  const bytes = Y.encodeStateAsUpdate(doc)
  await compactJournal(db, letterId, { bytes, holds: seqs, replaces: null, at })
  const opened = await loadJournal(db, letterId)
  expect(opened.updates.length).toBe(1)
  // One run of text, and not 50,000 pieces.
  const structs = [...docFrom(opened.updates).store.clients.values()].flat()
  expect(structs.length).toBeLessThan(20)
  expect(opened.updates[0]?.length).toBeLessThan(51_000)
  expect(textFromDoc(docFrom(opened.updates))).toEqual(textFromDoc(doc))
}, 60_000)
