import { expect, test } from 'vitest'
import { Forbidden, NotFound } from '../../../../app/domain/errors.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import {
  burstsOf,
  letInFromBurst,
  readBurst,
  removeBurst,
} from '../../../../app/domain/sign-on/floods/held-apart.server'
import type { Came } from '../../../../app/domain/sign-on/floods/screening'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { confirmSignature } from '../../../../app/domain/sign-on/signing/confirm.server'
import { sendLinkAgain } from '../../../../app/domain/sign-on/signing/link-again.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { later, minutes, NOON, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../open-letter'

/** Signs as an organisation of that number, in a flood unless it says otherwise. */
async function came(db: Database, slug: string, at: number, how: Came = 'proven', now = NOON) {
  const written = form(slug, {
    organisation: `Organisation ${at}`,
    email: `contact-${at}@organisations.example`,
    came: how,
  })
  await addSignature(db, visitor(now), written)
  return written
}

async function confirm(db: Database, email: string, now = minutes(1)) {
  const token = await tokenFor(db, email, 'confirm')
  return confirmSignature(db, visitor(now), { token, version: 1, baseUrl: BASE })
}

async function flooded() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await came(db, letter.slug, 1, 'proven')
  await came(db, letter.slug, 2, 'proven', minutes(3))
  await came(db, letter.slug, 3, 'unproven', minutes(8))
  const [burst] = await burstsOf(db, letter.coordinator, letter.letterId)
  if (!burst) throw new Error('no burst')
  const about = { letterId: letter.letterId, burstId: burst.id, baseUrl: BASE }
  return { db, ...letter, burst, about }
}

test('What comes in a flood is one burst, from the first to the last of it; after half an hour of calm begins another.', async () => {
  const { db, slug, coordinator, letterId, burst } = await flooded()
  expect(burst).toMatchObject({
    beganAt: NOON.toISOString(),
    endedAt: minutes(8).toISOString(),
    came: 3,
    confirmed: 0,
  })
  await came(db, slug, 4, 'proven', minutes(39))
  expect(await burstsOf(db, coordinator, letterId)).toMatchObject([
    { beganAt: minutes(39).toISOString(), came: 1 },
    { came: 3 },
  ])
})

test('One message tells every coordinator of a burst as it begins, with the way to it, and no other while one waits for them.', async () => {
  const { db, slug, coordinator, reader, burst, about } = await flooded()
  const told = () => messagesTo(db, coordinator.account.email)
  const link = `${BASE}/letters/${about.letterId}/signing/burst/${burst.id}`
  expect(await told()).toMatchObject([{ text: expect.stringContaining(link) }])
  expect((await told())[0]?.text).not.toContain('Organisation 1')
  expect(await messagesTo(db, reader.account.email)).toEqual([])
  await came(db, slug, 4, 'proven', minutes(90))
  expect(await told()).toHaveLength(1)
  for (const { id } of await burstsOf(db, coordinator, about.letterId)) {
    await removeBurst(db, coordinator, { ...about, burstId: id })
  }
  await came(db, slug, 5, 'proven', minutes(180))
  expect(await told()).toHaveLength(2)
})

test('What is held apart stands on no board, in no file and on no page, and is counted nowhere, confirmed or not.', async () => {
  const { db, slug, letterId, coordinator } = await flooded()
  await confirm(db, 'contact-1@organisations.example')
  const board = await readBoard(db, coordinator, letterId)
  expect(board.rows).toEqual([])
  expect(board.counts).toMatchObject({ unconfirmed: 0, confirmed: 0 })
  expect((await exportSignatories(db, coordinator, letterId)).join('')).not.toContain(
    'Organisation 1',
  )
  expect((await openLetterBySlug(db, visitor(), slug)).signed).toBe(0)
  // Nor is anybody told by mail of each, who would be told a thousand times.
  expect(await messagesTo(db, coordinator.account.email)).toHaveLength(1)
  const ids = (await signatures(db)).map((one) => one.id)
  await decideSignatures(db, coordinator, { letterId, signatureIds: ids, decision: 'accept' })
  expect((await openLetterBySlug(db, visitor(), slug)).signed).toBe(0)
})

test('Who showed no work is sent nothing before a coordinator lets them in, whatever they ask for.', async () => {
  const { db, slug, coordinator, about } = await flooded()
  const email = 'contact-3@organisations.example'
  await sendLinkAgain(db, visitor(minutes(9)), { slug, email, baseUrl: BASE })
  expect(await messagesTo(db, email)).toEqual([])
  const days = 5 * 24 * 60
  const then = later(coordinator, minutes(days))
  expect(await letInFromBurst(db, then, { ...about, contactIds: 'all' })).toBe(3)
  expect((await messagesTo(db, email)).map((one) => one.subject)).toEqual([
    'Confirm the signature of Organisation 3',
  ])
  // They have three weeks from then on.
  expect((await contacts(db)).find((one) => one.email === email)?.delete_on).toBe('2026-11-29')
  await confirm(db, email, minutes(days + 1))
  const board = await readBoard(db, coordinator, about.letterId)
  expect(board.counts).toMatchObject({ confirmed: 1, unconfirmed: 2 })
})

