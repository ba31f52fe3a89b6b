import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isInvited } from '../../../../app/domain/sign-on/board/board-line'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { decideContact, decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { mergeSignatures } from '../../../../app/domain/sign-on/board/merge.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { later, minutes, somebody, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { contacts, form, openLetter, sendLetter, signAndConfirm, signatures } from '../open-letter'

async function withTwo() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await signAndConfirm(db, letter.slug)
  await signAndConfirm(
    db,
    letter.slug,
    { organisation: 'Rowan House', email: 'ngozi@rowan.example' },
    minutes(1),
  )
  const ids = (await signatures(db)).map((one) => one.id)
  return { db, ids, ...letter }
}

const states = async (rows: Promise<{ state: string }[]>) => (await rows).map((row) => row.state)

describe('coordinators decide', () => {
  test('Many are accepted at once, and waiting again takes it back.', async () => {
    const { db, ids, letterId, coordinator } = await withTwo()
    const accept = { letterId, signatureIds: ids, decision: 'accept' } as const
    expect(await decideSignatures(db, later(coordinator, minutes(5)), accept)).toBe(2)
    expect(await states(signatures(db))).toEqual(['accepted', 'accepted'])
    expect(await states(contacts(db))).toEqual(['accepted', 'accepted'])
    expect(await signatures(db)).toMatchObject([
      { decided_by: coordinator.account.id, decided_at: minutes(5).toISOString() },
      {},
    ])
    expect(await decideSignatures(db, later(coordinator, minutes(6)), accept)).toBe(0)
    await decideSignatures(db, later(coordinator, minutes(7)), { ...accept, decision: 'wait' })
    expect(await states(signatures(db))).toEqual(['confirmed', 'confirmed'])
    expect(await states(contacts(db))).toEqual(['confirmed', 'confirmed'])
  })

  test('A declined signature is off the list, and can be accepted after all.', async () => {
    const { db, ids, letterId, coordinator } = await withTwo()
    const [first = ''] = ids
    await decideSignatures(db, coordinator, {
      letterId,
      signatureIds: [first],
      decision: 'decline',
    })
    expect(await states(signatures(db))).toEqual(['declined', 'confirmed'])
    await decideSignatures(db, coordinator, { letterId, signatureIds: [first], decision: 'accept' })
    expect(await states(contacts(db))).toEqual(['accepted', 'confirmed'])
  })

  test('What nobody has confirmed cannot be accepted.', async () => {
    const { db, letterId, slug, coordinator } = await withTwo()
    await addSignature(db, visitor(), form(slug, { organisation: 'Ghosts', email: 'g@g.example' }))
    const ghost = (await signatures(db)).find((one) => one.organisation === 'Ghosts')
    const changed = await decideSignatures(db, coordinator, {
      letterId,
      signatureIds: [ghost?.id ?? ''],
      decision: 'accept',
    })
    expect(changed).toBe(0)
  })

  test('Accepting a signature accepts the person whose words it carries, and no second one.', async () => {
    const { db, slug, letterId, coordinator } = await withTwo()
    await signAndConfirm(db, slug, { email: 'second@elsewhere.example' }, minutes(2))
    const kestrel = (await signatures(db)).find((one) => one.organisation === 'Kestrel Trust')
    await decideSignatures(db, coordinator, {
      letterId,
      signatureIds: [kestrel?.id ?? ''],
      decision: 'accept',
    })
    const second = (await contacts(db)).find((one) => one.email === 'second@elsewhere.example')
    expect(second?.state).toBe('confirmed')
    await decideContact(db, coordinator, {
      letterId,
      contactId: second?.id ?? '',
      decision: 'accept',
    })
    expect(
      (await contacts(db))
        .filter((one) => one.signature_id === kestrel?.id)
        .map((one) => one.state),
    ).toEqual(['accepted', 'accepted'])
  })

  test('Accepting another contact of a declined organisation lists it in that person’s words, of which the board shows the name before.', async () => {
    const { db, ids, slug, letterId, coordinator } = await withTwo()
    const [first = ''] = ids
    await decideSignatures(db, coordinator, {
      letterId,
      signatureIds: [first],
      decision: 'decline',
    })
    await signAndConfirm(
      db,
      slug,
      { organisation: 'Kestrel trust', website: null, email: 'real@kestrel-trust.example' },
      minutes(9),
    )
    const real = (await contacts(db)).find((one) => one.email === 'real@kestrel-trust.example')
    const row = (await readBoard(db, later(coordinator, minutes(10)), letterId)).rows.find(
      (one) => one.id === first,
    )
    const names = row && !isInvited(row) ? row.contacts.map((one) => one.callsIt) : []
    expect(names).toEqual([null, 'Kestrel trust'])
    await decideContact(db, coordinator, {
      letterId,
      contactId: real?.id ?? '',
      decision: 'accept',
    })
    expect((await signatures(db)).find((one) => one.id === first)).toMatchObject({
      state: 'accepted',
      organisation: 'Kestrel trust',
      website: null,
    })
    await decideContact(db, coordinator, { letterId, contactId: real?.id ?? '', decision: 'wait' })
    expect((await signatures(db)).find((one) => one.id === first)?.state).toBe('confirmed')
  })

  test('Accepting a signature never accepts whom a coordinator declined alone.', async () => {
    const { db, slug, ids, letterId, coordinator } = await withTwo()
    const [id = ''] = ids
    const contact = async (email: string) => (await contacts(db)).find((one) => one.email === email)
    const also = { email: 'real@kestrel-trust.example' }
    await signAndConfirm(db, slug, also, minutes(9))
    const first = await contact('samuel@kestrel-trust.example')
    const contactId = first?.id ?? ''
    await decideContact(db, coordinator, { letterId, contactId, decision: 'decline' })
    await decideSignatures(db, coordinator, { letterId, signatureIds: [id], decision: 'accept' })
    expect(await contact('samuel@kestrel-trust.example')).toMatchObject({ state: 'declined' })
    expect(await contact(also.email)).toMatchObject({ state: 'accepted' })
  })

  test('Nobody brings back, by one who was left of it, an organisation that left or became a part of another.', async () => {
    const { db, slug, ids, letterId, coordinator } = await withTwo()
    const also = { organisation: 'Elder Co-op', email: 'a@elder.example' }
    const token = await signAndConfirm(db, slug, also, minutes(3))
    await signAndConfirm(db, slug, { ...also, email: 'b@elder.example' }, minutes(4))
    const other = (await contacts(db)).find((one) => one.email === 'b@elder.example')
    const contactId = other?.id ?? ''
    await decideContact(db, coordinator, { letterId, contactId, decision: 'decline' })
    await takeBack(db, visitor(minutes(5)), { token, whole: true })
    await decideContact(db, coordinator, { letterId, contactId, decision: 'accept' })
    const elder = (await signatures(db)).find((one) => one.id === other?.signature_id)
    expect(elder?.state).toBe('withdrawn')

    const [keepId = '', otherId = ''] = ids
    await signAndConfirm(db, slug, { organisation: 'Rowan House' }, minutes(6))
    await mergeSignatures(db, coordinator, { letterId, keepId, otherId })
    const aside = (await contacts(db)).find((one) => one.signature_id === otherId)
    await decideContact(db, coordinator, {
      letterId,
      contactId: aside?.id ?? '',
      decision: 'accept',
    })
    expect((await signatures(db)).find((one) => one.id === otherId)?.state).toBe('merged')
  })

  test('Only coordinators decide; others are refused, strangers find nothing.', async () => {
    const { db, ids, letterId, reader } = await withTwo()
    const input = { letterId, signatureIds: ids, decision: 'accept' } as const
    await expect(decideSignatures(db, reader, input)).rejects.toThrow(Forbidden)
    const stranger = await somebody(db, 'x@elsewhere.example')
    await expect(decideSignatures(db, stranger, input)).rejects.toThrow(NotFound)
    await expect(decideSignatures(db, visitor(), input)).rejects.toThrow(NotFound)
  })

  test('A signature of another letter cannot be decided through this one.', async () => {
    const { db, ids } = await withTwo()
    const other = await openLetter(db)
    const input = { letterId: other.letterId, signatureIds: ids, decision: 'accept' } as const
    await expect(decideSignatures(db, other.coordinator, input)).rejects.toThrow(NotFound)
  })

  test('Once the letter has been sent the list is settled; while it is closed a late yes still counts.', async () => {
    const { db, ids, letterId, coordinator } = await withTwo()
    const [first = '', second = ''] = ids
    await closeLetter(db, coordinator, letterId)
    await decideSignatures(db, coordinator, { letterId, signatureIds: [first], decision: 'accept' })
    await sendLetter(db, { letterId, coordinator })
    await expect(
      decideSignatures(db, coordinator, { letterId, signatureIds: [second], decision: 'accept' }),
    ).rejects.toThrow(Invalid)
  })
})
