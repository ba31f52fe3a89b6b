import { expect, test } from 'vitest'
import { confirmSignature, readConfirmation } from '../../../app/domain/sign-on/confirm.server'
import { addSignature } from '../../../app/domain/sign-on/sign.server'
import { days, minutes, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from './open-letter'

const EMAIL = 'samuel@kestrel-trust.example'

test('Looking at what is to be confirmed changes nothing, as often as it is looked at.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const token = await tokenFor(db, EMAIL, 'confirm')
  for (let at = 0; at < 3; at++) {
    expect(await readConfirmation(db, visitor(), token)).toMatchObject({
      state: 'waiting',
      organisation: 'Kestrel Trust',
      email: EMAIL,
      deletedOn: '2026-12-30',
      version: { number: 1 },
    })
  }
  expect(await signatures(db)).toMatchObject([{ state: 'unconfirmed' }])
})

test('Confirming sends the receipt and tells the coordinators, once, however often it is done.', async () => {
  const db = await openTestStore()
  const { slug, coordinator, letterId } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const token = await tokenFor(db, EMAIL, 'confirm')
  for (let at = 1; at < 4; at++) {
    const shown = await confirmSignature(db, visitor(minutes(at)), { token, baseUrl: BASE })
    expect(shown?.state).toBe('done')
  }
  expect(await signatures(db)).toMatchObject([
    { state: 'confirmed', confirmed_at: minutes(1).toISOString() },
  ])
  expect(await contacts(db)).toMatchObject([{ state: 'confirmed', delete_on: '2026-12-30' }])
  const [, receipt, ...more] = await messagesTo(db, EMAIL)
  expect(more).toEqual([])
  const version = await db.selectFrom('versions').selectAll().executeTakeFirstOrThrow()
  expect(receipt?.text).toContain(version.sha256)
  expect(receipt?.text).toContain('final text of 2 November 2026, version 1')
  expect(receipt?.text).toContain('In public: the organisation, without your name.')
  expect(receipt?.text).toContain('on 30 December 2026, 28 days after the last day to sign')
  expect(receipt?.text).toContain(`${BASE}/signature/`)
  const told = await messagesTo(db, coordinator.account.email)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain(`${BASE}/letters/${letterId}/signing`)
  expect(told[0]?.text).toContain('Kestrel Trust')
  expect(`${told[0]?.text} ${told[0]?.html}`).not.toMatch(/Samuel|samuel@|Chief Executive/)
})

test('The link to change a signature works until the data goes, and no longer.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await signAndConfirm(db, slug)
  const [token] = await db
    .selectFrom('tokens')
    .selectAll()
    .where('purpose', '=', 'manage-signature')
    .execute()
  expect(token?.expires_at).toBe('2026-12-30T00:00:00.000Z')
})

test('A link to confirm works for seven days.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(db, visitor(), form(slug))
  const token = await tokenFor(db, EMAIL, 'confirm')
  expect(await readConfirmation(db, visitor(days(6.9)), token)).not.toBeNull()
  expect(await readConfirmation(db, visitor(days(7)), token)).toBeNull()
  expect(await confirmSignature(db, visitor(days(7)), { token, baseUrl: BASE })).toBeNull()
  expect(await confirmSignature(db, visitor(), { token: 'guessed', baseUrl: BASE })).toBeNull()
})

test('The signature takes the words of the first who confirms, not of the first who typed its name.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await addSignature(
    db,
    visitor(),
    form(slug, {
      organisation: 'KESTREL TRUST!!!',
      website: 'elsewhere.example',
      email: 'troll@elsewhere.example',
      naming: 'person',
    }),
  )
  await signAndConfirm(db, slug, { naming: 'none' }, minutes(1))
  expect(await signatures(db)).toMatchObject([
    { organisation: 'Kestrel Trust', website: 'https://kestrel-trust.example', naming: 'none' },
  ])
})

test('A second contact confirms for themselves alone: the signature and its words stay.', async () => {
  const db = await openTestStore()
  const { slug, coordinator } = await openLetter(db)
  await signAndConfirm(db, slug)
  await signAndConfirm(
    db,
    slug,
    { organisation: 'kestrel trust', email: 'nadia@elsewhere.example', naming: 'none' },
    minutes(3),
  )
  expect(await signatures(db)).toMatchObject([
    {
      organisation: 'Kestrel Trust',
      naming: 'organisation',
      confirmed_at: minutes(0).toISOString(),
    },
  ])
  expect(await messagesTo(db, coordinator.account.email)).toHaveLength(1)
})
