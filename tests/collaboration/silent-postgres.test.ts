import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import { type Database, openDatabase } from '../../prisma-free-db/open'
import { Fanout } from '../../server/collaboration/fanout/fanout'
import { DEFAULT_LIMITS } from '../../server/collaboration/limits'
import { byCookie } from '../setup/by-cookie'
import {
  aLetter,
  aMember,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { openDoor } from '../setup/door'
import { locationOf, openTestPostgres } from '../setup/store'

/*
 * A PostgreSQL host that vanishes without closing anything: power cut, cable pulled, a firewall that
 * drops what it gets. Nobody is told, so the process has to notice by itself.
 */

const SILENT_MOST = 800
const QUICK = { ...DEFAULT_LIMITS, aliveEvery: 100, silentAfter: 500, troubleAfter: 200 }

/** Two people at a server whose queries and listening connection all go through a door. */
async function aServerBehindADoor() {
  const direct = await openTestPostgres()
  const location = locationOf(direct)
  if (location.engine !== 'postgres') throw new Error('this store is no PostgreSQL')
  const { letterId, coalitionId } = await aLetter(direct)
  const people = [
    await aMember(direct, coalitionId, 'editor'),
    await aMember(direct, coalitionId, 'editor'),
  ]
  const url = new URL(location.url)
  const door = await openDoor(Number(url.port))
  url.port = String(door.port)
  const db = openDatabase({ engine: 'postgres', url: url.href }, SILENT_MOST)
  onTestFinished(() => db.destroy())
  const elsewhere = await startCollaboration(direct, QUICK)
  const fanout = new Fanout(db, url.href, QUICK)
  const here = await startCollaboration(db, QUICK, (request) => byCookie(direct, request), fanout)
  const [a, b] = people.map((person) => openPage(here.url, letterId, person))
  const far = openPage(elsewhere.url, letterId, people[0] ?? null)
  if (!a || !b) throw new Error('two people make two pages')
  await Promise.all([a.synced(), b.synced(), far.synced()])
  return { direct, db, letterId, door, a, b, far }
}

const hasAll = (page: Page) => page.heard.saved === page.sent()

/** The rows of the journal as they were written, each by itself. */
async function rowsOf(db: Database, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_updates')
    .select('bytes')
    .where('letter_id', '=', letterId)
    .execute()
  return rows.map(({ bytes }) => Buffer.from(bytes).toString('hex'))
}

for (const how of ['jam', 'swallow'] as const) {
  test(`when PostgreSQL goes silent and closes nothing (${how}), people are told that they are not saved, and nothing is lost or written twice`, async () => {
    const { direct, letterId, door, a, b, far } = await aServerBehindADoor()
    // Who has written before writes in one statement: nothing has to be answered before it is done.
    for (const page of [a, b]) page.type('[before]')
    await until(() => hasAll(a) && hasAll(b))

    door[how]()
    a.type('[during]')
    b.type('[of another]')
    await until(() => [a, b].every((page) => page.heard.trouble.at(-1) === 1))
    expect(hasAll(a)).toBe(false)
    // What is dead has been given up, and connecting tried anew.
    const tried = door.tried()
    await until(() => door.tried() > tried + 2, 15_000)
    a.type('[later]')
    expect(hasAll(a)).toBe(false)
    expect(b.text()).not.toContain('[during]')

    door.open()
    await until(
      () => [a, b].every((page) => hasAll(page) && page.heard.trouble.at(-1) === 0),
      15_000,
    )
    await until(() => a.text() === b.text() && far.text() === a.text(), 15_000)
    const text = JSON.stringify(await readDraft(direct, letterId))
    for (const word of ['[during]', '[of another]', '[later]']) {
      expect(text.split(word)).toHaveLength(2)
    }
    const rows = await rowsOf(direct, letterId)
    expect(new Set(rows).size).toBe(rows.length)
  }, 40_000)
}

test('a connection whose server says nothing is given up within some moments, and not used again', async () => {
  const { db, door } = await aServerBehindADoor()
  door.jam()
  await expect(sql`select 1`.execute(db)).rejects.toThrow()
  door.open()
  // Each of them would wait for ever on a connection that had gone back to the others.
  const answers = await Promise.all(Array.from({ length: 20 }, () => sql`select 1`.execute(db)))
  expect(answers).toHaveLength(20)
}, 40_000)

test('a server that only takes long says so itself, and keeps its connection', async () => {
  const { db } = await aServerBehindADoor()
  await expect(sql`select pg_sleep(30)`.execute(db)).rejects.toThrow(/statement timeout/)
})

test('edits of elsewhere come in again once the silent host answers, and no dead listening connection is left', async () => {
  const { door, b, far } = await aServerBehindADoor()
  const [connections, tried] = [door.count(), door.tried()]
  door.jam()
  far.type('[elsewhere]')
  await until(() => hasAll(far))
  await until(() => door.tried() > tried + 2, 15_000)
  expect(b.text()).not.toContain('[elsewhere]')
  door.open()
  await until(() => b.text().includes('[elsewhere]'), 15_000)
  far.type('[after]')
  await until(() => b.text().includes('[after]'))
  await until(() => door.count() <= connections)
}, 40_000)
