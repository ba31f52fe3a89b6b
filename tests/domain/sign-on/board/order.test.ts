import { describe, expect, test } from 'vitest'
import { Forbidden } from '../../../../app/domain/errors.server'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { inOrder } from '../../../../app/domain/sign-on/board/order'
import { readOrder } from '../../../../app/domain/sign-on/board/order-page.server'
import { moveInOrder, setOrder } from '../../../../app/domain/sign-on/board/placing.server'
import { readClosedList } from '../../../../app/domain/sign-on/lists/closed-list.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { openLetter, signAndConfirm, signatures } from '../open-letter'

const signed = (organisation: string, place: number | null = null) => ({
  organisation,
  organisation_key: organisation.toLowerCase(),
  place,
})
const named = (some: readonly { organisation: string }[]) => some.map((one) => one.organisation)

describe('the order of a list', () => {
  const all = [signed('Zebra'), signed('The Élan'), signed('Group 10', 0), signed('Group 9')]
  const by = (order: 'date' | 'name' | 'hand', leadsFirst = false, language = 'en') =>
    named(inOrder(all, { order, leadsFirst, language, lead: 'group 9' }))

  test('is that of signing, or of names without their article, by the rules of the language.', () => {
    expect(by('date')).toEqual(['Zebra', 'The Élan', 'Group 10', 'Group 9'])
    expect(by('name')).toEqual(['The Élan', 'Group 9', 'Group 10', 'Zebra'])
    const swedish = { language: 'sv', lead: null }
    const two = [signed('Örn'), signed('Zebra')]
    expect(named(inOrder(two, { order: 'name', leadsFirst: false, ...swedish }))).toEqual([
      'Zebra',
      'Örn',
    ])
  })

  test('By hand, those that nobody has placed come last; who leads comes first in each where it should.', () => {
    expect(by('hand')).toEqual(['Group 10', 'Zebra', 'The Élan', 'Group 9'])
    expect(by('name', true)).toEqual(['Group 9', 'The Élan', 'Group 10', 'Zebra'])
  })
})

describe('every list of a letter', () => {
  async function withThree() {
    const db = await openTestStore()
    const letter = await openLetter(db)
    for (const [at, organisation] of ['Rowan House', 'Lane Trust', 'The Alder'].entries()) {
      const email = `c${at}@x.example`
      await signAndConfirm(db, letter.slug, { organisation, email, website: null }, minutes(at))
    }
    await decideSignatures(db, letter.coordinator, {
      letterId: letter.letterId,
      signatureIds: (await signatures(db)).map((one) => one.id),
      decision: 'accept',
    })
    const lists = async () => {
      const page = await openLetterBySlug(db, visitor(), letter.slug)
      const file = await exportInputFor(db, letter.coordinator, letter.letterId)
      const csv = (await exportSignatories(db, letter.coordinator, letter.letterId)).join('')
      const { organisations } = await readOrder(db, letter.coordinator, letter.letterId)
      const names = named(page.signatories)
      expect(named(file.signatories)).toEqual(names)
      expect(organisations.map((one) => one.name)).toEqual(names)
      const members = await readClosedList(db, letter.coordinator, letter.letterId, 1)
      expect(named(members.organisations)).toEqual(names)
      const lines = csv.trim().split('\r\n').slice(1)
      expect(lines.map((line) => line.split(',')[0]?.replaceAll('"', ''))).toEqual(names)
      return names
    }
    return { db, ...letter, lists }
  }

  test('has the one order that coordinators chose, and by hand begins as it was.', async () => {
    const { db, letterId, coordinator, lists } = await withThree()
    expect(await lists()).toEqual(['Rowan House', 'Lane Trust', 'The Alder'])
    await setOrder(db, coordinator, letterId, { order: 'name', leadsFirst: true })
    expect(await lists()).toEqual(['Lane Trust', 'The Alder', 'Rowan House'])
    await setOrder(db, coordinator, letterId, { order: 'hand', leadsFirst: false })
    expect(await lists()).toEqual(['Lane Trust', 'The Alder', 'Rowan House'])
    const { organisations } = await readOrder(db, coordinator, letterId)
    const [first, , last] = organisations.map((one) => one.id)
    await moveInOrder(db, coordinator, letterId, last ?? '', { by: 'up' })
    await moveInOrder(db, coordinator, letterId, first ?? '', { by: 'up' })
    expect(await lists()).toEqual(['Lane Trust', 'Rowan House', 'The Alder'])
    await moveInOrder(db, coordinator, letterId, first ?? '', { by: 'down' })
    expect(await lists()).toEqual(['Rowan House', 'Lane Trust', 'The Alder'])
  })

  test('is ordered by coordinators only.', async () => {
    const { db, letterId, reader } = await withThree()
    const ordering = { order: 'name', leadsFirst: false } as const
    await expect(setOrder(db, reader, letterId, ordering)).rejects.toThrow(Forbidden)
  })
})
