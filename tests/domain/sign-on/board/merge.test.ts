import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { compareAgain, keepApart } from '../../../../app/domain/sign-on/board/kept-apart.server'
import { mergeSignatures } from '../../../../app/domain/sign-on/board/merge.server'
import { readPair } from '../../../../app/domain/sign-on/board/pair.server'
import { partSignatures } from '../../../../app/domain/sign-on/board/part.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { agreementsOf } from '../../../../prisma-free-db/queries/agreements'
import { contactsOf } from '../../../../prisma-free-db/queries/contacts'
import { days, later, minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import { contacts, openLetter, sendLetter, signAndConfirm, signatures } from '../open-letter'

/** All that is known of who signed, in one order on every engine. */
const everything = async (db: Parameters<typeof openLetter>[0]) => [
  await db.selectFrom('signatures').selectAll().orderBy('id').execute(),
  await db.selectFrom('contacts').selectAll().orderBy('id').execute(),
  await db.selectFrom('agreements').selectAll().orderBy('contact_id').execute(),
]

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
        alsoSignedAs: [{ id: one, organisation: 'Rowan House', canPart: true }],
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

  test('are parted again as they were, with their people, links and states.', async () => {
    const { db, letterId, coordinator, reader, one, other, first, second } = await withTwo()
    const before = await everything(db)
    for (const [keepId, otherId] of [
      [other, one],
      [one, other],
    ] as const) {
      const pair = { letterId, keepId, otherId }
      await mergeSignatures(db, coordinator, pair)
      await expect(partSignatures(db, reader, pair)).rejects.toThrow(Forbidden)
      await partSignatures(db, coordinator, pair)
      expect(await everything(db)).toEqual(before)
      await expect(partSignatures(db, coordinator, pair)).rejects.toThrow(NotFound)
    }
    for (const [token, organisation] of [
      [first, 'Rowan House'],
      [second, 'Rowan House Ltd'],
    ] as const) {
      expect(await readManaged(db, visitor(), token)).toMatchObject({ organisation })
    }
  })

  test('are parted again where one person was in both, with what each row had agreed to, whichever stayed.', async () => {
    const email = 'ngozi@rowan.example'
    const { db, letterId, coordinator, one, other, first, second } = await withTwo({ email })
    // The board notes by what they are alike when it is first looked at.
    await readBoard(db, coordinator, letterId)
    const before = await everything(db)
    for (const [keepId, otherId] of [
      [other, one],
      [one, other],
    ] as const) {
      await mergeSignatures(db, coordinator, { letterId, keepId, otherId })
      const { rows } = await readBoard(db, coordinator, letterId)
      expect(rows).toMatchObject([{ id: keepId, contacts: [{ email, state: 'accepted' }] }])
      await partSignatures(db, coordinator, { letterId, keepId, otherId })
      expect(await everything(db)).toEqual(before)
    }
    expect(await readManaged(db, visitor(), first)).toMatchObject({ state: 'accepted' })
    expect(await readManaged(db, visitor(), second)).toMatchObject({ state: 'confirmed' })
  })

  test('stay one where somebody has signed, left or been decided on since, and once the letter is sent.', async () => {
    const { db, slug, letterId, coordinator, one, other, second } = await withTwo()
    const pair = { letterId, keepId: one, otherId: other }
    const refused = () => expect(partSignatures(db, coordinator, pair)).rejects.toThrow(Invalid)
    await mergeSignatures(db, coordinator, pair)
    const wait = { letterId, signatureIds: [one], decision: 'wait' } as const
    await decideSignatures(db, coordinator, wait)
    await refused()
    await decideSignatures(db, coordinator, { ...wait, decision: 'accept' })
    const also = { organisation: 'Rowan House Ltd', email: 'third@rowan.example' }
    await signAndConfirm(db, slug, also, minutes(90))
    await refused()
    await takeBack(db, visitor(minutes(91)), { token: second, whole: false })
    await refused()
    await db.updateTable('letters').set({ stage: 'sent' }).where('id', '=', letterId).execute()
    await refused()
    expect((await readBoard(db, coordinator, letterId)).rows).toHaveLength(1)
  })

  test('What is kept of a person to part them goes when they leave, and on its day.', async () => {
    const email = 'ngozi@rowan.example'
    const { db, letterId, coordinator, one, other } = await withTwo({ email })
    await mergeSignatures(db, coordinator, { letterId, keepId: one, otherId: other })
    expect(JSON.stringify(await db.selectFrom('merges').select('before').execute())).not.toMatch(
      /ngozi|Abara|rowan/i,
    )
    await deleteDueContacts(db, { kind: 'instance', now: days(99) })
    expect(JSON.stringify(await contacts(db))).not.toMatch(/ngozi|Jo Abelard/i)

    const again = await withTwo({ email })
    const { letterId: next, coordinator: lead } = again
    await mergeSignatures(again.db, lead, {
      letterId: next,
      keepId: again.one,
      otherId: again.other,
    })
    await takeBack(again.db, visitor(minutes(70)), { token: again.first, whole: false })
    expect(JSON.stringify(await contacts(again.db))).not.toMatch(/ngozi|Abara|Jo Abelard/i)
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
    const [stays, ...more] = await contactsOf(db, other)
    expect(stays).toMatchObject({ email, state: 'accepted' })
    expect(more).toEqual([])
    expect(await agreementsOf(db, stays?.id ?? '')).toMatchObject([
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

  test('stay two for good where a coordinator says so, until one takes that back.', async () => {
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
    expect((await readBoard(db, coordinator, letterId)).rows).toMatchObject([
      { keptApartFrom: [{ id: one }] },
      { keptApartFrom: [{ id: other }] },
    ])
    await compareAgain(db, coordinator, { letterId, oneId: other, otherId: one })
    expect(await twins()).toEqual([1, 1])
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
