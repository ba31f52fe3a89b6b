import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  holdMessage,
  messageFailed,
  messagesToSend,
} from '../../app/domain/messages/delivery.server'
import { forgetOldMessages } from '../../app/domain/messages/forgetting.server'
import { queueMessage } from '../../app/domain/messages/outbox.server'
import type { Database } from '../../prisma-free-db/open'
import { startMailer } from '../../server/mail/mailer'
import { senderOf } from '../../server/mail/sender'
import { days, instance, minutes, NOON } from '../setup/people'
import { describeOnEveryStore, openAgain, openTestStore } from '../setup/store'

const baseUrl = 'https://letters.example'
const about = { isSample: false }
const message = {
  to: 'bo@kestrel.example',
  subject: 'Join Housing',
  text: 'The text.',
  html: '<p>The text.</p>',
}

/** A real SMTP server that answers `refusals` times with that code before it takes anything. */
async function postOffice(refusals: number[] = []) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const code = refusals.shift()
      if (code === undefined) return done()
      done(Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  server.on('error', () => {})
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = listener.address() as AddressInfo
  return { received, smtpUrl: `smtp://127.0.0.1:${port}?from=post@letters.example` }
}

function mailing(db: Database, smtpUrl: string | null, now: () => Date) {
  const mailer = startMailer({ db, smtpUrl, baseUrl, now })
  onTestFinished(() => mailer.stop())
  return mailer
}

const rowsOf = (db: Database) => db.selectFrom('outbox').selectAll().execute()
const settled = async (db: Database, field: 'sent_at' | 'last_error') =>
  vi.waitFor(async () => expect((await rowsOf(db))[0]?.[field]).not.toBeNull(), { timeout: 5000 })

test('a queued message leaves as text and HTML, from the address that was set, and is emptied', async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice()
  const mailer = mailing(db, smtpUrl, () => NOON)
  await queueMessage(db, instance(), message, about)
  mailer.hear({ kind: 'mail-queued' })
  await settled(db, 'sent_at')
  const [raw] = received
  const parsed = await simpleParser(raw ?? '')
  expect(parsed.from?.value[0]).toMatchObject({ address: 'post@letters.example' })
  expect(parsed.subject).toBe('Join Housing')
  expect(parsed.text?.trim()).toBe('The text.')
  expect(parsed.html).toContain('<p>The text.</p>')
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
  expect(await rowsOf(db)).toMatchObject([{ text: '', html: '', sent_at: NOON.toISOString() }])
})

test('a message that people may have had enough of says where one click ends them, and no other does', async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice()
  const stopLink = 'https://letters.example/reminders/stop/abc'
  await queueMessage(db, instance(), { ...message, subject: 'reminder' }, { ...about, stopLink })
  await queueMessage(db, instance(), { ...message, subject: 'receipt' }, about)
  const mailer = mailing(db, smtpUrl, () => NOON)
  await vi.waitFor(() => expect(received).toHaveLength(2))
  await mailer.stop()
  const reminder = received.find((raw) => raw.includes('Subject: reminder'))
  // RFC 8058: both, each as it stands here.
  expect(reminder).toMatch(
    /^List-Unsubscribe: <https:\/\/letters\.example\/reminders\/stop\/abc>\r?$/m,
  )
  expect(reminder).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m)
  const receipt = received.find((raw) => raw.includes('Subject: receipt'))
  expect(receipt).not.toContain('List-Unsubscribe')
})

test('after a 451 a message is tried again later, and sent once', async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice([451])
  let now = NOON
  const mailer = mailing(db, smtpUrl, () => now)
  await queueMessage(db, instance(), message, about)
  mailer.hear({ kind: 'mail-queued' })
  await settled(db, 'last_error')
  expect(await rowsOf(db)).toMatchObject([{ tries: 1, next_try_at: minutes(1).toISOString() }])
  now = minutes(2)
  mailer.hear({ kind: 'mail-queued' })
  await settled(db, 'sent_at')
  mailer.hear({ kind: 'mail-queued' })
  await mailer.stop()
  expect(received).toHaveLength(1)
})

describeOnEveryStore('several processes', (open) => {
  test('send each message once, whichever of them takes it', async () => {
    const db = await open()
    const stores = [db, await openAgain(db), await openAgain(db)]
    const { received, smtpUrl } = await postOffice()
    for (let i = 0; i < 12; i++) await queueMessage(db, instance(), message, about)
    const mailers = stores.map((store) => mailing(store, smtpUrl, () => NOON))
    await vi.waitFor(
      async () => {
        for (const mailer of mailers) mailer.hear({ kind: 'mail-queued' })
        expect((await rowsOf(db)).every((row) => row.sent_at !== null)).toBe(true)
      },
      { timeout: 10_000 },
    )
    for (const mailer of mailers) await mailer.stop()
    expect(received).toHaveLength(12)
    expect(new Set(received.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(12)
  })
})

test('an address that is refused for good is not tried again', async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice([550])
  let now = NOON
  const mailer = mailing(db, smtpUrl, () => now)
  await queueMessage(db, instance(), message, about)
  mailer.hear({ kind: 'mail-queued' })
  await settled(db, 'last_error')
  now = minutes(600)
  mailer.hear({ kind: 'mail-queued' })
  await mailer.stop()
  expect(received).toEqual([])
})

test('messages are given up after eight tries, in about a day', async () => {
  const db = await openTestStore()
  await queueMessage(db, instance(), message, about)
  const triedAt: number[] = []
  for (let minute = 0; minute < 47 * 60; minute++) {
    const actor = instance(minutes(minute))
    for (const id of await messagesToSend(db, actor)) {
      const held = await holdMessage(db, actor, id)
      if (!held) continue
      triedAt.push(minute)
      await messageFailed(db, actor, held, { error: '451 not now', final: false })
    }
  }
  expect(triedAt).toHaveLength(8)
  expect(triedAt.at(-1)).toBeGreaterThan(23 * 60)
  expect(triedAt.at(-1)).toBeLessThan(25 * 60)
})

test("the sample's messages never leave, and nothing leaves where no SMTP is set", async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice()
  await queueMessage(db, instance(), { ...message, subject: 'sample' }, { isSample: true })
  const without = mailing(db, null, () => NOON)
  await queueMessage(db, instance(), message, about)
  without.hear({ kind: 'mail-queued' })
  await without.stop()
  expect((await rowsOf(db)).every((row) => row.sent_at === null)).toBe(true)
  const mailer = mailing(db, smtpUrl, () => NOON)
  await vi.waitFor(() => expect(received).toHaveLength(1))
  await mailer.stop()
  expect(received[0]).not.toContain('Subject: sample')
})

test('messages that waited for days without SMTP do not go out when it is set up, and are deleted after four weeks', async () => {
  const db = await openTestStore()
  const { received, smtpUrl } = await postOffice()
  await queueMessage(db, instance(), message, about)
  await mailing(db, smtpUrl, () => days(3)).stop()
  expect(received).toEqual([])
  expect(await rowsOf(db)).toHaveLength(1)
  await forgetOldMessages(db, { kind: 'instance', now: days(28) })
  expect(await rowsOf(db)).toEqual([])
})

test('messages come from the host of this instance where nothing else is set', () => {
  const { from, url } = senderOf('smtps://me:pass%40word@mail.example', baseUrl)
  expect(from.address).toBe('undersigned@letters.example')
  expect(url).toContain('pass%40word')
})
