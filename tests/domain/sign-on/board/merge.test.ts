import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { keepApart, mergeSignatures } from '../../../../app/domain/sign-on/board/merge.server'
import { readPair } from '../../../../app/domain/sign-on/board/pair.server'
import { readBoard } from '../../../../app/domain/sign-on/lists/signatories.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { later, minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import { contacts, openLetter, sendLetter, signAndConfirm, signatures } from '../open-letter'

describeOnEveryStore('two signatures of one organisation', (open) => {
  /** The first by Ngozi, accepted; the second by Jo, an hour later, waiting. */
  async function withTwo(also: { email?: string } = {}) {
    const db = await open()
    const letter = await openLetter(db)
    const { slug, letterId, coordinator } = letter
    const first = await signAndConfirm(db, slug, {
      organisation: 'Rowan House',
      email: 'ngozi@rowan.example',
      name: 'Ngozi Abara',
    })
    const second = await signAndConfirm(
      db,
      slug,
      {
        organisation: 'Rowan House Ltd',
        email: 'jo@rowan.example',
        name: 'Jo Abelard',
        naming: 'person',
        ...also,
      },
      minutes(60),
    )
    const rows = await db.selectFrom('signatures').selectAll().orderBy('confirmed_at').execute()
    const [one = '', other = ''] = rows.map((row) => row.id)
    await decideSignatures(db, coordinator, { letterId, signatureIds: [one], decision: 'accept' })
    return { db, ...letter, first, second, one, other }
  }

  test('become one with the name that was chosen, where the further one stood, with the people of both.', async () => {
    const { db, slug, letterId, coordinator, one, other, first, second } = await withTwo()
    await mergeSignatures(db, coordinator, { letterId, keepId: other, otherId: one })
    expect((await openLetterBySlug(db, visitor(), slug)).signatories).toMatchObject([
      { organisation: 'Rowan House Ltd', signedAt: minutes(0).toISOString() },
    ])
    const { rows, counts } = await readBoard(db, coordinator, letterId)
    expect(rows).toMatchObject([
      {
        id: other,
        state: 'accepted',
        again: false,
        contactWaits: true,
        alsoSignedAs: ['Rowan House'],
        twins: [],
        contacts: [{ name: 'Ngozi Abara' }, { name: 'Jo Abelard' }],
      },
    ])
    expect(counts).toMatchObject({ accepted: 1, confirmed: 0, merged: 0 })
    for (const [token, email] of [
      [first, 'ngozi@rowan.example'],
      [second, 'jo@rowan.example'],
    ] as const) {
      expect(await readManaged(db, visitor(), token)).toMatchObject({ email })
    }
  })

  test('Who signs by the name that went comes to the one that stayed.', async () => {
    const { db, slug, letterId, coordinator, one, other } = await withTwo()
    await mergeSignatures(db, coordinator, { letterId, keepId: one, otherId: other })
    await signAndConfirm(
      db,
      slug,
      { organisation: 'ROWAN HOUSE LTD', email: 'third@rowan.example' },
      minutes(90),
    )
    expect((await contacts(db)).map((contact) => contact.signature_id)).toEqual([one, one, one])
    expect(await signatures(db)).toHaveLength(2)
  })

  test('One person in both is one, agreed when they first did, and both of their links work.', async () => {
    const email = 'ngozi@rowan.example'
    const { db, slug, letterId, coordinator, one, other, first, second } = await withTwo({ email })
    await mergeSignatures(db, coordinator, { letterId, keepId: other, otherId: one })
    expect(await contacts(db)).toMatchObject([{ signature_id: other, email, state: 'accepted' }])
    expect(await db.selectFrom('agreements').select('agreed_at').execute()).toEqual([
      { agreed_at: minutes(0).toISOString() },
    ])
    for (const token of [first, second]) {
      expect(await readManaged(db, visitor(), token)).toMatchObject({ state: 'accepted' })
    }
    expect((await openLetterBySlug(db, visitor(), slug)).signed).toBe(1)
  })

  test('When it leaves, what the other was called goes too, and the name can sign again.', async () => {
    const { db, slug, letterId, coordinator, one, other, first } = await withTwo({
      email: 'ngozi@rowan.example',
    })
    await mergeSignatures(db, coordinator, { letterId, keepId: one, otherId: other })
    await takeBack(db, visitor(minutes(70)), { token: first, whole: true })
    expect(JSON.stringify(await signatures(db))).not.toMatch(/Rowan|rowan/)
    await signAndConfirm(
      db,
      slug,
      { organisation: 'Rowan House Ltd', email: 'third@rowan.example' },
      minutes(90),
    )
    expect((await readBoard(db, coordinator, letterId)).counts.confirmed).toBe(1)
  })

  test('stay two for good where a coordinator says so.', async () => {
    const { db, letterId, coordinator, one, other } = await withTwo()
    const twins = async () =>
      (await readBoard(db, coordinator, letterId)).rows
        .filter(isSignature)
        .map((row) => row.twins.length)
    expect(await twins()).toEqual([1, 1])
    for (const [oneId, otherId] of [
      [one, other],
      [other, one],
    ] as const) {
      await keepApart(db, coordinator, { letterId, oneId, otherId })
    }
    expect(await twins()).toEqual([0, 0])
    expect(await db.selectFrom('kept_apart').selectAll().execute()).toHaveLength(1)
  })

  test('Only coordinators look at two and decide, until the letter is sent; strangers find nothing.', async () => {
    const { db, letterId, coordinator, reader, one, other } = await withTwo()
    const pair = { letterId, keepId: one, otherId: other }
    await expect(mergeSignatures(db, reader, pair)).rejects.toThrow(Forbidden)
    await expect(readPair(db, reader, letterId, { one, other })).rejects.toThrow(Forbidden)
    await expect(mergeSignatures(db, visitor(), pair)).rejects.toThrow(NotFound)
    await expect(mergeSignatures(db, coordinator, { ...pair, otherId: one })).rejects.toThrow(
      NotFound,
    )
    const elsewhere = await openLetter(db)
    await expect(
      mergeSignatures(db, elsewhere.coordinator, { ...pair, letterId: elsewhere.letterId }),
    ).rejects.toThrow(NotFound)
    expect(await readPair(db, coordinator, letterId, { one, other })).toMatchObject({
      one: { organisation: 'Rowan House' },
      other: { organisation: 'Rowan House Ltd' },
    })
    await sendLetter(db, { letterId, coordinator })
    await expect(mergeSignatures(db, later(coordinator, minutes(99)), pair)).rejects.toThrow(
      Invalid,
    )
  })
})
