import { expect, test } from 'vitest'
import { Invalid } from '../../../../app/domain/errors.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
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
