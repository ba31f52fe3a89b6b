import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { makeHtml } from '../../../../app/domain/export/html.server'
import { makeMarkdown } from '../../../../app/domain/export/markdown.server'
import { unmarkSent } from '../../../../app/domain/letters/stages.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { addByHand, type ToldYes } from '../../../../app/domain/sign-on/board/by-hand.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { dispute, readDispute } from '../../../../app/domain/sign-on/signing/not-me.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  openLetter,
  sendLetter,
  signAndConfirm,
  signatures,
} from '../open-letter'

const yes = (letterId: string, also: Partial<ToldYes> = {}): ToldYes => ({
  letterId,
  organisation: 'Rowan House',
  kind: 'charity',
  country: 'Wales',
  website: null,
  number: null,
  sentence: null,
  naming: 'organisation',
  name: 'Ngozi Adeyemi',
  role: 'Chair',
  email: 'ngozi@rowan.example',
  toldOn: '2026-11-02',
  toldHow: 'email',
  version: 1,
  baseUrl: BASE,
  ...also,
})

/** An open letter, and the links that whoever said yes was sent. */
async function withLetter() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const send = () => sendLetter(db, letter)
  return { db, ...letter, send }
}

async function linksOf(db: Database, email: string) {
  const sent = await messagesTo(db, email)
  const at = sent.at(-1)?.created_at
  // More than one may come at one instant, in any order.
  const text = sent
    .filter((one) => one.created_at === at)
    .map((one) => one.text)
    .join('\n')
  const token = (pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
  return {
    text,
    manage: token(/\/signature\/([a-z0-9]{20,})/),
    dispute: token(/\/signature\/dispute\/([a-z0-9]+)/),
  }
}

describe('a yes that came by another way', () => {
  test('is on the list at once, with who said it, when and how, and under the text that they said it of.', async () => {
    const { db, letterId, slug, coordinator } = await withLetter()
    await addByHand(db, coordinator, yes(letterId, { toldHow: 'telephone' }))
    expect((await openLetterBySlug(db, visitor(), slug)).signatories).toMatchObject([
      { organisation: 'Rowan House' },
    ])
    expect((await readBoard(db, coordinator, letterId)).rows).toMatchObject([
      {
        state: 'accepted',
        versions: [1],
        isLater: false,
        contacts: [{ name: 'Ngozi Adeyemi', told: { how: 'telephone', on: '2026-11-02' } }],
      },
    ])
  })

  test('sends whoever said it the text, and links to change it and to say that it is not right.', async () => {
    const { db, letterId, coordinator } = await withLetter()
    await addByHand(db, coordinator, yes(letterId))
    const { text, manage, dispute } = await linksOf(db, 'ngozi@rowan.example')
    expect(text).toContain('said yes by email on 2 November 2026')
    expect(text).toContain('The limes of Harrow Lane')
    expect(await readManaged(db, visitor(), manage)).toMatchObject({ organisation: 'Rowan House' })
    expect(await readDispute(db, visitor(), dispute)).toMatchObject({
      name: 'Ngozi Adeyemi',
      told: { how: 'email', on: '2026-11-02' },
      done: false,
    })
    expect(await readDispute(db, visitor(days(400)), dispute)).toBeNull()
  })

  test('“This is not right” takes it off the list until a coordinator has looked, however often it is said.', async () => {
    const { db, letterId, slug, coordinator } = await withLetter()
    await addByHand(db, coordinator, yes(letterId))
    const { dispute: token } = await linksOf(db, 'ngozi@rowan.example')
    for (let at = 0; at < 2; at++) await dispute(db, visitor(), { token, baseUrl: BASE })
    expect((await openLetterBySlug(db, visitor(), slug)).signed).toBe(0)
    expect((await readBoard(db, coordinator, letterId)).rows).toMatchObject([
      { state: 'confirmed', contacts: [{ disputed: true }] },
    ])
  })

  test('can be added after the deadline and after closing, until the letter is sent.', async () => {
    const { db, letterId, slug, coordinator } = await withLetter()
    const after = later(coordinator, days(31))
    await addByHand(db, after, yes(letterId, { toldOn: '2026-12-02' }))
    await closeLetter(db, after, letterId)
    await addByHand(
      db,
      after,
      yes(letterId, {
        organisation: 'Elder Co-op',
        email: 'e@elder.example',
        toldOn: '2026-12-03',
      }),
    )
    const letter = await openLetterBySlug(db, visitor(days(32)), slug)
    expect(letter).toMatchObject({ open: false, signed: 2, signedLater: 0 })
  })

  test('is kept for as long as any other where it comes after the day on which those go.', async () => {
    const { db, letterId, coordinator } = await withLetter()
    await closeLetter(db, later(coordinator, days(31)), letterId)
    const late = later(coordinator, days(80))
    await addByHand(db, late, yes(letterId, { toldOn: '2027-01-21' }))
    expect(await deleteDueContacts(db, instance(days(81)))).toBe(0)
    const { manage } = await linksOf(db, 'ngozi@rowan.example')
    expect(await readManaged(db, visitor(days(81)), manage)).toMatchObject({
      deletedOn: '2027-02-18',
    })
  })

  test('takes the place of what the same organisation never confirmed, and not of what it signed.', async () => {
    const { db, letterId, slug, coordinator } = await withLetter()
    await addSignature(
      db,
      visitor(),
      form(slug, { organisation: 'Rowan House', email: 'ngozi@rowan.example' }),
    )
    await addByHand(db, coordinator, yes(letterId))
    expect(await contacts(db)).toMatchObject([{ state: 'accepted', role: 'Chair' }])
    await signAndConfirm(db, slug)
    await expect(
      addByHand(db, coordinator, yes(letterId, { organisation: 'Kestrel trust' })),
    ).rejects.toMatchObject({ field: 'organisation' })
    expect(await signatures(db)).toHaveLength(2)
  })

  test.each([
    ['toldOn', { toldOn: '2026-11-03' }],
    ['toldOn', { toldOn: '2026-11-01' }],
    ['toldOn', { toldOn: 'yesterday' }],
    ['toldHow', { toldHow: 'pigeon' }],
    ['email', { email: 'ngozi' }],
    ['name', { name: ' ' }],
  ])(
    'is refused on %s for %o: nobody said yes tomorrow, or to a text before it was there.',
    async (field, also) => {
      const { db, letterId, coordinator } = await withLetter()
      await expect(addByHand(db, coordinator, yes(letterId, also))).rejects.toMatchObject({ field })
      expect(await signatures(db)).toEqual([])
    },
  )

  test('to a text that never was open is refused, and so it is before the letter is opened.', async () => {
    const { db, letterId, coordinator } = await withLetter()
    await expect(addByHand(db, coordinator, yes(letterId, { version: 2 }))).rejects.toThrow(Invalid)
  })

  test('is written down by coordinators, and by nobody else.', async () => {
    const { db, letterId, reader } = await withLetter()
    await expect(addByHand(db, reader, yes(letterId))).rejects.toThrow(Forbidden)
    await expect(addByHand(db, visitor(), yes(letterId))).rejects.toThrow(NotFound)
  })

  test('How and when they said it goes with their other data on its day.', async () => {
    const { db, letterId, coordinator } = await withLetter()
    await addByHand(db, coordinator, yes(letterId))
    await deleteDueContacts(db, instance(days(90)))
    expect(await contacts(db)).toMatchObject([
      { name: null, role: null, email: null, told_on: null, told_how: null },
    ])
    expect(await db.selectFrom('tokens').selectAll().execute()).toEqual([])
    expect(await messagesTo(db, 'ngozi@rowan.example')).toEqual([])
  })
})

describe('a later supporter', () => {
  test('came after the letter was sent, and is listed and counted apart on the page and in every file.', async () => {
    const { db, letterId, slug, coordinator, send } = await withLetter()
    await addByHand(db, coordinator, yes(letterId))
    await send()
    const after = later(coordinator, days(40))
    const elder = { organisation: 'Elder Co-op', email: 'e@elder.example', toldOn: '2026-12-10' }
    await addByHand(db, after, yes(letterId, elder))
    expect(await openLetterBySlug(db, visitor(days(41)), slug)).toMatchObject({
      signed: 1,
      signatories: [{ organisation: 'Rowan House' }],
      signedLater: 1,
      later: [{ organisation: 'Elder Co-op' }],
    })
    const input = await exportInputFor(db, after, letterId)
    expect(input.signatories.map((one) => one.organisation)).toEqual(['Rowan House'])
    expect(input.later.map((one) => one.organisation)).toEqual(['Elder Co-op'])
    expect(makeMarkdown(input)).toMatch(/Rowan House\n\nLater supporters\n\n- Elder Co-op/)
    expect(makeHtml(input)).toMatch(/Rowan House.*Later supporters.*Elder Co-op/s)
    expect((await exportSignatories(db, after, letterId)).join('')).toMatch(
      /Elder Co-op.*"later supporter"/,
    )
    expect((await readBoard(db, after, letterId)).counts.accepted).toBe(1)
    // The record says that it was after: that it was sent is not taken back any more.
    await expect(unmarkSent(db, after, letterId)).rejects.toThrow(Invalid)
  })

  test('can still be taken off the list, say that it is not right, and leave without a trace; who was sent with it cannot.', async () => {
    const { db, letterId, slug, coordinator, send } = await withLetter()
    await addByHand(db, coordinator, yes(letterId))
    await send()
    const after = later(coordinator, days(40))
    const elder = { organisation: 'Elder Co-op', email: 'e@elder.example', toldOn: '2026-12-10' }
    await addByHand(db, after, yes(letterId, elder))
    const ids = new Map((await signatures(db)).map((one) => [one.organisation, one.id]))
    const decide = (name: string, decision: 'accept' | 'decline') =>
      decideSignatures(db, after, { letterId, signatureIds: [ids.get(name) ?? ''], decision })
    await decide('Elder Co-op', 'decline')
    await decide('Elder Co-op', 'accept')
    await expect(decide('Rowan House', 'decline')).rejects.toThrow(Invalid)
    const links = await linksOf(db, 'e@elder.example')
    await dispute(db, visitor(days(41)), { token: links.dispute, baseUrl: BASE })
    expect((await contacts(db)).find((one) => one.email === 'e@elder.example')).toMatchObject({
      state: 'confirmed',
    })
    await takeBack(db, visitor(days(41)), { token: links.manage, whole: true })
    expect((await signatures(db)).map((one) => one.state).sort()).toEqual(['accepted', 'withdrawn'])
    await unmarkSent(db, after, letterId)
    expect(await openLetterBySlug(db, visitor(days(41)), slug)).toMatchObject({ sentOn: null })
  })
})
