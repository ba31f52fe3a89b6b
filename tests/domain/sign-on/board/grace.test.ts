import { expect, test } from 'vitest'
import { Invalid } from '../../../../app/domain/errors.server'
import { momentAt } from '../../../../app/domain/letters/deadline'
import { changeSigning } from '../../../../app/domain/letters/stages.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { readTerms, setTerms } from '../../../../app/domain/sign-on/terms.server'
import { days, later, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { BASE, form, openLetter, signatures, tokenFor } from '../open-letter'

/** Sent a second before the deadline, which is thirty days after noon. */
async function sentBefore(graceDays: number) {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const { letterId, slug, coordinator } = letter
  const terms = await readTerms(db, coordinator, letterId)
  await setTerms(db, coordinator, letterId, { ...terms, graceDays })
  const written = form(slug)
  await addSignature(db, visitor(new Date(days(30).getTime() - 1000)), written)
  const token = await tokenFor(db, written.email, 'confirm')
  const confirm = async (now: Date) =>
    (await confirmSignature(db, visitor(now), { token, version: 1, baseUrl: BASE }))?.state
  return { db, ...letter, token, confirm }
}

const second = 1000

test('Nobody signs once the deadline has come, to the second.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  await expect(addSignature(db, visitor(days(30)), form(slug))).rejects.toThrow(Invalid)
  await addSignature(db, visitor(new Date(days(30).getTime() - second)), form(slug))
  expect(await signatures(db)).toHaveLength(1)
})

test('What was sent before the deadline may be confirmed for the days of grace, and not a second longer.', async () => {
  const { db, token, confirm } = await sentBefore(2)
  const end = days(32)
  const after = new Date(end.getTime() + second)
  expect(await confirm(after)).toBe('late')
  expect((await readConfirmation(db, visitor(after), token))?.state).toBe('late')
  expect(await signatures(db)).toMatchObject([{ state: 'unconfirmed' }])
  expect((await readConfirmation(db, visitor(end), token))?.state).toBe('waiting')
  expect(await confirm(end)).toBe('done')
})

test('Without grace nothing is confirmed after the deadline, nor after closing by hand.', async () => {
  const { db, letterId, coordinator, confirm } = await sentBefore(0)
  expect(await confirm(days(31))).toBe('late')
  await closeLetter(db, later(coordinator, days(31)), letterId)
  expect(await confirm(days(32))).toBe('late')
})

test('At most three weeks are given: no link to confirm works for longer.', async () => {
  await expect(sentBefore(22)).rejects.toMatchObject({ field: 'graceDays' })
  await expect(sentBefore(1.5)).rejects.toMatchObject({ field: 'graceDays' })
})

// In the night to the last Sunday of March British clocks go from 0:59 to 2:00, of October from 1:59 back to 1:00.
test.each([
  ['March', '2027-03-27', '2027-03-27T17:00:00.000Z', '2027-03-29T16:00:00.000Z'],
  ['October', '2027-10-30', '2027-10-30T16:00:00.000Z', '2027-11-01T17:00:00.000Z'],
])(
  'Across the change of the clocks in %s signing ends, and the days of grace end, at five by the clocks of London, to the second.',
  async (_, day, deadline, endOfGrace) => {
    const db = await openTestStore()
    const { letterId, slug, coordinator } = await openLetter(db)
    const eve = new Date(Date.parse(deadline) - 3 * 86_400_000)
    const terms = await readTerms(db, coordinator, letterId)
    await setTerms(db, coordinator, letterId, { ...terms, graceDays: 2 })
    await changeSigning(db, later(coordinator, eve), letterId, {
      ask: 'We ask the council to leave the limes.',
      signBy: momentAt({ day, time: '17:00' }, 'Europe/London'),
      timeZone: 'Europe/London',
      contactEmail: 'letters@lane.example',
    })
    const at = (moment: string, seconds: number) =>
      visitor(new Date(Date.parse(moment) + seconds * second))

    expect(await openLetterBySlug(db, at(deadline, -1), slug)).toMatchObject({ open: true })
    await addSignature(db, at(deadline, -1), form(slug))
    await expect(
      addSignature(db, at(deadline, 0), form(slug, { email: 'late@kestrel-trust.example' })),
    ).rejects.toThrow(Invalid)
    expect(await openLetterBySlug(db, at(deadline, 0), slug)).toMatchObject({ open: false })

    const token = await tokenFor(db, form(slug).email, 'confirm')
    const state = async (seconds: number) =>
      (await readConfirmation(db, at(endOfGrace, seconds), token))?.state
    expect(await state(0)).toBe('waiting')
    expect(await state(1)).toBe('late')
    const confirm = async (seconds: number) =>
      (await confirmSignature(db, at(endOfGrace, seconds), { token, version: 1, baseUrl: BASE }))
        ?.state
    expect(await confirm(1)).toBe('late')
    expect(await confirm(0)).toBe('done')
  },
)
