import { expect, test } from 'vitest'
import { keptAboutYou } from '../../../../app/domain/accounts/you.server'
import { leaveBook } from '../../../../app/domain/sign-on/book/entry.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { setTerms, termsFor } from '../../../../app/domain/sign-on/terms.server'
import type { PublicNaming } from '../../../../prisma-free-db/tables/signatures'
import { days, later, NOON, somebody, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { invited } from '../invitations/invited'
import { messagesTo, nextLetter, openLetter, signAndConfirm } from '../open-letter'

const EMAIL = 'samuel@kestrel-trust.example'

/** Kestrel Trust signed a letter and is in the book; the next letter of the same coalition is open. */
async function nextTime(naming: PublicNaming = 'person') {
  const db = await openTestStore()
  const first = await openLetter(db)
  await signAndConfirm(db, first.slug, { naming, number: '1140056', forBook: true })
  const next = await nextLetter(db, later(first.coordinator, days(1)), first.coalitionId)
  const opened = async (address: string, now = days(2)) =>
    (await openLetterBySlug(db, visitor(now), address)).invitation
  return { db, next: { ...first, ...next }, opened }
}

test('The invitation of somebody in the book opens the form as their entry says it, and says from when it is; what they never say beforehand is the declaration.', async () => {
  const { db, next, opened } = await nextTime()
  const address = await invited(db, next, { name: 'As the coordinators write it' })
  expect(await opened(address)).toEqual({
    filledIn: {
      organisation: 'Kestrel Trust',
      kind: 'charity',
      country: 'United Kingdom',
      website: 'https://kestrel-trust.example',
      number: '1140056',
      name: 'Samuel Iqbal-Reyes',
      role: 'Chief Executive',
      email: EMAIL,
      naming: 'person',
    },
    fromBook: { lastSigned: NOON.toISOString() },
    saidNo: false,
  })
})

test('An invitation to another mailbox of the same organisation opens nothing of the entry.', async () => {
  const { db, next, opened } = await nextTime()
  const address = await invited(db, next, { email: 'office@kestrel-trust.example', name: 'Nadia' })
  expect(await opened(address)).toMatchObject({
    filledIn: {
      organisation: 'Kestrel Trust',
      name: 'Nadia',
      email: 'office@kestrel-trust.example',
    },
    fromBook: null,
  })
  expect((await opened(address))?.filledIn.role).toBeUndefined()
})

test('Whoever comes without the invitation finds the form empty.', async () => {
  const { next, opened } = await nextTime()
  expect(await opened(next.slug)).toBeNull()
})

test('After they have left the book, or their year is over, the invitation says only what the coordinators wrote.', async () => {
  const { db, next, opened } = await nextTime()
  const address = await invited(db, next, { name: 'Samuel' })
  await db.updateTable('book_entries').set({ renew_by: '2026-11-04' }).execute()
  expect((await opened(address, days(1)))?.fromBook).not.toBeNull()
  expect(await opened(address, days(2))).toMatchObject({
    filledIn: { name: 'Samuel' },
    fromBook: null,
  })
  await db.updateTable('book_entries').set({ renew_by: '2027-11-02' }).execute()
  const text = (await messagesTo(db, EMAIL)).map((one) => one.text).join('\n')
  await leaveBook(db, visitor(days(2)), /\/book\/([a-z0-9]{20,})/.exec(text)?.[1] ?? '')
  expect((await opened(address))?.fromBook).toBeNull()
})

test('What a letter does not allow is not chosen beforehand.', async () => {
  const { db, next, opened } = await nextTime('none')
  const address = await invited(db, next)
  expect((await opened(address))?.filledIn.naming).toBe('none')
  const terms = await termsFor(db, next.letterId)
  const coordinator = later(next.coordinator, days(2))
  await setTerms(db, coordinator, next.letterId, { ...terms, allowsUnnamed: false })
  expect((await opened(address))?.filledIn.naming).toBeUndefined()
})

test('Somebody with an account of the same email finds their entry among what is kept about them; nobody else does.', async () => {
  const { db } = await nextTime()
  const samuel = await somebody(db, EMAIL)
  const other = await somebody(db, 'nadia@kestrel-trust.example')
  expect((await keptAboutYou(db, samuel)).books).toMatchObject([
    { coalition: 'Friends of the Limes', organisation: 'Kestrel Trust', until: '2027-11-02' },
  ])
  expect((await keptAboutYou(db, other)).books).toEqual([])
  expect((await keptAboutYou(db, later(samuel, new Date('2027-11-02')))).books).toEqual([])
})
