import { expect, test } from 'vitest'
import { authorsOf } from '../../app/domain/letters/live/authors.server'
import { loadJournal, readDraft } from '../../app/domain/letters/live/journal.server'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { instance, somebody } from '../setup/people'
import { describeOnEveryStore, openTestStore } from '../setup/store'

describeOnEveryStore('authors', (open) => {
  test('the account behind each client id is known, also when the journal has been folded', async () => {
    const db = await open()
    const { letterId, coalitionId } = await aLetter(db)
    const ada = await aMember(db, coalitionId, 'editor')
    const ben = await aMember(db, coalitionId, 'editor')
    const { url } = await startCollaboration(db, { compactRows: 4 })
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    const again = openPage(url, letterId, ada)
    await Promise.all([a.synced(), b.synced(), again.synced()])
    for (let turn = 0; turn < 20; turn++) {
      for (const page of [a, b, again]) page.type('.')
      await until(() => [a, b, again].every((page) => page.heard.saved === page.sent()))
    }
    await until(async () => (await loadJournal(db, letterId)).seqs.length < 4)

    const authors = await authorsOf(db, ada, letterId)
    const behind = new Map(authors.map((author) => [author.clientId, author]))
    expect(behind.get(a.doc.clientID)?.accountId).toBe(ada.account.id)
    expect(behind.get(again.doc.clientID)?.accountId).toBe(ada.account.id)
    expect(behind.get(b.doc.clientID)).toMatchObject({
      accountId: ben.account.id,
      name: ben.account.name,
    })
    // Of the text that the letter was begun with too: the server's own.
    expect([...a.doc.store.clients.keys()].filter((client) => !behind.has(client))).toEqual([])
    expect(authors.filter((author) => author.accountId === null)).toHaveLength(1)
  })
})

test('who wrote is told to readers of the letter, and to nobody else', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const reader = await aMember(db, coalitionId, 'reader')
  expect(await authorsOf(db, reader, letterId)).toHaveLength(1)
  expect(await authorsOf(db, instance(), letterId)).toHaveLength(1)
  const stranger = await somebody(db, 'stranger@people.example')
  await expect(authorsOf(db, stranger, letterId)).rejects.toThrow()
})

test('nobody writes under the id of somebody who has left, nor takes it, also after a restart', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  const ben = await aMember(db, coalitionId, 'editor')
  const one = await startCollaboration(db)
  const a = openPage(one.url, letterId, ada)
  await a.synced()
  a.type('of Ada, ')
  await until(() => a.heard.saved === a.sent())
  a.provider.disconnect()
  a.type('offline, ')
  const id = a.doc.clientID

  const forges = async (url: string) => {
    const b = openPage(url, letterId, ben)
    await b.synced()
    b.doc.clientID = id
    b.provider.awareness.clientID = id
    b.provider.awareness.setLocalState({ cursor: null })
    b.type('forged')
    await until(() => b.heard.refused.length > 0)
    b.provider.destroy()
  }
  await forges(one.url)
  await one.stop()
  const two = await startCollaboration(db)
  await forges(two.url)

  // Her own page comes back with what she wrote meanwhile, under the same id.
  const again = openPage(two.url, letterId, ada, { doc: a.doc })
  await again.synced()
  await until(() => again.heard.saved === again.sent())
  expect(again.heard.refused).toEqual([])
  const draft = JSON.stringify(await readDraft(db, letterId))
  expect(draft).toContain('of Ada, offline, ')
  expect(draft).not.toContain('forged')
  const behind = await authorsOf(db, ada, letterId)
  expect(behind.find((author) => author.clientId === id)?.accountId).toBe(ada.account.id)
})
