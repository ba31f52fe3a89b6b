import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { findLetter } from '../../prisma-free-db/queries/letters'
import {
  aLetter,
  aMember,
  openAgain,
  openPage,
  startCollaboration,
  TITLE,
  typeIn,
  until,
} from '../setup/collaboration'
import { describeOnEveryStore } from '../setup/store'

async function twoEditors(db: Database) {
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
  const ben = await aMember(db, coalitionId, 'coordinator', 'Fair Rail')
  return { db, letterId, ada, ben }
}

const draft = async (...from: Parameters<typeof readDraft>) =>
  JSON.stringify(await readDraft(...from))

describeOnEveryStore('rooms', (open) => {
  test('two people who type at the same time see the same text', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    for (let turn = 0; turn < 20; turn++) {
      a.type(`<a${turn}>`)
      b.type(`<b${turn}>`)
      await new Promise((resolve) => setTimeout(resolve, turn % 3))
    }
    await until(() => a.text() === b.text() && a.text().includes('b19') && a.text().includes('a19'))
    expect(await draft(db, letterId)).toContain('a19')
  })

  test('what somebody sees of another is on disk already', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    const other = await openAgain(db)
    const looks: Promise<boolean>[] = []
    b.doc.on('update', () => {
      const seen = Y.encodeStateVector(b.doc)
      looks.push(
        loadJournal(other, letterId).then(({ updates }) => {
          const onDisk = new Y.Doc()
          for (const update of updates) Y.applyUpdate(onDisk, update)
          const has = Y.decodeStateVector(Y.encodeStateVector(onDisk))
          return [...Y.decodeStateVector(seen)].every(
            ([client, clock]) => (has.get(client) ?? 0) >= clock,
          )
        }),
      )
    })
    for (let turn = 0; turn < 30; turn++) {
      a.type('x')
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await until(() => b.text() === a.text())
    expect(looks.length).toBeGreaterThan(0)
    expect(await Promise.all(looks)).not.toContain(false)
  })

  test('a page is told of each of its frames when it is on disk, and is told nothing more', async () => {
    const { db, letterId, ada } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const page = openPage(url, letterId, ada)
    await page.synced()
    // The answer to the server's question is the first, and says nothing new.
    await until(() => page.heard.saved === 1 && page.sent() === 1)
    for (let turn = 0; turn < 10; turn++) page.type('y')
    expect(page.sent()).toBe(11)
    await until(() => page.heard.saved === 11)
    expect(await draft(db, letterId)).toContain('yyyyyyyyyy')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(page.heard.saved).toBe(11)
  })

  test('a plain y-websocket client hears nothing that it does not understand', async () => {
    const { db, letterId, ada } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const page = openPage(url, letterId, ada, { schema: null })
    await page.synced()
    page.type('plain')
    await until(async () => (await draft(db, letterId)).includes('plain'))
    expect(page.heard.saved).toBe(0)
  })

  test('what was written offline merges on return, and is saved with what is typed meanwhile', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    a.provider.disconnect()
    a.type(' [offline]')
    b.type(' [online]')
    await until(() => b.heard.saved === b.sent())
    // What is typed as soon as the socket is open arrives before what was written offline.
    a.provider.on('status', ({ status }) => {
      if (status === 'connected') a.type(' [early]')
    })
    a.provider.connect()
    await until(() => a.text() === b.text() && b.text().includes('[offline]'))
    expect(b.text()).toContain('[early]')
    await until(() => a.heard.saved === a.sent())
    expect(a.heard.refused).toEqual([])
  })

  test('however many open a letter at once, it is read once and never shown empty', async () => {
    const { db, letterId, ada } = await twoEditors(await open())
    const { url, collaboration } = await startCollaboration(db)
    const pages = Array.from({ length: 20 }, () => openPage(url, letterId, ada))
    const first = pages.map(
      (page) =>
        new Promise<string>((resolve) => {
          page.provider.on('sync', (is) => is && resolve(page.text()))
        }),
    )
    for (const text of await Promise.all(first)) expect(text).toContain(TITLE)
    expect(collaboration.peopleIn(letterId)).toHaveLength(1)
  })

  test('who comes a moment after another is given what was written in between', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const a = openPage(url, letterId, ada)
    await a.synced()
    for (let turn = 0; turn < 5; turn++) {
      const b = openPage(url, letterId, ben)
      await b.synced()
      expect(b.text()).toBe(a.text())
      a.type(`[${turn}]`)
      await until(() => a.heard.saved === a.sent())
    }
  })

  test('after a restart the letter is what it was', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const one = await startCollaboration(db)
    const a = openPage(one.url, letterId, ada)
    await a.synced()
    for (let turn = 0; turn < 50; turn++) a.type(`${turn} `)
    await until(() => a.heard.saved === a.sent())
    a.provider.destroy()
    await one.stop()
    const two = await startCollaboration(db)
    const b = openPage(two.url, letterId, ben)
    await b.synced()
    expect(b.text()).toBe(a.text())
  })

  test('the title and the time of the last change are noted', async () => {
    const { db, letterId, ada } = await twoEditors(await open())
    const { url } = await startCollaboration(db, { noteAfter: 20 })
    const page = openPage(url, letterId, ada)
    await page.synced()
    const before = await findLetter(db, letterId)
    page.type('.')
    await until(async () => (await findLetter(db, letterId))?.title === TITLE)
    expect((await findLetter(db, letterId))?.written_at).not.toBe(before?.written_at)
  })

  test('a letter leaves memory when nobody is at it, and comes back as it was', async () => {
    const { db, letterId, ada } = await twoEditors(await open())
    const { url } = await startCollaboration(db, { idleRoomAfter: 20, compactIdleRows: 1 })
    const a = openPage(url, letterId, ada)
    await a.synced()
    a.type(' for the last time')
    await until(() => a.heard.saved === a.sent())
    a.provider.destroy()
    await until(async () => (await loadJournal(db, letterId)).seqs.length === 0)
    const b = openPage(url, letterId, ada)
    await b.synced()
    expect(b.text()).toBe(a.text())
  })

  test('a long journal is folded into a snapshot while people write, and the text stays', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db, { compactRows: 10 })
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    for (let turn = 0; turn < 100; turn++) {
      a.type(`${turn},`)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await until(() => b.text() === a.text())
    await until(async () => (await loadJournal(db, letterId)).seqs.length < 20)
    const { snapshotSeq } = await loadJournal(db, letterId)
    expect(snapshotSeq).toBeGreaterThan(0)
    const text = await draft(db, letterId)
    expect(text).toContain('0,1,2,3,')
    expect(text).toContain('97,98,99,')
  })

  test('a burst of 50,000 letters is on disk, merged and visible in seconds', async () => {
    const { db, letterId, ada, ben } = await twoEditors(await open())
    const { url } = await startCollaboration(db)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])
    for (let turn = 0; turn < 50_000; turn++) typeIn(a.doc, 'z')
    await until(() => b.doc.getXmlFragment(FRAGMENT).toString() === a.text(), 15_000)
    await until(() => a.heard.saved === a.sent())
    expect(a.sent()).toBe(50_001)
  }, 30_000)
})
