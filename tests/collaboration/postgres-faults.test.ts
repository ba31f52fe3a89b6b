import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { aLetter, aMember, openPage, type Page, until } from '../setup/collaboration'
import { type BuiltServer, buildCollaborationServer } from '../setup/collaboration-process'
import { type PostgresServer, startPostgresServer } from '../setup/postgres-server'
import { openStoreAt } from '../setup/store'

let built: BuiltServer
let postgres: PostgresServer

beforeAll(async () => {
  // One of its own: the other tests need theirs to go on.
  ;[built, postgres] = await Promise.all([buildCollaborationServer(), startPostgresServer()])
}, 60_000)

afterEach(() => postgres.start())

afterAll(async () => {
  await postgres.remove()
  await built.remove()
})

/** Two processes on the PostgreSQL that is restarted, with somebody at each. */
async function aPageAtEach() {
  const db = await openStoreAt({ engine: 'postgres', url: postgres.url })
  const { letterId, coalitionId } = await aLetter(db)
  const one = await built.start(postgres.url)
  const two = await built.start(postgres.url)
  const a = openPage(one.url, letterId, await aMember(db, coalitionId, 'editor'))
  const b = openPage(two.url, letterId, await aMember(db, coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  return { db, letterId, coalitionId, one, two, a, b }
}

/** Types numbered words at a page, one every few milliseconds, until it is stopped; says how many. */
function keepTyping(page: Page, name: string): () => number {
  let count = 0
  const timer = setInterval(() => page.type(`[${name}${count++}]`), 5)
  const stop = () => {
    clearInterval(timer)
    return count
  }
  onTestFinished(() => void stop())
  return stop
}

/** How many of the words of somebody the letter on disk holds, each once and in their order. */
async function wordsOnDisk(db: Database, letterId: string, name: string): Promise<number> {
  const text = JSON.stringify(await readDraft(db, letterId))
  const words = [...text.matchAll(new RegExp(`\\[${name}(\\d+)\\]`, 'g'))].map(([, at]) => at)
  expect(words).toEqual(words.map((_, at) => String(at)))
  return words.length
}

for (const how of ['fast', 'crash'] as const) {
  test(`when PostgreSQL is restarted (${how}) while people write at two processes, they are told, stay where they are, and everything is saved and seen`, async () => {
    const { db, letterId, coalitionId, two, a, b } = await aPageAtEach()
    const late = await aMember(db, coalitionId, 'editor')
    let dropped = 0
    for (const page of [a, b]) page.provider.on('connection-close', () => dropped++)
    const stops = [keepTyping(a, 'a'), keepTyping(b, 'b')]
    await until(() => a.heard.saved > 20 && b.heard.saved > 20)

    await postgres.halt(how)
    await until(() => a.heard.trouble.at(-1) === 1 && b.heard.trouble.at(-1) === 1)
    const saved = [a.heard.saved, b.heard.saved]
    // Somebody who comes now is let in later, by trying again as pages do.
    const c = openPage(two.url, letterId, late)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect([a.heard.saved, b.heard.saved]).toEqual(saved)
    await postgres.start()

    await until(() => a.heard.trouble.at(-1) === 0 && b.heard.trouble.at(-1) === 0, 10_000)
    const [ofA, ofB] = stops.map((stop) => stop())
    const hasAll = (page: Page) => page.heard.saved === page.sent()
    await until(() => hasAll(a) && hasAll(b) && a.text() === b.text(), 15_000)
    expect(await wordsOnDisk(db, letterId, 'a')).toBe(ofA)
    expect(await wordsOnDisk(db, letterId, 'b')).toBe(ofB)
    expect(a.text()).toContain(`[b${(ofB ?? 0) - 1}]`)
    a.provider.awareness.setLocalStateField('cursor', 5)
    await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.cursor === 5)
    await until(() => c.provider.synced && c.text() === a.text(), 10_000)
    expect(dropped).toBe(0)
    expect([...a.heard.refused, ...b.heard.refused]).toEqual([])
  }, 60_000)
}

test('what was acknowledged is there when PostgreSQL crashes and takes both processes and all pages with it', async () => {
  const { db, letterId, one, two, a, b } = await aPageAtEach()
  keepTyping(a, 'a')
  keepTyping(b, 'b')
  await until(() => a.heard.saved > 50 && b.heard.saved > 50)
  await postgres.halt('crash')
  for (const { process } of [one, two]) process.kill('SIGKILL')
  // The first frame of a page is its answer, and not a word.
  const [ofA, ofB] = [a.heard.saved - 1, b.heard.saved - 1]
  for (const page of [a, b]) page.provider.destroy()
  await postgres.start()
  expect(await wordsOnDisk(db, letterId, 'a')).toBeGreaterThanOrEqual(ofA)
  expect(await wordsOnDisk(db, letterId, 'b')).toBeGreaterThanOrEqual(ofB)
}, 60_000)

test('a transaction in whose middle PostgreSQL ends fails, and the process goes on', async () => {
  const db = await openStoreAt({ engine: 'postgres', url: postgres.url })
  const interrupted = db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await postgres.halt('fast')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await sql`select 1`.execute(tx)
  })
  await expect(interrupted).rejects.toThrow()
  await postgres.start()
  await sql`select 1`.execute(db)
}, 60_000)
