import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid } from '../../../../app/domain/errors.server'
import { closeLetter } from '../../../../app/domain/sign-on/board/closing.server'
import { agreeAgain } from '../../../../app/domain/sign-on/changes/agree-again.server'
import { proposeTextChange } from '../../../../app/domain/sign-on/changes/text-changes.server'
import {
  readReminders,
  remindMany,
} from '../../../../app/domain/sign-on/invitations/remind-many.server'
import { sayNo } from '../../../../app/domain/sign-on/invitations/say-no.server'
import {
  readStopping,
  stopReminders,
} from '../../../../app/domain/sign-on/invitations/stopping.server'
import { enterByAddress } from '../../../../app/domain/sign-on/page/door.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import {
  addConsidering,
  remindConsidering,
} from '../../../../app/domain/sign-on/signing/considering.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, NOON, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { fixAnother, toVersion } from '../changes/another-text'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  type OpenLetter,
  openLetter,
  signAndConfirm,
  tokenFor,
} from '../open-letter'
import { invitations, invited } from './invited'

const words = { subject: 'Have you decided?', note: 'The council meets on Friday.' }

const remind = (db: Database, letter: OpenLetter, at: Date) =>
  remindMany(db, later(letter.coordinator, at), {
    ...words,
    letterId: letter.letterId,
    baseUrl: BASE,
  })

const stopTokenIn = async (db: Database, email: string) => {
  const links = (await messagesTo(db, email)).map((one) => one.stop_link)
  return links.at(-1)?.split('/reminders/stop/')[1] ?? ''
}

describeOnEveryStore('reminding many', (open) => {
  test('writes to who was invited and has not answered, at most every three days, with a link that works beside the first.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const first = await invited(db, letter)
    expect(await remind(db, letter, days(2))).toBe(0)
    expect(await remind(db, letter, days(3))).toBe(1)
    expect(await remind(db, letter, days(3))).toBe(0)
    expect(await remind(db, letter, days(5))).toBe(0)
    expect(await remind(db, letter, days(6))).toBe(1)
    expect(await invitations(db)).toMatchObject([
      { reminders: 2, reminded_at: days(6).toISOString() },
    ])
    const [message] = await messagesTo(db, 'samuel@kestrel-trust.example')
    expect(message).toMatchObject({ subject: 'Have you decided?' })
    expect(message?.text).toContain('The council meets on Friday.')
    const again = /\/l\/([a-z0-9.-]+)/.exec(message?.text ?? '')?.[1] ?? ''
    for (const address of [first, again]) {
      expect((await enterByAddress(db, visitor(days(6)), address)).invitation).not.toBeNull()
    }
  })

  test('writes to one alone where a coordinator chose it.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await invited(db, letter)
    await invited(db, letter, { organisation: 'Rowan House', email: 'office@rowan.example' })
    const [, rowan] = await invitations(db)
    const only = rowan?.id ?? ''
    const at = later(letter.coordinator, days(4))
    const page = await readReminders(db, at, letter.letterId, only)
    expect(page?.plan.map((one) => one.organisation)).toEqual(['Rowan House'])
    const input = { ...words, letterId: letter.letterId, baseUrl: BASE, only }
    expect(await remindMany(db, at, input)).toBe(1)
    expect((await invitations(db)).map((one) => one.reminders)).toEqual([0, 1])
  })

  test('sends one where two coordinators press the button at once.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await invited(db, letter)
    const sent = await Promise.all([remind(db, letter, days(4)), remind(db, letter, days(4))])
    expect(sent.sort()).toEqual([0, 1])
    expect(await messagesTo(db, 'samuel@kestrel-trust.example')).toHaveLength(1)
  })
})

test('Who has not confirmed their email gets the link again; who has signed, or said no, gets nothing.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await addSignature(db, visitor(), form(letter.slug))
  await signAndConfirm(db, letter.slug, {
    organisation: 'Rowan House',
    email: 'office@rowan.example',
  })
  const elder = await invited(db, letter, {
    organisation: 'Elder Co-op',
    email: 'iolo@elder.example',
  })
  await sayNo(db, visitor(), { address: elder, words: '' })
  expect(
    (await readReminders(db, later(letter.coordinator, days(3)), letter.letterId))?.plan,
  ).toMatchObject([{ organisation: 'Kestrel Trust', of: 'confirm', becomes: 'reminded now' }])
  expect(await remind(db, letter, days(3))).toBe(1)
  const sent = await messagesTo(db, 'samuel@kestrel-trust.example')
  const reminder = sent.find((one) => one.subject.startsWith('A reminder'))
  const token = /\/signature\/confirm\/([a-z0-9]+)/.exec(reminder?.text ?? '')?.[1] ?? ''
  expect(await readConfirmation(db, visitor(days(4)), token)).toMatchObject({ state: 'waiting' })
  expect(await contacts(db)).toHaveLength(2)
})

test('What a flood brought is reminded of nothing: the addresses in it may be anybody’s.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await addSignature(db, visitor(), form(letter.slug))
  const email = 'somebody@elsewhere.example'
  await addSignature(db, visitor(), form(letter.slug, { email, came: 'proven' }))
  expect(await remind(db, letter, days(3))).toBe(1)
  expect((await messagesTo(db, email)).map((one) => one.subject)).toEqual([
    'Confirm the signature of Kestrel Trust',
  ])
})

