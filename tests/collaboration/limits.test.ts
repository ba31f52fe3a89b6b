import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Close } from '../../app/document/protocol'
import type { Person } from '../../app/domain/actor.server'
import { step1Frame, updateFrame } from '../../server/collaboration/frames'
import type { Limits } from '../../server/collaboration/limits'
import { byCookie, ORIGIN } from '../setup/by-cookie'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { visitor } from '../setup/people'
import { openTestStore } from '../setup/store'

async function aLetterWithTwo(limits: Partial<Limits> = {}) {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  const ben = await aMember(db, coalitionId, 'editor')
  return { db, letterId, ada, ben, ...(await startCollaboration(db, limits)) }
}

/** A socket that sends what it is told to, and the code with which it is closed. */
async function aBareSocket(url: string, letterId: string, { account }: Person) {
  const socket = new WebSocket(`${url}/${letterId}`, {
    headers: { Origin: ORIGIN, Cookie: `account=${account.id}` },
  })
  socket.on('error', () => {})
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  await new Promise((resolve) => socket.once('open', resolve))
  return { socket, closed }
}

test('a burst of 100,000 tiny updates passes', async () => {
  const { url, letterId, ada, ben } = await aLetterWithTwo()
  const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
  await Promise.all([a.synced(), b.synced()])
  for (let turn = 0; turn < 100_000; turn++) a.type('.')
  await until(() => a.heard.saved === a.sent(), 60_000)
  await until(() => b.text().length === a.text().length)
  expect(a.sent()).toBe(100_001)
}, 90_000)

test('a flood that goes on is closed with 4429 and a reason, and the others write on', async () => {
  const { url, letterId, ada, ben } = await aLetterWithTwo({
    burstMessages: 500,
    messagesASecond: 100,
  })
  const [a, b] = [openPage(url, letterId, ben), openPage(url, letterId, ben)]
  await Promise.all([a.synced(), b.synced()])
  const { socket, closed } = await aBareSocket(url, letterId, ada)
  const nothing = updateFrame(Uint8Array.of(0, 0))
  const flood = setInterval(() => {
    for (let at = 0; at < 100; at++) socket.send(nothing)
  }, 5)
  expect(await closed).toEqual({ code: Close.tooMuch, reason: 'too much for too long' })
  clearInterval(flood)
  a.type('we go on')
  await until(() => b.text().includes('we go on'))
  // The account has no more than it had: to come again brings nothing.
  const again = await aBareSocket(url, letterId, ada)
  for (let at = 0; at < 300; at++) again.socket.send(nothing)
  expect((await again.closed).code).toBe(Close.tooMuch)
})

test('whoever sends more bytes than may wait is told so as well', async () => {
  const { url, letterId, ada } = await aLetterWithTwo({ burstBytes: 50_000, bytesASecond: 1000 })
  const { socket, closed } = await aBareSocket(url, letterId, ada)
  for (let at = 0; at < 10; at++) socket.send(updateFrame(new Uint8Array(10_000)))
  expect((await closed).code).toBe(Close.tooMuch)
})

test('whoever asks for the whole letter over and over is closed', async () => {
  const { url, letterId, ada, ben } = await aLetterWithTwo()
  const page = openPage(url, letterId, ben)
  await page.synced()
  const { socket, closed } = await aBareSocket(url, letterId, ada)
  let answers = 0
  socket.on('message', (data: Buffer) => {
    if (data[0] === 0 && data[1] === 1) answers += 1
  })
  const question = step1Frame(new Y.Doc())
  for (let at = 0; at < 1000; at++) socket.send(question)
  expect((await closed).code).toBe(Close.tooMuch)
  expect(answers).toBeLessThan(50)
  expect(page.provider.wsconnected).toBe(true)
})

test('the socket of a session that runs out is closed with 4401, though nobody ended it', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const [ada, ben] = [
    await aMember(db, coalitionId, 'editor'),
    await aMember(db, coalitionId, 'editor'),
  ]
  let hasRunOut = false
  const { url } = await startCollaboration(db, { sessionsEvery: 50 }, async (request) =>
    hasRunOut && request.headers.cookie?.includes(ada.account.id)
      ? visitor()
      : byCookie(db, request),
  )
  const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
  await Promise.all([a.synced(), b.synced()])
  hasRunOut = true
  expect(await a.closed()).toBe(Close.noSession)
  expect(b.provider.wsconnected).toBe(true)
})
