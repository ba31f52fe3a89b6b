import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { deleteDueInvitations } from '../../../../app/domain/sign-on/invitations/invitation-retention.server'
import { readInvitee } from '../../../../app/domain/sign-on/invitations/invitee.server'
import { enterByAddress } from '../../../../app/domain/sign-on/page/door.server'
import { setTerms } from '../../../../app/domain/sign-on/terms.server'
import { days, instance, later, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { openLetter } from '../open-letter'
import { invitations, invited, kestrel } from './invited'

describeOnEveryStore('an invitation to sign', (open) => {
  test('is one for an organisation and a letter, however its name is written.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await invited(db, letter, { email: 'Samuel@Kestrel-Trust.example', daysNeeded: '14' })
    const again = {
      ...kestrel,
      organisation: 'KESTREL  TRUST',
      email: 'other@kestrel-trust.example',
    }
    await expect(invited(db, letter, again)).rejects.toThrow('already')
    expect(await invitations(db)).toMatchObject([
      { organisation: 'Kestrel Trust', email: 'samuel@kestrel-trust.example', days_needed: 14 },
    ])
    await invited(db, await openLetter(db))
    expect(await invitations(db)).toHaveLength(2)
  })

  test('says nothing of a person any more on the day on which contact data goes, and its link ends.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const address = await invited(db, letter)
    // The letter is open until 2 December.
    expect(await deleteDueInvitations(db, instance(new Date('2026-12-29T23:59:00Z')))).toBe(0)
    const due = instance(new Date('2026-12-30T00:00:00Z'))
    expect(await deleteDueInvitations(db, due)).toBe(1)
    expect(await invitations(db)).toMatchObject([
      { organisation: 'Kestrel Trust', email: null, name: null, declined_words: null },
    ])
    expect(await db.selectFrom('tokens').selectAll().execute()).toEqual([])
    expect((await enterByAddress(db, visitor(), address)).invitation).toBeNull()
    expect(await deleteDueInvitations(db, due)).toBe(0)
  })

  test('ends earlier where the letter is closed early.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const address = await invited(db, letter)
    await closeLetter(db, later(letter.coordinator, days(2)), letter.letterId)
    expect(await invitations(db)).toMatchObject([{ delete_on: '2026-12-02' }])
    expect((await enterByAddress(db, visitor(days(29)), address)).invited).toBe(true)
    expect((await enterByAddress(db, visitor(days(31)), address)).invited).toBe(false)
  })
})

describe('the link of an invitation', () => {
  test('opens the page of a letter that is by invitation only, and of no other.', async () => {
    const db = await openTestStore()
    const [letter, other] = [await openLetter(db), await openLetter(db)]
    const address = await invited(db, letter)
    for (const { coordinator, letterId } of [letter, other]) {
      await setTerms(db, coordinator, letterId, {
        declaration: '',
        allowsUnnamed: true,
        allowsPersons: false,
        listing: 'invited',
        banner: '',
        namesShown: 'at once',
        graceDays: 7,
      })
    }
    expect(await enterByAddress(db, visitor(), address)).toMatchObject({
      invited: true,
      address,
      invitation: { organisation: 'Kestrel Trust' },
    })
    const token = address.split('.')[1]
    await expect(enterByAddress(db, visitor(), `${other.slug}.${token}`)).rejects.toThrow(NotFound)
    await expect(enterByAddress(db, visitor(), letter.slug)).rejects.toThrow(NotFound)
  })
})

describe('who is to be invited', () => {
  test.each([
    [{ organisation: ' ' }, 'organisation'],
    [{ email: 'kestrel-trust.example' }, 'email'],
    [{ language: 'as it was' }, 'language'],
    [{ daysNeeded: 'two weeks' }, 'daysNeeded'],
    [{ daysNeeded: '0' }, 'daysNeeded'],
  ])('is refused for %o, which says what is wrong with it.', (also, field) => {
    expect(() => readInvitee({ ...kestrel, ...also })).toThrow(Invalid)
    expect(() => readInvitee({ ...kestrel, ...also })).toThrow(expect.objectContaining({ field }))
  })
})

test('Nobody but the instance empties invitations.', async () => {
  const db = await openTestStore()
  const { coordinator } = await openLetter(db)
  await expect(deleteDueInvitations(db, coordinator)).rejects.toThrow(Forbidden)
})
