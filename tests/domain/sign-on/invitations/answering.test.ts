import { describe, expect, test } from 'vitest'
import { Invalid, NotFound } from '../../../../app/domain/errors.server'
import { addByHand } from '../../../../app/domain/sign-on/board/by-hand.server'
import {
  readAnswer,
  sayNo,
  takeNoBack,
} from '../../../../app/domain/sign-on/invitations/say-no.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { addConsidering } from '../../../../app/domain/sign-on/signing/considering.server'
import {
  addPersonalSignature,
  addSignature,
} from '../../../../app/domain/sign-on/signing/sign.server'
import { days, instance, later, NOON, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { BASE, form, openLetter, sendLetter, signAndConfirm, signatures } from '../open-letter'
import { invitations, invited } from './invited'

describeOnEveryStore('a signature answers the invitation of its organisation', (open) => {
  test('by whose link it came, whatever the organisation calls itself.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const address = await invited(db, letter)
    await addSignature(
      db,
      visitor(),
      form(address, { organisation: 'Kestrel Foundation', email: 'chair@kestrel.example' }),
    )
    const [signature] = await signatures(db)
    expect(await invitations(db)).toMatchObject([{ signature_id: signature?.id }])
    // What was never confirmed goes, and the invitation has no answer again.
    await deleteDueContacts(db, instance(days(22)))
    expect(await invitations(db)).toMatchObject([{ signature_id: null }])
  })

  test('of the same name, or with the email that the invitation went to, without the link too.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await invited(db, letter)
    await invited(db, letter, { organisation: 'Rowan House', email: 'office@rowan.example' })
    await invited(db, letter, { organisation: 'Elder Co-op', email: 'office@elder.example' })
    await signAndConfirm(db, letter.slug, { email: 'chair@kestrel-trust.example' })
    const rowan = { organisation: 'The Rowan House Ltd', email: 'office@rowan.example' }
    await signAndConfirm(db, letter.slug, rowan)
    const byName = new Map((await signatures(db)).map((one) => [one.organisation, one.id]))
    expect(await invitations(db)).toMatchObject([
      { organisation: 'Elder Co-op', signature_id: null },
      { organisation: 'Kestrel Trust', signature_id: byName.get('Kestrel Trust') },
      { organisation: 'Rowan House', signature_id: byName.get('The Rowan House Ltd') },
    ])
  })

  test('not before it is confirmed, where it came without the link: anybody can type a name.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await invited(db, letter)
    await addSignature(db, visitor(), form(letter.slug))
    expect(await invitations(db)).toMatchObject([{ signature_id: null }])
  })

  test('not by an email that several invitations went to, and not where a person signs.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await db
      .insertInto('signing_terms')
      .values({ letter_id: letter.letterId, allows_unnamed: 1, allows_persons: 1 })
      .execute()
    const email = 'office@shared-host.example'
    await invited(db, letter, { organisation: 'Rowan House', email })
    await invited(db, letter, { organisation: 'Elder Co-op', email })
    await signAndConfirm(db, letter.slug, { organisation: 'Alder Union', email })
    const address = await invited(db, letter)
    await addPersonalSignature(db, visitor(), {
      slug: address,
      version: 1,
      name: 'Samuel Iqbal-Reyes',
      role: 'Gardener',
      employer: null,
      sentence: null,
      email: 'samuel@kestrel-trust.example',
      naming: 'person',
      authority: true,
      language: 'en',
      baseUrl: BASE,
    })
    expect((await invitations(db)).map((one) => one.signature_id)).toEqual([null, null, null])
  })
})

test('A yes by hand, and that they are considering it, answer the invitation too.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await invited(db, letter)
  const address = await invited(db, letter, {
    organisation: 'Rowan House',
    email: 'office@rowan.example',
  })
  await addByHand(db, letter.coordinator, {
    ...form(letter.slug),
    letterId: letter.letterId,
    toldOn: '2026-11-02',
    toldHow: 'email',
  })
  await addConsidering(db, visitor(), {
    slug: address,
    organisation: 'Rowan House',
    name: 'Iolo Rees',
    role: 'Chair',
    email: 'office@rowan.example',
    until: '2026-11-20',
    language: 'en',
    baseUrl: BASE,
  })
  expect((await invitations(db)).every((one) => one.signature_id !== null)).toBe(true)
})

test('The form comes filled in with what the coordinators know, only to whoever has the link.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const address = await invited(db, letter, { name: undefined })
  expect((await openLetterBySlug(db, visitor(), address)).invitation).toEqual({
    filledIn: { organisation: 'Kestrel Trust', email: 'samuel@kestrel-trust.example' },
    fromBook: null,
    saidNo: false,
  })
  expect((await openLetterBySlug(db, visitor(), letter.slug)).invitation).toBeNull()
})

describe('an organisation that will not sign', () => {
  const setUp = async () => {
    const db = await openTestStore()
    const letter = await openLetter(db)
    return { db, ...letter, address: await invited(db, letter) }
  }

  test('says so with its words, can change them, and can take it back until the letter is sent.', async () => {
    const { db, address, ...letter } = await setUp()
    expect(await readAnswer(db, visitor(), address)).toMatchObject({ saidNoAt: null, over: null })
    await sayNo(db, visitor(), { address, words: 'Our charter forbids it.' })
    await sayNo(db, visitor(days(1)), { address, words: ' Our charter\r\nforbids it. ' })
    expect(await readAnswer(db, visitor(), address)).toEqual({
      organisation: 'Kestrel Trust',
      saidNoAt: NOON.toISOString(),
      words: 'Our charter\nforbids it.',
      over: null,
    })
    await takeNoBack(db, visitor(days(1)), address)
    await takeNoBack(db, visitor(days(1)), address)
    expect(await invitations(db)).toMatchObject([{ declined_at: null, declined_words: null }])
    await sayNo(db, visitor(days(2)), { address, words: '' })
    await sendLetter(db, letter)
    expect(await readAnswer(db, visitor(days(2)), address)).toMatchObject({ over: 'sent' })
    await expect(takeNoBack(db, visitor(days(2)), address)).rejects.toThrow(Invalid)
  })

  test('may sign after all, and then its no is over; who has signed leaves by the link to the signature.', async () => {
    const { db, address } = await setUp()
    await sayNo(db, visitor(), { address, words: 'Not this year.' })
    await signAndConfirm(db, address)
    expect(await invitations(db)).toMatchObject([{ declined_at: null, declined_words: null }])
    expect(await readAnswer(db, visitor(), address)).toMatchObject({ over: 'signed' })
    await expect(sayNo(db, visitor(), { address, words: '' })).rejects.toThrow(/has signed/)
  })

  test('says so by the link of its invitation, and by nothing else.', async () => {
    const { db, slug, coordinator } = await setUp()
    await expect(sayNo(db, visitor(), { address: slug, words: '' })).rejects.toThrow(NotFound)
    await expect(readAnswer(db, later(coordinator, days(1)), slug)).rejects.toThrow(NotFound)
  })

  test('writes no more than the coordinators can read.', async () => {
    const { db, address } = await setUp()
    const words = 'x'.repeat(1001)
    await expect(sayNo(db, visitor(), { address, words })).rejects.toThrow(Invalid)
    expect(await invitations(db)).toMatchObject([{ declined_at: null }])
  })
})
