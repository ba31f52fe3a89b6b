import { expect, test } from 'vitest'
import { NotFound } from '../../../../app/domain/errors.server'
import { readBook, takeOutOfBook } from '../../../../app/domain/sign-on/book/coordinators.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { confirmSignature } from '../../../../app/domain/sign-on/signing/confirm.server'
import { addConsidering } from '../../../../app/domain/sign-on/signing/considering.server'
import { addSignature, type NewSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, later, minutes, somebody, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { invited } from '../invitations/invited'
import { BASE, form, nextLetter, openLetter, signAndConfirm, tokenFor } from '../open-letter'

const KESTREL = {}
const NADIA = { name: 'Nadia Rahman', email: 'nadia@kestrel-trust.example' }
const LARK = { organisation: 'Lark Fund', name: 'Jo Lark', email: 'jo@lark.example' }

/** Somebody signs and ticks that the book keeps them. */
const keep = (db: Database, slug: string, who: Partial<NewSignature>, at = 0) =>
  signAndConfirm(db, slug, { ...who, forBook: true }, minutes(at))

/** A coalition whose first letter Kestrel Trust and Lark Fund signed, and another letter, open since. */
async function twoLetters(db: Database) {
  const first = await openLetter(db)
  await keep(db, first.slug, KESTREL)
  await keep(db, first.slug, LARK, 1)
  const next = await nextLetter(db, later(first.coordinator, days(1)), first.coalitionId)
  const { coordinator, coalitionId } = first
  const now = later(coordinator, days(2))
  return {
    first,
    next: { ...first, ...next },
    coordinator: now,
    coalitionId,
    notAsked: async () => {
      const book = await readBook(db, now, coalitionId, { notAskedFor: next.letterId })
      expect(book.letters).toContainEqual({
        id: next.letterId,
        title: 'Leave the trees',
        notAsked: book.organisations.length,
      })
      return book.organisations.map((one) => one.organisation)
    },
  }
}

test('Coordinators see who is in the book, an organisation with all its people; everybody else finds nothing.', async () => {
  const db = await openTestStore()
  const { slug, letterId, coordinator, reader, coalitionId } = await openLetter(db)
  await keep(db, slug, KESTREL)
  await keep(db, slug, { ...NADIA, country: 'Wales' }, 1)
  await keep(db, slug, LARK, 2)
  await signAndConfirm(db, slug, { organisation: 'Owl Watch', email: 'o@owl.example' }, minutes(3))
  const book = await readBook(db, coordinator, coalitionId)
  expect(book).toMatchObject({ coalition: 'Friends of the Limes', total: 2 })
  expect(book.organisations).toMatchObject([
    {
      organisation: 'Kestrel Trust',
      // As whoever consented last writes it.
      country: 'Wales',
      contacts: [
        { name: 'Samuel Iqbal-Reyes', signed: [{ letterId, standing: 'waiting' }] },
        { name: 'Nadia Rahman' },
      ],
    },
    { organisation: 'Lark Fund', contacts: [{ email: 'jo@lark.example' }] },
  ])
  const stranger = await somebody(db, 'stranger@elsewhere.example')
  for (const nobody of [reader, stranger, visitor()]) {
    await expect(readBook(db, nobody, coalitionId)).rejects.toThrow(NotFound)
  }
  const other = await openLetter(db)
  expect((await readBook(db, other.coordinator, other.coalitionId)).total).toBe(0)
})

test('Nobody is shown from the day on which their year is over.', async () => {
  const db = await openTestStore()
  const { slug, coordinator, coalitionId } = await openLetter(db)
  await keep(db, slug, KESTREL)
  const totalAt = async (moment: string) =>
    (await readBook(db, later(coordinator, new Date(moment)), coalitionId)).total
  expect(await totalAt('2027-11-01T23:59:59Z')).toBe(1)
  expect(await totalAt('2027-11-02T00:00:00Z')).toBe(0)
})

test('A coordinator takes somebody out who asks for it: of their own book, and once is enough.', async () => {
  const db = await openTestStore()
  const { slug, coordinator, reader, coalitionId } = await openLetter(db)
  await keep(db, slug, KESTREL)
  await keep(db, slug, LARK, 1)
  const [kestrel] = (await readBook(db, coordinator, coalitionId)).organisations
  const id = kestrel?.contacts[0]?.id ?? ''
  await expect(takeOutOfBook(db, reader, coalitionId, id)).rejects.toThrow(NotFound)
  const other = await openLetter(db)
  await takeOutOfBook(db, other.coordinator, other.coalitionId, id)
  expect((await readBook(db, coordinator, coalitionId)).total).toBe(2)
  await takeOutOfBook(db, coordinator, coalitionId, id)
  await takeOutOfBook(db, coordinator, coalitionId, id)
  expect((await readBook(db, coordinator, coalitionId)).organisations).toMatchObject([
    { organisation: 'Lark Fund' },
  ])
  const log = db.selectFrom('activity').selectAll().where('kind', '=', 'book.taken-out')
  expect(await log.execute()).toMatchObject([{ coalition_id: coalitionId, details: '{}' }])
})

describeOnEveryStore('whom of the book a letter has not been put to', (open) => {
  test('is everybody, until an invitation goes to the organisation.', async () => {
    const db = await open()
    const { next, notAsked } = await twoLetters(db)
    expect(await notAsked()).toEqual(['Kestrel Trust', 'Lark Fund'])
    await invited(db, next, { organisation: 'KESTREL trust', email: 'office@kestrel.example' })
    expect(await notAsked()).toEqual(['Lark Fund'])
    await invited(db, next, { organisation: 'The Lark Fund', email: LARK.email })
    expect(await notAsked()).toEqual([])
  })

  test('is nobody who signed it, whether by name or as the same person, nor who did and left.', async () => {
    const db = await open()
    const { next, notAsked } = await twoLetters(db)
    await signAndConfirm(db, next.slug, NADIA, days(2))
    expect(await notAsked()).toEqual(['Lark Fund'])
    const renamed = { ...LARK, organisation: 'Larks’ Fund' }
    const manage = await signAndConfirm(db, next.slug, renamed, days(2))
    expect(await notAsked()).toEqual([])
    await takeBack(db, visitor(days(2)), { token: manage, whole: false })
    // Under another name, and without their email any more: nothing leads to them.
    expect(await notAsked()).toEqual(['Lark Fund'])
    const again = await signAndConfirm(db, next.slug, LARK, days(2))
    await takeBack(db, visitor(days(2)), { token: again, whole: false })
    expect(await notAsked()).toEqual([])
  })

  test('is nobody who considers it; what somebody typed and never confirmed says nothing.', async () => {
    const db = await open()
    const { next, notAsked } = await twoLetters(db)
    await addSignature(db, visitor(days(2)), form(next.slug, LARK))
    expect(await notAsked()).toEqual(['Kestrel Trust', 'Lark Fund'])
    const { slug } = next
    const { organisation, name, role, email } = form(slug)
    const until = '2026-11-20'
    const noted = {
      slug,
      organisation,
      name,
      role,
      email,
      until,
      language: 'en' as const,
      baseUrl: BASE,
    }
    await addConsidering(db, visitor(days(2)), noted)
    const token = await tokenFor(db, email, 'confirm')
    await confirmSignature(db, visitor(days(2)), { token, version: 1, baseUrl: BASE })
    expect(await notAsked()).toEqual(['Lark Fund'])
  })

  test('is said of letters that are open, and of no other.', async () => {
    const db = await open()
    const { coordinator, coalitionId, next } = await twoLetters(db)
    const after = later(coordinator, days(32))
    expect((await readBook(db, after, coalitionId)).letters).toEqual([])
    const closed = readBook(db, after, coalitionId, { notAskedFor: next.letterId })
    await expect(closed).rejects.toThrow(NotFound)
  })
})
