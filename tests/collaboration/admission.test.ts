import { connect } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { SCHEMA_NUMBER } from '../../app/document/nodes'
import { Close } from '../../app/document/protocol'
import type { Person } from '../../app/domain/actor.server'
import { announce } from '../../app/domain/messages/events.server'
import { listenToEvents } from '../../server/collaboration/events'
import { byCookie, ORIGIN } from '../setup/by-cookie'
import { aLetter, aMember, openPage, startCollaboration, until } from '../setup/collaboration'
import { instance, visitor } from '../setup/people'
import { openTestStore } from '../setup/store'

/** Asks for a letter as a browser does, and is gone before it is answered. */
function askAndGo(url: string, letterId: string, person: Person): Promise<void> {
  const { port, pathname } = new URL(url)
  const request = [
    `GET ${pathname}/${letterId}?schema=${SCHEMA_NUMBER} HTTP/1.1`,
    'Host: letters.example',
    `Origin: ${ORIGIN}`,
    `Cookie: account=${person.account.id}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ]
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(`${request.join('\r\n')}\r\n\r\n`, () => socket.resetAndDestroy())
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}

test('whoever has gone before being let in is not counted as there', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const editor = await aMember(db, coalitionId, 'editor')
  const { url } = await startCollaboration(db, { socketsPerLetter: 3 })
  for (let turn = 0; turn < 20; turn++) await askAndGo(url, letterId, editor)
  await openPage(url, letterId, editor).synced()
})

test('a session that ends while its socket is being let in is told 4401', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const editor = await aMember(db, coalitionId, 'editor')
  let hasEnded = false
  let heard = 0
  const { url, collaboration } = await startCollaboration(db, {}, async (request) => {
    if (hasEnded) return visitor()
    const actor = await byCookie(db, request)
    hasEnded = true
    await announce(db, instance(), { kind: 'sessions-ended', accountId: editor.account.id })
    await until(() => heard > 0)
    return actor
  })
  const listening = listenToEvents(db, (event) => {
    collaboration.hear(event)
    heard += 1
  })
  expect(await openPage(url, letterId, editor).closed()).toBe(Close.noSession)
  await listening.stop()
})

test('a letter that cannot be read just now is told 1013, and is there once it can', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  await sql`ALTER TABLE letter_updates RENAME TO elsewhere`.execute(db)
  const page = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  const code = await new Promise((resolve) => {
    page.provider.once('connection-close', (event) => resolve(event?.code))
  })
  expect(code).toBe(Close.later)
  expect(page.doc.share.size).toBe(0)
  await sql`ALTER TABLE elsewhere RENAME TO letter_updates`.execute(db)
  await page.synced()
  expect(page.text()).toContain('We write')
})
