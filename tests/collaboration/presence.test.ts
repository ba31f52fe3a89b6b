import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { awarenessFrame } from '../../server/collaboration/frames'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { openTestStore } from '../setup/store'

async function twoPeople() {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor', 'Open Streets')
  const ben = await aMember(db, coalitionId, 'reader', 'Fair Rail')
  const running = await startCollaboration(db)
  const [a, b] = [openPage(running.url, letterId, ada), openPage(running.url, letterId, ben)]
  await Promise.all([a.synced(), b.synced()])
  return { db, letterId, coalitionId, ada, ben, a, b, ...running }
}

test('a name is the account’s, whatever the page says', async () => {
  const { a, b } = await twoPeople()
  a.provider.awareness.setLocalState({
    user: { name: 'The Minister', organisation: 'Ministry', hand: 9 },
    cursor: { anchor: 1 },
  })
  await until(() => b.provider.awareness.getStates().has(a.doc.clientID))
  expect(b.provider.awareness.getStates().get(a.doc.clientID)).toEqual({
    user: { name: 'The editor', organisation: 'Open Streets', hand: expect.any(Number) },
    cursor: { anchor: 1 },
  })
})

test('each organisation has a colour of its own, and its people share it', async () => {
  const { a, b, url, db, letterId, coalitionId, collaboration } = await twoPeople()
  const colleague = await aMember(db, coalitionId, 'editor', 'Open Streets')
  const c = openPage(url, letterId, colleague)
  await c.synced()
  for (const page of [a, b, c]) page.provider.awareness.setLocalStateField('user', {})
  await until(() => collaboration.peopleIn(letterId).length === 3)
  const hands = new Map(
    collaboration.peopleIn(letterId).map((person) => [person.accountId, person.hand]),
  )
  expect(new Set(hands.values())).toEqual(new Set([1, 2]))
  expect(hands.get(colleague.account.id)).toBe(
    collaboration.peopleIn(letterId).find((person) => person.role === 'editor')?.hand,
  )
})

test('a client id is its first user’s: another’s use of it is passed over', async () => {
  const { a, b, db, url, letterId, coalitionId } = await twoPeople()
  const c = openPage(url, letterId, await aMember(db, coalitionId, 'editor', 'Third'))
  await c.synced()
  a.provider.awareness.setLocalStateField('cursor', 'mine')
  await until(() => c.provider.awareness.getStates().has(a.doc.clientID))
  const stolen = [{ clientId: a.doc.clientID, clock: 999, state: '{"cursor":"stolen"}' }]
  b.provider.ws?.send(awarenessFrame(stolen).slice())
  b.provider.ws?.send(
    awarenessFrame([{ clientId: a.doc.clientID, clock: 1000, state: null }]).slice(),
  )
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(c.provider.awareness.getStates().get(a.doc.clientID)).toMatchObject({ cursor: 'mine' })
})

test('whoever leaves is gone for the others, and is seen at once on return', async () => {
  const { a, b } = await twoPeople()
  const id = a.doc.clientID
  const seen = () => b.provider.awareness.getStates().has(id)
  a.provider.awareness.setLocalStateField('cursor', 1)
  await until(seen)
  a.provider.ws?.close()
  await until(() => !seen())
  // y-websocket comes back with the number that it left with.
  await until(seen, 2000)
  a.provider.awareness.setLocalStateField('cursor', 2)
  await until(() => b.provider.awareness.getStates().get(id)?.cursor === 2)
})

test('whoever comes back sees also those who have not moved since', async () => {
  const { a, b } = await twoPeople()
  const seen = () => a.provider.awareness.getStates().get(b.doc.clientID)?.cursor === 5
  b.provider.awareness.setLocalStateField('cursor', 5)
  await until(seen)
  a.provider.ws?.close()
  await until(() => !seen())
  await until(seen, 3000)
})

test('many who move reach each other in few messages', async () => {
  const { a, b } = await twoPeople()
  let changes = 0
  b.provider.awareness.on('change', () => {
    changes += 1
  })
  for (let move = 0; move < 100; move++) a.provider.awareness.setLocalStateField('cursor', move)
  await until(() => b.provider.awareness.getStates().get(a.doc.clientID)?.cursor === 99)
  expect(changes).toBeLessThan(10)
})

test('a connection without traffic hears something before its page gives up', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db, { heartbeatEvery: 60 })
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'reader'))
  await page.synced()
  page.provider.awareness.setLocalState(null)
  await new Promise((resolve) => setTimeout(resolve, 50))
  let beats = 0
  const before = Y.encodeStateAsUpdate(page.doc)
  page.provider.ws?.addEventListener('message', () => {
    beats += 1
  })
  await until(() => beats >= 3)
  expect(Y.encodeStateAsUpdate(page.doc)).toEqual(before)
})