test('A coordinator lets in the ones that they tick, who wait on the board as they would have; the rest stays apart.', async () => {
  const { db, letterId, coordinator, about } = await flooded()
  await confirm(db, 'contact-2@organisations.example')
  const { held } = await readBurst(db, coordinator, { ...about, page: 1 })
  expect(held.map((one) => [one.organisation, one.state, one.isHeld])).toEqual([
    ['Organisation 2', 'confirmed', false],
    ['Organisation 1', 'unconfirmed', false],
    ['Organisation 3', 'unconfirmed', true],
  ])
  const contactIds = [held[0]?.id ?? '', 'somebody else’s']
  expect(await letInFromBurst(db, coordinator, { ...about, contactIds })).toBe(1)
  expect(await letInFromBurst(db, coordinator, { ...about, contactIds })).toBe(0)
  const board = await readBoard(db, coordinator, letterId)
  expect(board.rows).toMatchObject([
    { organisation: 'Organisation 2', state: 'confirmed', contacts: [{ ownDomain: false }] },
  ])
  // They know already that a burst came.
  expect(await messagesTo(db, coordinator.account.email)).toHaveLength(1)
  expect(await burstsOf(db, coordinator, letterId)).toMatchObject([{ came: 2 }])
})

test('The name of an organisation that a flood has used is free for the organisation itself, before, while and after.', async () => {
  const { db, slug, letterId, coordinator, about } = await flooded()
  // In the flood somebody signed as Organisation 1 and confirmed, with words of their own.
  await confirm(db, 'contact-1@organisations.example')
  const genuine = { organisation: 'Organisation 1', email: 'chair@one.example', country: 'Wales' }
  await signAndConfirm(db, slug, genuine, minutes(20))
  expect(await readBoard(db, coordinator, letterId)).toMatchObject({
    rows: [{ country: 'Wales', state: 'confirmed', contacts: [{ email: 'chair@one.example' }] }],
  })
  const [row] = (await readBoard(db, coordinator, letterId)).rows
  await decideSignatures(db, coordinator, {
    letterId,
    signatureIds: [row?.id ?? ''],
    decision: 'accept',
  })
  expect((await contacts(db)).filter((one) => one.state === 'accepted')).toMatchObject([
    { email: 'chair@one.example' },
  ])
  await removeBurst(db, coordinator, about)
  expect((await openLetterBySlug(db, visitor(), slug)).signatories).toMatchObject([
    { organisation: 'Organisation 1' },
  ])
})

test('Who signed before the flood stays where they are, though the same form comes again in it.', async () => {
  const db = await openTestStore()
  const { slug, letterId, coordinator } = await openLetter(db)
  const written = await came(db, slug, 1, 'calm')
  await came(db, slug, 1, 'unproven', minutes(5))
  expect(await messagesTo(db, written.email)).toHaveLength(1)
  await came(db, slug, 1, 'proven', minutes(6))
  expect(await burstsOf(db, coordinator, letterId)).toEqual([])
  expect(await readBoard(db, coordinator, letterId)).toMatchObject({
    counts: { unconfirmed: 1 },
    rows: [{ contacts: [{ email: written.email }] }],
  })
})

test('Only coordinators learn of a burst or act on it, and only on one of their own letter.', async () => {
  const { db, letterId, coordinator, reader, about } = await flooded()
  expect(await burstsOf(db, reader, letterId)).toEqual([])
  await expect(readBurst(db, reader, { ...about, page: 1 })).rejects.toThrow(Forbidden)
  await expect(letInFromBurst(db, reader, { ...about, contactIds: 'all' })).rejects.toThrow(
    Forbidden,
  )
  await expect(removeBurst(db, visitor(), about)).rejects.toThrow(NotFound)
  const other = await openLetter(db)
  const elsewhere = { ...about, letterId: other.letterId }
  await expect(readBurst(db, other.coordinator, { ...elsewhere, page: 1 })).rejects.toThrow(
    NotFound,
  )
  expect(await removeBurst(db, other.coordinator, elsewhere)).toBe(0)
  expect(await burstsOf(db, coordinator, letterId)).toHaveLength(1)
})

describeOnEveryStore('removing a burst', (open) => {
  test('takes out all of it at once, with links and messages, and nothing that came at another time.', async () => {
    const db = await open()
    const { slug, letterId, coordinator } = await openLetter(db)
    await signAndConfirm(db, slug)
    for (let at = 0; at < 40; at++) await came(db, slug, at, at % 4 ? 'proven' : 'unproven')
    await confirm(db, 'contact-1@organisations.example')
    // One of the flood for the organisation that had signed, and one of a later flood for one of its names.
    await came(db, slug, 2, 'proven', minutes(60))
    await addSignature(
      db,
      visitor(minutes(61)),
      form(slug, { organisation: 'Organisation 5', email: 'other@five.example', came: 'proven' }),
    )
    const [second, first] = await burstsOf(db, coordinator, letterId)
    expect([first?.came, second?.came]).toEqual([39, 2])

    const about = { letterId, burstId: first?.id ?? '' }
    expect(await removeBurst(db, coordinator, about)).toBe(39)
    expect(await removeBurst(db, coordinator, about)).toBe(0)
    expect((await contacts(db)).map((one) => one.email).sort()).toEqual([
      'contact-2@organisations.example',
      'other@five.example',
      'samuel@kestrel-trust.example',
    ])
    expect(await burstsOf(db, coordinator, letterId)).toMatchObject([{ came: 2 }])
    expect(await removeBurst(db, coordinator, { letterId, burstId: second?.id ?? '' })).toBe(2)

    expect((await signatures(db)).map((one) => one.organisation)).toEqual(['Kestrel Trust'])
    const owners = (await contacts(db)).map((one) => one.id)
    for (const { subject_id } of await db.selectFrom('tokens').selectAll().execute()) {
      expect(owners).toContain(subject_id)
    }
    for (const { to_email } of await db.selectFrom('outbox').selectAll().execute()) {
      expect(to_email).not.toMatch(/organisations\.example|five\.example/)
    }
    expect(await db.selectFrom('floods').selectAll().execute()).toEqual([])
    const said = await db.selectFrom('activity').select('details').execute()
    expect(JSON.stringify(said)).not.toContain('Organisation 1')
  })
})