test('Who was reminded to confirm that they consider it is still reminded on the day that they named.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const email = 'office@rowan.example'
  await addConsidering(db, visitor(), {
    slug: letter.slug,
    organisation: 'Rowan House',
    name: 'Iolo Rees',
    role: 'Chair',
    email,
    until: '2026-11-12',
    language: 'en' as const,
    baseUrl: BASE,
  })
  expect(await remind(db, letter, days(3))).toBe(1)
  const token = await tokenFor(db, email, 'confirm')
  await confirmSignature(db, visitor(days(4)), { token, version: 1, baseUrl: BASE })
  expect(await remindConsidering(db, instance(days(11)), { baseUrl: BASE })).toBe(1)
})

test('Who considers it and wants no more reminders is not reminded on the day that they named.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  const email = 'office@rowan.example'
  await addConsidering(db, visitor(), {
    slug: letter.slug,
    organisation: 'Rowan House',
    name: 'Iolo Rees',
    role: 'Chair',
    email,
    until: '2026-11-12',
    language: 'en' as const,
    baseUrl: BASE,
  })
  await remind(db, letter, days(3))
  const stop = await stopTokenIn(db, email)
  const token = await tokenFor(db, email, 'confirm')
  await confirmSignature(db, visitor(days(4)), { token, version: 1, baseUrl: BASE })
  await stopReminders(db, visitor(days(4)), { token: stop })
  expect(await remindConsidering(db, instance(days(11)), { baseUrl: BASE })).toBe(0)
})

test('Who stands under a text that was changed in its meaning since is reminded to confirm the new one, until they do.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await signAndConfirm(db, letter.slug)
  const number = await fixAnother(db, letter, 'The limes are older than the lane by far.', days(1))
  const change = toVersion(letter, number, 'changes the meaning')
  await proposeTextChange(db, later(letter.coordinator, days(1)), change)
  expect(await remind(db, letter, days(3))).toBe(0)
  expect(await remind(db, letter, days(4))).toBe(1)
  const sent = await messagesTo(db, 'samuel@kestrel-trust.example')
  const reminder = sent.find((one) => one.subject.startsWith('A reminder'))
  const token = /\/signature\/([a-z0-9]+)\/text/.exec(reminder?.text ?? '')?.[1] ?? ''
  await agreeAgain(db, visitor(days(5)), { token, version: number })
  expect(await remind(db, letter, days(8))).toBe(0)
})

describe('an end to reminders', () => {
  const setUp = async () => {
    const db = await openTestStore()
    const letter = await openLetter(db)
    await invited(db, letter)
    await remind(db, letter, days(3))
    return { db, letter, token: await stopTokenIn(db, 'samuel@kestrel-trust.example') }
  }

  test('comes with one act, which looking at the link is not, and can be taken back.', async () => {
    const { db, letter, token } = await setUp()
    expect(await readStopping(db, visitor(days(3)), token)).toEqual({
      letter: 'Leave the trees',
      language: 'en',
      readIn: 'en',
      organisation: 'Kestrel Trust',
      stoppedAt: null,
    })
    await stopReminders(db, visitor(days(4)), { token })
    await stopReminders(db, visitor(days(5)), { token })
    expect(await readStopping(db, visitor(days(5)), token)).toMatchObject({
      stoppedAt: days(4).toISOString(),
    })
    expect(await remind(db, letter, days(20))).toBe(0)
    await stopReminders(db, visitor(days(20)), { token, again: true })
    expect(await remind(db, letter, days(20))).toBe(1)
  })

  test('ends nothing where the token is of something else, or has ended.', async () => {
    const { db, letter, token } = await setUp()
    const address = await invited(db, letter, { organisation: 'Rowan House', email: 'a@b.example' })
    await stopReminders(db, visitor(), { token: address.split('.')[1] ?? '' })
    await stopReminders(db, visitor(days(90)), { token })
    expect((await invitations(db)).map((one) => one.reminders_stopped_at)).toEqual([null, null])
    expect(await readStopping(db, visitor(days(90)), token)).toBeNull()
  })
})

test('Only coordinators remind, while the letter is open, and with words.', async () => {
  const db = await openTestStore()
  const letter = await openLetter(db)
  await invited(db, letter)
  const input = { ...words, letterId: letter.letterId, baseUrl: BASE }
  await expect(remindMany(db, letter.reader, input)).rejects.toThrow(Forbidden)
  await expect(readReminders(db, letter.reader, letter.letterId)).rejects.toThrow(Forbidden)
  await expect(remindMany(db, letter.coordinator, { ...input, note: ' ' })).rejects.toThrow(Invalid)
  const after = later(letter.coordinator, new Date(NOON.getTime() + 1))
  await closeLetter(db, after, letter.letterId)
  await expect(remindMany(db, after, input)).rejects.toThrow(Invalid)
  expect(await readReminders(db, after, letter.letterId)).toBeNull()
})
