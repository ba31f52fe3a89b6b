import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database } from '../../prisma-free-db/open'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { openTestStore } from '../setup/store'

const DAMAGED = Buffer.from('no update, as after a fault of the disk')

/** Opens the letter, writes until it would have been folded many times over, and leaves. */
async function writeMuchIn(db: Database, letterId: string, coalitionId: string): Promise<string> {
  const { url, collaboration } = await startCollaboration(db, {
    compactRows: 3,
    compactIdleRows: 1,
    idleRoomAfter: 10,
  })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  for (let turn = 0; turn < 12; turn++) {
    page.type(`${turn} `)
    await until(() => page.heard.saved === page.sent())
  }
  const text = page.text()
  page.provider.destroy()
  await until(() => collaboration.peopleIn(letterId).length === 0)
  await new Promise((resolve) => setTimeout(resolve, 60))
  return text
}

test('a row that cannot be read is left out of the letter, and stays on disk', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  await sql`insert into letter_updates (letter_id, bytes, created_at)
    values (${letterId}, ${DAMAGED}, '2026-11-02T09:40:00.000Z')`.execute(db)
  expect(await writeMuchIn(db, letterId, coalitionId)).toContain('We write0 1 2 ')
  const rows = await db.selectFrom('letter_updates').select('bytes').execute()
  expect(rows.filter(({ bytes }) => DAMAGED.equals(bytes))).toHaveLength(1)
  expect(await writeMuchIn(db, letterId, coalitionId)).toContain('We write0 1 2 ')
})

test('nor is a snapshot that cannot be read replaced by one of the rest', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  await sql`insert into letter_snapshots (letter_id, seq, bytes, created_at)
    values (${letterId}, 1, ${DAMAGED}, '2026-11-02T09:40:00.000Z')`.execute(db)
  await writeMuchIn(db, letterId, coalitionId)
  const rows = await db.selectFrom('letter_snapshots').select('bytes').execute()
  expect(rows.map(({ bytes }) => DAMAGED.equals(bytes))).toEqual([true])
})
