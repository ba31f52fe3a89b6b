import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import {
  aLetter,
  aMember,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { openTestStore } from '../setup/store'

/**
 * Has the text `[breaks]` fail, once, in the middle of entering a document that is not one of these
 * pages': an accepted update cannot be applied, and leaves the document half changed. Gives that
 * document, once it has happened.
 */
function breakOnce(pages: readonly Page[]): () => Y.Doc | null {
  let broken: Y.Doc | null = null
  const { integrate } = Y.ContentString.prototype
  const spy = vi.spyOn(Y.ContentString.prototype, 'integrate').mockImplementation(function (
    this: Y.ContentString,
    transaction,
    item,
  ) {
    const isPage = pages.some(({ doc }) => doc === transaction.doc)
    if (!broken && !isPage && this.str.includes('[breaks]')) {
      broken = transaction.doc
      spy.mockRestore()
      throw new Error('no memory for it, say')
    }
    integrate.call(this, transaction, item)
  })
  return () => broken
}

const draft = async (db: Database, letterId: string) =>
  JSON.stringify(await readDraft(db, letterId))

/** Has the disk refuse every row beyond so many; null: it takes all. */
async function allowRows(db: Database, count: number | null): Promise<void> {
  await sql`drop trigger if exists full_disk`.execute(db)
  if (count === null) return
  await sql`create trigger full_disk before insert on letter_updates
    when (select count(*) from letter_updates) >= ${sql.lit(count)}
    begin select raise(abort, 'the disk is full'); end`.execute(db)
}

/** Resolves when the server has heard everything that this page has sent. */
async function heardOut(page: Page): Promise<void> {
  const socket: unknown = page.provider.ws
  if (!(socket instanceof WebSocket)) throw new Error('this page is not connected')
  await new Promise((resolve) => {
    socket.once('pong', resolve)
    socket.ping()
  })
}

test('what a broken room writes after another took its place is seen there at once and stays, and then the broken one is gone', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { retryFirst: 5, retryMost: 10, compactRows: 3 })
  const a = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const b = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  const broken = breakOnce([a, b])
  const { seqs } = await loadJournal(db, letterId)

  await allowRows(db, seqs.length)
  a.type('[breaks]')
  await until(() => a.heard.trouble.at(-1) === 1)
  b.type('[late]')
  await heardOut(b)
  // Never to come back: what it wrote is with the server alone.
  b.provider.destroy()
  let synced = 0
  a.provider.on('sync', (is) => {
    if (is) synced += 1
  })
  await allowRows(db, seqs.length + 1)
  await until(() => synced === 1)
  expect(a.text()).toContain('[breaks]')
  expect(a.text()).not.toContain('[late]')
  expect(broken()?.isDestroyed).toBe(false)
  a.type('[next]')
  await heardOut(a)

  await allowRows(db, null)
  await until(() => a.text().includes('[late]'))
  await until(() => a.heard.saved === a.sent())
  await until(() => broken()?.isDestroyed === true)
  await until(async () => (await loadJournal(db, letterId)).snapshotSeq !== null)
  for (const words of ['[breaks]', '[late]', '[next]']) {
    expect(a.text().split(words)).toHaveLength(2)
    expect((await draft(db, letterId)).split(words)).toHaveLength(2)
  }
  expect(a.heard.refused).toEqual([])
})

test('a document that broke never takes the place of what is on disk', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { compactIdleRows: 1, idleRoomAfter: 5 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await page.synced()
  const broken = breakOnce([page])
  page.provider.shouldConnect = false
  page.type('[breaks]')
  await until(() => broken()?.isDestroyed === true)
  const { seqs, snapshotSeq } = await loadJournal(db, letterId)
  expect([seqs.length, snapshotSeq]).toEqual([2, null])
  expect(await draft(db, letterId)).toContain('[breaks]')
})

test('what is sent to a room that has just broken is neither lost nor refused: the page brings it to the next', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  const a = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const b = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await Promise.all([a.synced(), b.synced()])
  const broken = breakOnce([a, b])
  a.type('[breaks]')
  for (let turn = 0; turn < 40; turn++) {
    a.type(`<a${turn}>`)
    b.type(`<b${turn}>`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await until(() => broken() !== null)
  await until(() => a.text() === b.text() && a.text().includes('<b39>'))
  await until(() => a.heard.saved === a.sent() && b.heard.saved === b.sent())
  expect(a.text()).toContain('<a39>')
  expect([...a.heard.refused, ...b.heard.refused]).toEqual([])
  expect(await draft(db, letterId)).toContain('[breaks]')
})
