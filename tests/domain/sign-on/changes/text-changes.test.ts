import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { makeFile } from '../../../../app/domain/export/files.server'
import { lettersOf, signedCount } from '../../../../app/domain/letters/letters.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideContact } from '../../../../app/domain/sign-on/board/decide.server'
import {
  agreeAgain,
  leaveNewText,
  readNewText,
} from '../../../../app/domain/sign-on/changes/agree-again.server'
import { readChangePage } from '../../../../app/domain/sign-on/changes/change-page.server'
import { tellOfTextChanges } from '../../../../app/domain/sign-on/changes/telling.server'
import {
  decideTextChange,
  proposeTextChange,
} from '../../../../app/domain/sign-on/changes/text-changes.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import {
  publicDifference,
  publicVersion,
} from '../../../../app/domain/sign-on/page/public-versions.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { instance, minutes, visitor } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
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
import { acceptAll, fixAnother, secondCoordinator, toVersion } from './another-text'

const NAMES = ['Rowan', 'Alder', 'Yew'] as const
const emailOf = (name: string) => `${name.toLowerCase()}@sign.example`
const OTHER = 'The limes of Harrow Lane are younger than the lane.'

/** A letter that three organisations have signed, its one coordinator alone. */
async function signedByThree() {
  const db = await openTestStore()
  const letter = await openLetter(db)
  for (const [at, organisation] of NAMES.entries()) {
    await signAndConfirm(
      db,
      letter.slug,
      { organisation, email: emailOf(organisation), naming: 'person', name: `Ana ${organisation}` },
      minutes(at),
    )
  }
  await acceptAll(db, letter, minutes(5))
  return { db, letter }
}

/** Puts another text in the place of the open one and tells everybody. Returns its number. */
async function change(
  db: Database,
  letter: OpenLetter,
  kind: 'small fix' | 'changes the meaning',
  words = OTHER,
) {
  const number = await fixAnother(db, letter, words, minutes(10))
  await proposeTextChange(
    db,
    { ...letter.coordinator, now: minutes(11) },
    toVersion(letter, number, kind),
  )
  await tellOfTextChanges(db, instance(minutes(12)), { baseUrl: BASE })
  return number
}

/** The link to the new text that an organisation was sent last. */
async function linkOf(db: Database, name: string): Promise<string> {
  const text = (await messagesTo(db, emailOf(name))).map((one) => one.text).join('\n')
  const found = [...text.matchAll(/\/signature\/([a-z0-9]{20,})\/text/g)].at(-1)?.[1]
  if (!found) throw new Error(`no link to the new text was sent to ${name}`)
  return found
}

const agree = async (db: Database, name: string, version: number, at = 20) =>
  agreeAgain(db, visitor(minutes(at)), { token: await linkOf(db, name), version })

/** Everything that shows or counts who signed, by the version that it speaks of. */
async function everywhere(db: Database, letter: OpenLetter, number: number) {
  const { letterId, slug, coordinator, reader, coalitionId } = letter
  const input = await exportInputFor(db, coordinator, letterId, { version: number })
  const inFile = async (format: 'md' | 'html') => {
    const text = new TextDecoder().decode(await makeFile(format, input))
    return NAMES.filter((name) => text.includes(name))
  }
  const byReader = await exportInputFor(db, reader, letterId, { version: number })
  const csv = (await exportSignatories(db, coordinator, letterId)).join('')
  const board = await readBoard(db, coordinator, letterId)
  const open = await openLetterBySlug(db, visitor(), slug)
  const names = (list: readonly { organisation: string }[]) => list.map((one) => one.organisation)
  const old = await publicVersion(db, visitor(), slug, number)
  const always = {
    input: names(input.signatories),
    byReader: names(byReader.signatories),
    markdown: await inFile('md'),
    html: await inFile('html'),
    old: names(old.signatories),
    csv: NAMES.filter((name) =>
      new RegExp(`"${name}".*"accepted","([0-9]+ )*${number}( [0-9]+)*"`).test(csv),
    ),
    board: NAMES.filter((name) =>
      board.rows
        .filter(isSignature)
        .some((row) => row.organisation === name && row.versions.includes(number)),
    ),
    counted: old.signed,
  }
  return open.version.number !== number
    ? { lists: always, counts: [] }
    : {
        lists: {
          ...always,
          open: names(open.signatories),
          signed: NAMES.filter((name) =>
            board.rows.some(
              (row) => row.organisation === name && row.state === 'accepted' && !row.again,
            ),
          ),
        },
        counts: [
          open.signed,
          board.counts.accepted,
          board.rises.at(-1)?.signed ?? 0,
          await signedCount(db, reader, letterId),
          (await lettersOf(db, reader, coalitionId))[0]?.signatures,
        ],
      }
}

async function expectUnder(db: Database, letter: OpenLetter, number: number, names: string[]) {
  const { lists, counts } = await everywhere(db, letter, number)
  const { counted, ...named } = lists
  expect(counted).toBe(names.length)
  for (const [where, list] of Object.entries(named)) expect(list, where).toEqual(names)
  for (const count of counts) expect(count).toBe(names.length)
}

