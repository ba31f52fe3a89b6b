import { describe, expect, test } from 'vitest'
import { Forbidden } from '../../../app/domain/errors.server'
import { closeLetter, reopenLetter } from '../../../app/domain/sign-on/board/closing.server'
import { decideContact, decideSignatures } from '../../../app/domain/sign-on/board/decide.server'
import { readManaged } from '../../../app/domain/sign-on/managing/manage.server'
import { openLetterBySlug } from '../../../app/domain/sign-on/page/public-letter.server'
import { deleteDueContacts } from '../../../app/domain/sign-on/retention.server'
import { addSignature } from '../../../app/domain/sign-on/signing/sign.server'
import type { PublicNaming } from '../../../prisma-free-db/tables/signatures'
import { startJobs } from '../../../server/jobs'
import { days, instance, later, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { contacts, form, messagesTo, openLetter, signAndConfirm, signatures } from './open-letter'

async function accepted(naming: PublicNaming) {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const token = await signAndConfirm(db, letter.slug, { naming })
  await decideSignatures(db, letter.coordinator, {
    letterId: letter.letterId,
    signatureIds: (await signatures(db)).map((one) => one.id),
    decision: 'accept',
  })
  return { db, token, ...letter }
}

describe('contact data', () => {
  test('goes on the day that was shown, 28 days after the last day, and not a day before.', async () => {
    const { db, token } = await accepted('organisation')
    // The letter is open until 2 December.
    expect(await deleteDueContacts(db, instance(new Date('2026-12-29T23:59:00Z')))).toBe(0)
    const due = instance(new Date('2026-12-30T00:00:00Z'))
    expect(await deleteDueContacts(db, due)).toBe(1)
    expect(await contacts(db)).toMatchObject([
      { name: null, role: null, email: null, deleted_at: '2026-12-30T00:00:00.000Z' },
    ])
    expect(await readManaged(db, visitor(), token)).toBeNull()
    expect(await db.selectFrom('tokens').selectAll().execute()).toEqual([])
    expect(await deleteDueContacts(db, due)).toBe(0)
  })

  test('What a person let be public stays with the letter; their email does not.', async () => {
    const { db, slug } = await accepted('person')
    await deleteDueContacts(db, instance(days(90)))
    expect(await contacts(db)).toMatchObject([
      { name: 'Samuel Iqbal-Reyes', role: 'Chief Executive', email: null },
    ])
    expect((await openLetterBySlug(db, visitor(days(91)), slug)).signatories).toMatchObject([
      { organisation: 'Kestrel Trust', person: { name: 'Samuel Iqbal-Reyes' } },
    ])
  })

  test('Of two people of one organisation who may be named, the data of the one whom no list names goes.', async () => {
    const { db, slug, letterId, coordinator } = await accepted('person')
    const email = 'nadia@kestrel-trust.example'
    await signAndConfirm(db, slug, { naming: 'person', name: 'Nadia Okonjo', email }, days(1))
    const nadia = (await contacts(db)).find((one) => one.email === email)
    await decideContact(db, coordinator, {
      letterId,
      contactId: nadia?.id ?? '',
      decision: 'accept',
    })
    await deleteDueContacts(db, instance(days(90)))
    const names = (await contacts(db)).map((one) => one.name)
    expect(names.sort()).toEqual(['Samuel Iqbal-Reyes', null].sort())
    expect((await openLetterBySlug(db, visitor(days(91)), slug)).signatories).toMatchObject([
      { person: { name: 'Samuel Iqbal-Reyes' } },
    ])
  })

  test('The organisation stays under the letter when its contact’s data has gone.', async () => {
    const { db, slug } = await accepted('organisation')
    await deleteDueContacts(db, instance(days(90)))
    expect((await openLetterBySlug(db, visitor(days(91)), slug)).signed).toBe(1)
  })

  test('Messages about the signature go with it, though they were never sent.', async () => {
    const { db } = await accepted('organisation')
    await deleteDueContacts(db, instance(days(90)))
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toEqual([])
  })

  test('What was never confirmed leaves nothing after three weeks, as its link ends.', async () => {
    const db = await openTestStore()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug))
    await deleteDueContacts(db, instance(days(21)))
    expect(await contacts(db)).toHaveLength(1)
    await deleteDueContacts(db, instance(new Date('2026-11-24T00:00:00Z')))
    for (const table of ['contacts', 'signatures', 'tokens', 'outbox'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })

  test('To close early brings the day forward, to open again moves it back, and the links with it.', async () => {
    const { db, token, letterId, coordinator } = await accepted('organisation')
    const day = async () => (await contacts(db))[0]?.delete_on
    await closeLetter(db, later(coordinator, days(2)), letterId)
    expect(await day()).toBe('2026-12-02')
    expect(await readManaged(db, visitor(days(29)), token)).not.toBeNull()
    expect(await readManaged(db, visitor(days(30)), token)).toBeNull()
    await reopenLetter(db, later(coordinator, days(3)), letterId, { lastDay: '2027-01-01' })
    expect(await day()).toBe('2027-01-29')
    expect(await readManaged(db, visitor(days(80)), token)).toMatchObject({
      deletedOn: '2027-01-29',
    })
  })

  test('Nobody but the instance does it.', async () => {
    const { db, coordinator } = await accepted('organisation')
    await expect(deleteDueContacts(db, later(coordinator, days(90)))).rejects.toThrow(Forbidden)
  })

  test('The server does it by itself when it starts.', async () => {
    const { db } = await accepted('organisation')
    const jobs = startJobs({ db, baseUrl: 'https://letters.example', now: () => days(90) })
    await expect.poll(async () => (await contacts(db))[0]?.email).toBeNull()
    await jobs.stop()
    // The messages are four weeks old by then, and go too.
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toEqual([])
  })
})
