import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import {
  aLetter,
  aMember,
  openAgain,
  openPage,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { openTestStore } from '../setup/store'

const QUICK = { retryFirst: 10, retryMost: 20 }

async function refuseWrites(db: Database): Promise<void> {
  await sql`CREATE TRIGGER disk_full BEFORE INSERT ON letter_updates
    BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`.execute(db)
}

const takeWrites = (db: Database) => sql`DROP TRIGGER disk_full`.execute(db)

const draft = async (db: Database, letterId: string) =>
  JSON.stringify(await readDraft(db, letterId))

test('while the store refuses, everybody is told, nobody sees it, and nothing is lost', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { ...QUICK, idleRoomAfter: 10 })
  const a = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const b = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  await refuseWrites(db)
  a.type(' [kept]')
  await until(() => a.heard.trouble.length === 1 && b.heard.trouble.length === 1)
  expect(a.heard.trouble).toEqual([1])
  expect(b.text()).not.toContain('[kept]')
  // Whoever comes meanwhile is told too; and when all have gone, the room stays.
  const c = openPage(url, letterId, await aMember(db, coalitionId, 'reader'))
  await until(() => c.heard.trouble.length === 1)
  for (const page of [a, b, c]) page.provider.destroy()
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(await draft(db, letterId)).not.toContain('[kept]')
  await takeWrites(db)
  await until(async () => (await draft(db, letterId)).includes('[kept]'))
})

test('when the store works again it is told, and what waited is saved and seen', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, QUICK)
  const a = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const b = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  await refuseWrites(db)
  for (let turn = 0; turn < 20; turn++) a.type(`${turn} `)
  await until(() => a.heard.trouble.length === 1)
  expect(a.heard.saved).toBe(1)
  await takeWrites(db)
  await until(() => b.text() === a.text() && a.heard.saved === a.sent())
  expect(a.heard.trouble).toEqual([1, 0])
})

test('a store that is only slow is told as trouble before it has failed', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { troubleAfter: 50 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  const other = await openAgain(db)
  await other.transaction().execute(async () => {
    page.type('patience')
    await until(() => page.heard.trouble[0] === 1)
  })
  await until(() => page.heard.saved === page.sent())
  expect(page.heard.trouble).toEqual([1, 0])
})

test('a letter that is deleted while people write in it does not hold up the others', async () => {
  const db = await openTestStore()
  const [one, two] = [await aLetter(db), await aLetter(db)]
  const { url } = await startCollaboration(db, QUICK)
  const a = openPage(url, one.letterId, await aMember(db, one.coalitionId, 'editor'))
  const b = openPage(url, two.letterId, await aMember(db, two.coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  await db.deleteFrom('letters').where('id', '=', one.letterId).execute()
  a.type('into nothing')
  b.type('into something')
  await until(() => b.heard.saved === b.sent())
  expect(await a.closed()).toBe(4404)
})

test('a clean stop in the middle of a burst of 5,000 loses none of it', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url, stop } = await startCollaboration(db)
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  for (let turn = 0; turn < 5000; turn++) page.type('w')
  const stopped = stop()
  page.provider.shouldConnect = false
  await stopped
  expect(await draft(db, letterId)).toContain('w'.repeat(5000))
})

test('a page that sends faster than the disk takes is read no further, and loses nothing', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { ...QUICK, queuedBytes: 2000 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  for (let turn = 0; turn < 500; turn++) page.type('0123456789')
  await until(() => page.heard.saved === page.sent())
  expect(await draft(db, letterId)).toContain('0123456789'.repeat(500))
})