describe('a change of meaning', () => {
  test('leaves everybody under the text that they signed, and nobody under the new one, in every list, file and count.', async () => {
    const { db, letter } = await signedByThree()
    await change(db, letter, 'changes the meaning')
    await expectUnder(db, letter, 1, ['Rowan', 'Alder', 'Yew'])
    await expectUnder(db, letter, 2, [])
    await agree(db, 'Yew', 2)
    await agree(db, 'Rowan', 2)
    await expectUnder(db, letter, 1, ['Rowan', 'Alder', 'Yew'])
    await expectUnder(db, letter, 2, ['Rowan', 'Yew'])
    const board = await readBoard(db, letter.coordinator, letter.letterId)
    expect(board.confirmedAgain).toEqual({ done: 2, of: 3 })
    expect(board.counts.again).toBe(1)
    expect((await openLetterBySlug(db, visitor(), letter.slug)).signatories[0]).toMatchObject({
      signedAt: minutes(0).toISOString(),
      againAt: minutes(20).toISOString(),
    })
  })

  test('is carried no further by a small fix that follows it.', async () => {
    const { db, letter } = await signedByThree()
    await change(db, letter, 'changes the meaning')
    await agree(db, 'Alder', 2)
    await change(db, letter, 'small fix', `${OTHER} So it is.`)
    await expectUnder(db, letter, 2, ['Alder'])
    await expectUnder(db, letter, 3, ['Alder'])
    // From the mail about the first change, one sees the text as it is by now.
    expect(await readNewText(db, visitor(minutes(15)), await linkOf(db, 'Rowan'))).toMatchObject({
      state: 'asks',
      signed: 1,
      version: { number: 3 },
    })
    await agree(db, 'Rowan', 2)
    await expectUnder(db, letter, 3, ['Alder'])
    await agree(db, 'Rowan', 3)
    await expectUnder(db, letter, 3, ['Rowan', 'Alder'])
    await expectUnder(db, letter, 2, ['Alder'])
  })

  test('names no person under the new text who agreed to the old one only.', async () => {
    const { db, letter } = await signedByThree()
    await change(db, letter, 'changes the meaning')
    const second = { organisation: 'Rowan', email: 'b@sign.example', name: 'Bo', version: 2 }
    await signAndConfirm(db, letter.slug, { ...second, naming: 'organisation' }, minutes(30))
    const bo = (await contacts(db)).find((one) => one.email === 'b@sign.example')
    await expectUnder(db, letter, 2, [])
    const about = { letterId: letter.letterId, contactId: bo?.id ?? '' }
    await decideContact(db, letter.coordinator, { ...about, decision: 'accept' })
    const under = async (version: number) =>
      (await exportInputFor(db, letter.coordinator, letter.letterId, { version })).signatories
    expect(await under(2)).toEqual([{ organisation: 'Rowan', person: null }])
    expect((await under(1))[0]?.person?.name).toBe('Ana Rowan')
  })

  test('is told to each with the difference in plain words; looking at the link and agreeing twice change nothing more.', async () => {
    const { db, letter } = await signedByThree()
    await change(db, letter, 'changes the meaning')
    await tellOfTextChanges(db, instance(minutes(13)), { baseUrl: BASE })
    const mails = (await messagesTo(db, emailOf('Alder'))).slice(2)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.text).toContain('Before: “The limes of Harrow Lane are older than the lane.')
    expect(mails[0]?.text).toContain('Now: “The limes of Harrow Lane are younger than the lane.')
    const token = await linkOf(db, 'Alder')
    for (let at = 0; at < 2; at++) await readNewText(db, visitor(minutes(15)), token)
    await expectUnder(db, letter, 2, [])
    await agree(db, 'Alder', 2, 20)
    await agree(db, 'Alder', 2, 25)
    expect(await db.selectFrom('agreements').selectAll().execute()).toHaveLength(4)
    expect((await messagesTo(db, emailOf('Alder'))).slice(3)).toMatchObject([
      { subject: 'You confirmed the new text of “Leave the trees”' },
    ])
    expect(await readNewText(db, visitor(minutes(30)), token)).toMatchObject({ state: 'agreed' })
  })

  test('stands before whoever has not confirmed yet: they confirm the text that they see, and no other.', async () => {
    const { db, letter } = await signedByThree()
    await addSignature(db, visitor(minutes(6)), form(letter.slug))
    await change(db, letter, 'changes the meaning')
    const token = await tokenFor(db, form('').email, 'confirm')
    const shown = await readConfirmation(db, visitor(minutes(15)), token)
    expect(shown).toMatchObject({ state: 'waiting', version: { number: 2 } })
    expect(JSON.stringify(shown?.changed?.texts[0]?.changes)).toContain('younger')
    const old = { token, version: 1, baseUrl: BASE }
    expect((await confirmSignature(db, visitor(minutes(16)), old))?.state).toBe('waiting')
    await confirmSignature(db, visitor(minutes(16)), { ...old, version: 2 })
    await acceptAll(db, letter, minutes(17))
    const under = async (version: number) =>
      (await publicVersion(db, visitor(), letter.slug, version)).signatories
    expect((await under(2)).map((one) => one.organisation)).toEqual(['Kestrel Trust'])
    expect((await under(1)).map((one) => one.organisation)).toEqual([...NAMES])
  })
})

