import { expect, test } from 'vitest'
import {
  blankCookie,
  endAllSessions,
  endSession,
  lookAtSession,
  readSession,
  startSession,
} from '../../../app/domain/accounts/sessions.server'
import { eventsAfter } from '../../../prisma-free-db/queries/messages'
import { days, NOON, somebody } from '../../setup/people'
import { openTestStore } from '../../setup/store'

const open = { secure: false }
const sent = (cookie: string) => cookie.split(';')[0] ?? ''

test('a session is read from its cookie, beside cookies that are malformed', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const { cookie } = await startSession(db, ada, ada.account.id, open)
  const found = await readSession(db, sent(cookie), NOON, open)
  expect(found?.account.email).toBe('ada@lantern.example')
  const beside = await readSession(db, `other=%E0%A4%A; ${sent(cookie)}`, NOON, open)
  expect(beside?.account.id).toBe(ada.account.id)
  expect(await readSession(db, undefined, NOON, open)).toBeNull()
  expect(await readSession(db, 'undersigned_session=unknown', NOON, open)).toBeNull()
})

test('the cookie is out of reach of scripts, and secure on https', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const { cookie } = await startSession(db, ada, ada.account.id, { secure: true })
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/', 'Max-Age=2592000']) {
    expect(cookie.split('; ')).toContain(part)
  }
  expect(blankCookie(open)).toContain('Max-Age=0')
  expect(blankCookie(open)).not.toContain('Secure')
})

test('the id in the cookie is not in the store', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const { cookie } = await startSession(db, ada, ada.account.id, open)
  const rows = await db.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(sent(cookie).split('=')[1])
  const found = await readSession(db, sent(cookie), NOON, open)
  expect(rows[0]?.id_hash).toBe(found?.idHash)
})

test('a session ends after thirty days away, and is carried on for those who come back', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const { cookie } = await startSession(db, ada, ada.account.id, open)
  expect((await readSession(db, sent(cookie), days(14), open))?.renewedCookie).toBeNull()
  expect((await readSession(db, sent(cookie), days(16), open))?.renewedCookie).toContain('Max-Age')
  expect(await readSession(db, sent(cookie), days(45), open)).not.toBeNull()
  expect(await readSession(db, sent(cookie), days(76), open)).toBeNull()
})

test('looking at a session does not carry it on', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const { cookie } = await startSession(db, ada, ada.account.id, open)
  const seen = (at: Date) => lookAtSession(db, sent(cookie), at, open)
  expect((await seen(NOON))?.id).toBe(ada.account.id)
  expect((await seen(days(29)))?.id).toBe(ada.account.id)
  expect(await seen(days(31))).toBeNull()
  expect(await lookAtSession(db, 'undersigned_session=unknown', NOON, open)).toBeNull()
})

test('signing out ends one session, signing out everywhere all, and sockets hear of it', async () => {
  const db = await openTestStore()
  const ada = await somebody(db, 'ada@lantern.example')
  const one = sent((await startSession(db, ada, ada.account.id, open)).cookie)
  const two = sent((await startSession(db, ada, ada.account.id, open)).cookie)
  const three = sent((await startSession(db, ada, ada.account.id, open)).cookie)
  const read = await readSession(db, one, NOON, open)
  await endSession(db, ada, read?.idHash ?? '')
  await endSession(db, ada, read?.idHash ?? '')
  expect(await readSession(db, one, NOON, open)).toBeNull()
  expect(await readSession(db, two, NOON, open)).not.toBeNull()
  await endAllSessions(db, ada, ada.account.id)
  expect(await readSession(db, two, NOON, open)).toBeNull()
  expect(await readSession(db, three, NOON, open)).toBeNull()
  const heard = await eventsAfter(db, 0)
  expect(heard.map((event) => [event.kind, event.account_id])).toEqual([
    ['sessions-ended', ada.account.id],
    ['sessions-ended', ada.account.id],
  ])
})
