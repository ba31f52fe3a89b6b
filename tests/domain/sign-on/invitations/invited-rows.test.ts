import { expect, test } from 'vitest'
import { Forbidden, Invalid } from '../../../../app/domain/errors.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { exportedInPieces } from '../../../../app/domain/sign-on/board/exported-list.server'
import { readInvited } from '../../../../app/domain/sign-on/invitations/invited-rows.server'
import { sayNo } from '../../../../app/domain/sign-on/invitations/say-no.server'
import {
  renewInvitationLink,
  withdrawInvitation,
} from '../../../../app/domain/sign-on/invitations/sign-invitations.server'
import { enterByAddress } from '../../../../app/domain/sign-on/page/door.server'
import { days, later, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { BASE, openLetter, signAndConfirm } from '../open-letter'
import { invitations, invited } from './invited'

async function threeInvited() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const address = await invited(db, letter)
  const rowan = await invited(db, letter, {
    organisation: 'Rowan House',
    email: 'office@rowan.example',
  })
  await invited(db, letter, { organisation: 'Elder Co-op', email: 'iolo@elder.example' })
  return { db, ...letter, address, rowan }
}

test('The board shows who has not answered and who said no, with their words, and not who signed.', async () => {
  const { db, coordinator, letterId, address, rowan } = await threeInvited()
  await signAndConfirm(db, address)
  await sayNo(db, visitor(), { address: rowan, words: 'Not this year.' })
  expect(await readInvited(db, coordinator, letterId)).toMatchObject([
    { organisation: 'Elder Co-op', email: 'iolo@elder.example', saidNo: null },
    { organisation: 'Rowan House', saidNo: { words: 'Not this year.' } },
  ])
})

test('Who takes the list along has them too, apart from those who stand under a text.', async () => {
  const { db, coordinator, letterId, address, rowan } = await threeInvited()
  await signAndConfirm(db, address)
  await sayNo(db, visitor(), { address: rowan, words: '=Not this year.' })
  const list = (await exportedInPieces(db, coordinator, letterId, (some) => some)).flat()
  expect(list.map(({ organisation, state, versions }) => [organisation, state, versions])).toEqual([
    ['Kestrel Trust', 'waiting', []],
    ['Elder Co-op', 'invited, no answer', []],
    ['Rowan House', 'will not sign', []],
  ])
  const csv = (await exportSignatories(db, coordinator, letterId)).join('')
  expect(csv).toMatch(
    /^"Rowan House",.*"will not sign",.*"'=Not this year\.".*"office@rowan\.example"/m,
  )
})

test('To open a link leaves no trace on the board: nobody is watched.', async () => {
  const { db, coordinator, letterId, address } = await threeInvited()
  const before = await invitations(db)
  const shown = await readInvited(db, coordinator, letterId)
  await enterByAddress(db, visitor(days(1)), address)
  expect(await invitations(db)).toEqual(before)
  expect(await readInvited(db, later(coordinator, days(1)), letterId)).toEqual(shown)
})

test('Other members see nobody who was invited.', async () => {
  const { db, reader, letterId } = await threeInvited()
  expect(await readInvited(db, reader, letterId)).toEqual([])
})

test('An invitation that is taken back is gone with its link, once and for all; a signature stays.', async () => {
  const { db, coordinator, reader, letterId, address } = await threeInvited()
  await signAndConfirm(db, address)
  const [, kestrel] = await invitations(db)
  const id = kestrel?.id ?? ''
  await expect(withdrawInvitation(db, reader, letterId, id)).rejects.toThrow(Forbidden)
  await withdrawInvitation(db, coordinator, letterId, id)
  await withdrawInvitation(db, coordinator, letterId, id)
  expect((await invitations(db)).map((one) => one.organisation)).toEqual([
    'Elder Co-op',
    'Rowan House',
  ])
  expect((await enterByAddress(db, visitor(), address)).invited).toBe(false)
  expect(await db.selectFrom('signatures').select('state').execute()).toEqual([
    { state: 'confirmed' },
  ])
})

test('A new link ends the one before it.', async () => {
  const { db, coordinator, reader, letterId, address } = await threeInvited()
  const [, kestrel] = await invitations(db)
  const input = { letterId, invitationId: kestrel?.id ?? '', baseUrl: BASE }
  await expect(renewInvitationLink(db, reader, input)).rejects.toThrow(Forbidden)
  const { link } = await renewInvitationLink(db, coordinator, input)
  const renewed = link.slice(`${BASE}/l/`.length)
  expect((await enterByAddress(db, visitor(), address)).invitation).toBeNull()
  expect((await enterByAddress(db, visitor(), renewed)).invitation?.id).toBe(kestrel?.id)
  const after = later(coordinator, days(1))
  await closeLetter(db, after, letterId)
  await expect(renewInvitationLink(db, after, input)).rejects.toThrow(Invalid)
})

test('Nobody reaches an invitation by another letter.', async () => {
  const { db, coordinator, letterId } = await threeInvited()
  const other = await openLetter(db)
  const [invitation] = await invitations(db)
  await withdrawInvitation(db, other.coordinator, other.letterId, invitation?.id ?? '')
  expect(await readInvited(db, coordinator, letterId)).toHaveLength(3)
})
