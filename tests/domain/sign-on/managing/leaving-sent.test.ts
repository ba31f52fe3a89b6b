import { expect, test } from 'vitest'
import { Invalid, NotFound } from '../../../../app/domain/errors.server'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { unmarkSent } from '../../../../app/domain/letters/stages.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { decideContact } from '../../../../app/domain/sign-on/board/decide.server'
import { agreeAgain } from '../../../../app/domain/sign-on/changes/agree-again.server'
import { proposeTextChange } from '../../../../app/domain/sign-on/changes/text-changes.server'
import { hideOwn } from '../../../../app/domain/sign-on/managing/hide.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { publicVersion } from '../../../../app/domain/sign-on/page/public-versions.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import { confirmSignature } from '../../../../app/domain/sign-on/signing/confirm.server'
import { addPersonalSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { setTerms, termsFor } from '../../../../app/domain/sign-on/terms.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { acceptAll, fixAnother, toVersion } from '../changes/another-text'
import {
  BASE,
  contacts,
  type OpenLetter,
  openLetter,
  sendLetter,
  signAndConfirm,
  tokenFor,
} from '../open-letter'

const NADIA = 'nadia@kestrel-trust.example'

const changeMeaning = async (db: Database, letter: OpenLetter): Promise<number> => {
  const to = await fixAnother(db, letter, 'The limes are younger than the lane.', minutes(10))
  const coordinator = later(letter.coordinator, minutes(11))
  await proposeTextChange(db, coordinator, toVersion(letter, to, 'changes the meaning'))
  return to
}

const acceptNadia = async (db: Database, letter: OpenLetter) => {
  const nadia = (await contacts(db)).find((one) => one.email === NADIA)
  const { letterId, coordinator } = letter
  await decideContact(db, coordinator, { letterId, contactId: nadia?.id ?? '', decision: 'accept' })
}

const send = (db: Database, letter: OpenLetter) =>
  sendLetter(db, { ...letter, coordinator: later(letter.coordinator, days(2)) })

/** Who stands under a version, on its page and in the file of it. */
async function under(db: Database, letter: OpenLetter, number: number) {
  const page = await publicVersion(db, visitor(days(9)), letter.slug, number)
  const input = await exportInputFor(db, letter.coordinator, letter.letterId, { version: number })
  const names = page.signatories.map((one) => one.organisation)
  expect(input.signatories.map((one) => one.organisation)).toEqual(names)
  expect(page.signed).toBe(names.length)
  return names
}

describeOnEveryStore('who leaves a letter that was sent', (open) => {
  test('stays under the text that it agreed to, and comes under no other by what somebody else of its name agreed to.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const own = await signAndConfirm(db, letter.slug)
    await acceptAll(db, letter)
    const to = await changeMeaning(db, letter)
    // Nobody has accepted them: they typed the name.
    const also = { email: 'someone@elsewhere.example', version: to }
    await signAndConfirm(db, letter.slug, also, minutes(20))
    await send(db, letter)
    await takeBack(db, visitor(days(3)), { token: own, whole: true })
    expect(await under(db, letter, 1)).toEqual(['Kestrel Trust'])
    expect(await under(db, letter, to)).toEqual([])
  })

  test('comes under no text by what somebody agreed to who had left before it was sent.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const first = await signAndConfirm(db, letter.slug)
    const second = await signAndConfirm(db, letter.slug, { email: NADIA }, minutes(1))
    await acceptAll(db, letter)
    await acceptNadia(db, letter)
    const to = await changeMeaning(db, letter)
    await agreeAgain(db, visitor(minutes(20)), { token: first, version: to })
    await takeBack(db, visitor(minutes(30)), { token: first, whole: false })
    await send(db, letter)
    await takeBack(db, visitor(days(3)), { token: second, whole: false })
    expect(await under(db, letter, 1)).toEqual(['Kestrel Trust'])
    expect(await under(db, letter, to)).toEqual([])
  })

  test('stays under the text that was sent where only somebody is left who agreed to an earlier one.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const first = await signAndConfirm(db, letter.slug)
    await signAndConfirm(db, letter.slug, { email: NADIA }, minutes(1))
    await acceptAll(db, letter)
    await acceptNadia(db, letter)
    const to = await changeMeaning(db, letter)
    await agreeAgain(db, visitor(minutes(20)), { token: first, version: to })
    await send(db, letter)
    await takeBack(db, visitor(days(3)), { token: first, whole: false })
    expect(await under(db, letter, to)).toEqual(['Kestrel Trust'])
    const board = await readBoard(db, later(letter.coordinator, days(4)), letter.letterId)
    expect(board.counts).toMatchObject({ accepted: 1, again: 0 })
    await expect(unmarkSent(db, letter.coordinator, letter.letterId)).rejects.toThrow(Invalid)
  })
})

test('Who left a letter that was sent can still hide the name that it has by the same link, and nobody else of its name can.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const own = await signAndConfirm(db, letter.slug)
  const also = { email: 'someone@elsewhere.example' }
  const other = await signAndConfirm(db, letter.slug, also, minutes(1))
  await acceptAll(db, letter)
  await send(db, letter)
  await takeBack(db, visitor(days(3)), { token: own, whole: true })
  expect(await readManaged(db, visitor(days(3)), own)).toMatchObject({ mayHide: true })
  const hide = (token: string) => hideOwn(db, visitor(days(4)), { token, hidden: true })
  await expect(hide(other)).rejects.toThrow(NotFound)
  await hide(own)
  const page = await publicVersion(db, visitor(days(5)), letter.slug, 1)
  expect(page).toMatchObject({ signed: 1, signatories: [] })
  await hideOwn(db, visitor(days(6)), { token: own, hidden: false })
  expect(await under(db, letter, 1)).toEqual(['Kestrel Trust'])
})

test.each(['none', 'person'] as const)(
  'Of a person who left a sent letter nothing stays but a name that was public (%s).',
  async (naming) => {
    const db = await openTestStore()
    const letter = await openLetter(db)
    const { slug, letterId, coordinator } = letter
    const terms = await termsFor(db, letterId)
    await setTerms(db, coordinator, letterId, { ...terms, allowsPersons: true })
    const email = 'petra@home.example'
    await addPersonalSignature(db, visitor(), {
      ...{ slug, version: 1, name: 'Petra Lindqvist', role: 'Poet', employer: 'Rowan House' },
      ...{ sentence: 'For the limes.', naming, email, authority: true, language: 'en' },
      baseUrl: BASE,
    })
    const confirm = await tokenFor(db, email, 'confirm')
    await confirmSignature(db, visitor(), { token: confirm, version: 1, baseUrl: BASE })
    const token = await tokenFor(db, email, 'manage')
    await acceptAll(db, letter)
    await send(db, letter)
    await takeBack(db, visitor(days(3)), { token, whole: true })
    await deleteDueContacts(db, instance(days(200)))
    const kept = JSON.stringify([
      await db.selectFrom('signatures').selectAll().execute(),
      await contacts(db),
      await db.selectFrom('outbox').selectAll().execute(),
      await db.selectFrom('activity').selectAll().execute(),
    ])
    expect(kept).not.toContain('home.example')
    expect(kept.includes('Petra Lindqvist')).toBe(naming === 'person')
  },
)
