import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import {
  declineSignature,
  readToDecline,
} from '../../../../app/domain/sign-on/board/decline.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { days, instance, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { BASE, contacts, messagesTo, openLetter, signAndConfirm, signatures } from '../open-letter'

const EMAIL = 'samuel@kestrel-trust.example'

async function signed() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await signAndConfirm(db, letter.slug)
  const [{ id: signatureId } = { id: '' }] = await signatures(db)
  // All of them come at one instant, in whatever order.
  const before = new Set((await messagesTo(db, EMAIL)).map(({ id }) => id))
  const sent = async () => (await messagesTo(db, EMAIL)).filter(({ id }) => !before.has(id))
  return { db, ...letter, signatureId, sent }
}

const decline = (reason: string, about: { letterId: string; signatureId: string }) => ({
  letterId: about.letterId,
  signatureId: about.signatureId,
  reason,
  baseUrl: BASE,
})

test('A reason is sent to who signed, once, and stands on the board until it is undone.', async () => {
  const about = await signed()
  const { db, letterId, signatureId, coordinator, sent } = about
  const reason = 'We list campaigns of this county only.'
  for (let at = 0; at < 2; at++) await declineSignature(db, coordinator, decline(reason, about))
  expect((await sent()).map(({ text }) => text.includes(reason))).toEqual([true])
  const row = async () => (await readBoard(db, coordinator, letterId)).rows[0]
  expect(await row()).toMatchObject({ state: 'declined', contacts: [{ declineReason: reason }] })
  await decideSignatures(db, coordinator, {
    letterId,
    signatureIds: [signatureId],
    decision: 'wait',
  })
  expect(await row()).toMatchObject({ state: 'confirmed', contacts: [{ declineReason: null }] })
})

test('Without a reason nothing is sent.', async () => {
  const about = await signed()
  await declineSignature(about.db, about.coordinator, decline('  ', about))
  expect(await about.sent()).toEqual([])
  expect(await signatures(about.db)).toMatchObject([{ state: 'declined' }])
})

test('The reason goes with the contact’s other data on its day.', async () => {
  const about = await signed()
  await declineSignature(about.db, about.coordinator, decline('Not of this county.', about))
  await deleteDueContacts(about.db, instance(days(90)))
  expect(await contacts(about.db)).toMatchObject([{ decline_reason: null, email: null }])
  expect(await about.sent()).toEqual([])
})

test('Only coordinators decline, with at most a thousand characters.', async () => {
  const about = await signed()
  const { db, letterId, signatureId, coordinator, reader } = about
  await expect(declineSignature(db, reader, decline('No.', about))).rejects.toThrow(Forbidden)
  await expect(declineSignature(db, visitor(), decline('No.', about))).rejects.toThrow(NotFound)
  await expect(declineSignature(db, coordinator, decline('x'.repeat(1001), about))).rejects.toThrow(
    Invalid,
  )
  await expect(readToDecline(db, coordinator, letterId, 'nobody')).rejects.toThrow(NotFound)
  expect(await readToDecline(db, coordinator, letterId, signatureId)).toEqual({
    organisation: 'Kestrel Trust',
    mayTell: true,
  })
})