describe('a small fix', () => {
  test('keeps everybody, and whoever leaves is on no list any more.', async () => {
    const { db, letter } = await signedByThree()
    await change(db, letter, 'small fix')
    await expectUnder(db, letter, 2, ['Rowan', 'Alder', 'Yew'])
    const token = await linkOf(db, 'Alder')
    expect(await readNewText(db, visitor(minutes(15)), token)).toMatchObject({ state: 'carried' })
    for (let at = 0; at < 2; at++) await leaveNewText(db, visitor(minutes(16)), { token })
    await expectUnder(db, letter, 1, ['Rowan', 'Yew'])
    await expectUnder(db, letter, 2, ['Rowan', 'Yew'])
    expect(await publicDifference(db, visitor(), letter.slug, { from: 1, to: 2 })).toMatchObject({
      difference: { counts: '1 paragraph changed.' },
      change: { kind: 'small fix', why: 'The year was wrong.' },
    })
  })
})

describe('who changes the text', () => {
  test('is two coordinators where there are two: until the second confirms, nothing public changes.', async () => {
    const { db, letter } = await signedByThree()
    const second = await secondCoordinator(db, letter)
    const input = toVersion(letter, await fixAnother(db, letter, OTHER, minutes(10)), 'small fix')
    expect(await proposeTextChange(db, letter.coordinator, input)).toBe('waits')
    await tellOfTextChanges(db, instance(minutes(12)), { baseUrl: BASE })
    await expectUnder(db, letter, 1, ['Rowan', 'Alder', 'Yew'])
    await expect(publicVersion(db, visitor(), letter.slug, 2)).rejects.toThrow(NotFound)
    await expect(publicDifference(db, visitor(), letter.slug, { from: 1, to: 2 })).rejects.toThrow(
      NotFound,
    )
    await expect(linkOf(db, 'Rowan')).rejects.toThrow('no link')
    const own = await readChangePage(db, letter.coordinator, letter.letterId)
    expect(own?.waiting).toMatchObject({ isOwn: true, mayConfirm: false })
    const about = { letterId: letter.letterId, changeId: own?.waiting?.id ?? '' }
    const confirm = { ...about, decision: 'confirm' } as const
    await expect(decideTextChange(db, letter.coordinator, confirm)).rejects.toThrow(Invalid)
    expect((await messagesTo(db, second.account.email)).at(-1)?.subject).toBe(
      'A change of “Leave the trees” waits for you',
    )
    for (let at = 0; at < 2; at++) await decideTextChange(db, second, confirm)
    await expectUnder(db, letter, 2, ['Rowan', 'Alder', 'Yew'])
  })

  test('may take it back, and a refusal leaves everything as it was.', async () => {
    const { db, letter } = await signedByThree()
    await secondCoordinator(db, letter)
    const input = toVersion(letter, await fixAnother(db, letter, OTHER, minutes(10)), 'small fix')
    await proposeTextChange(db, letter.coordinator, input)
    await expect(proposeTextChange(db, letter.coordinator, input)).rejects.toThrow(Invalid)
    const page = await readChangePage(db, letter.coordinator, letter.letterId)
    const about = { letterId: letter.letterId, changeId: page?.waiting?.id ?? '' }
    await decideTextChange(db, letter.coordinator, { ...about, decision: 'refuse' })
    await decideTextChange(db, letter.coordinator, { ...about, decision: 'confirm' })
    await expectUnder(db, letter, 1, ['Rowan', 'Alder', 'Yew'])
    expect(await readChangePage(db, letter.coordinator, letter.letterId)).toMatchObject({
      waiting: null,
    })
  })

  test('is nobody but a coordinator, says why, and goes only forward from the text that is open.', async () => {
    const { db, letter } = await signedByThree()
    const input = toVersion(letter, await fixAnother(db, letter, OTHER, minutes(10)), 'small fix')
    const refused = (actor: typeof letter.reader, also: Partial<typeof input>) =>
      expect(proposeTextChange(db, actor, { ...input, ...also })).rejects
    await refused(letter.reader, {}).toThrow(Forbidden)
    await refused(letter.coordinator, { why: ' ' }).toThrow(Invalid)
    await refused(letter.coordinator, { from: 2, to: 1 }).toThrow(Invalid)
    await refused(letter.coordinator, { to: 9 }).toThrow(NotFound)
    await proposeTextChange(db, letter.coordinator, input)
    await refused(letter.coordinator, {}).toThrow(Invalid)
  })
})

test('Who signs from a page that was opened before the text changed is shown the new one first.', async () => {
  const { db, letter } = await signedByThree()
  await change(db, letter, 'small fix')
  await expect(addSignature(db, visitor(minutes(20)), form(letter.slug))).rejects.toThrow(
    'The text of the letter changed while you had this page open.',
  )
})
