import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { exportInputFor } from '../../../../app/domain/export/export.server'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { exportSignatories } from '../../../../app/domain/sign-on/board/csv.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { changeSignature } from '../../../../app/domain/sign-on/changes/change.server'
import { hideOwn, hideSignature } from '../../../../app/domain/sign-on/managing/hide.server'
import { readManaged } from '../../../../app/domain/sign-on/managing/manage.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import {
  addConsidering,
  moveDecision,
  remindConsidering,
  signAfterAll,
} from '../../../../app/domain/sign-on/signing/considering.server'
import { disown, dispute, readDispute } from '../../../../app/domain/sign-on/signing/not-me.server'
import { isOfDomain } from '../../../../app/domain/sign-on/signing/own-domain'
import {
  addPersonalSignature,
  addSignature,
} from '../../../../app/domain/sign-on/signing/sign.server'
import { readTerms, setTerms } from '../../../../app/domain/sign-on/terms.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, minutes, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  type OpenLetter,
  openLetter,
  sendLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../open-letter'

const EMAIL = 'samuel@kestrel-trust.example'
const TERMS = {
  declaration: '',
  allowsUnnamed: true,
  allowsPersons: true,
  listing: 'unlisted',
  banner: '',
  namesShown: 'at once',
  graceDays: 7,
} as const

const person = (slug: string, also = {}) => ({
  slug,
  version: 1,
  name: 'Hana Lind',
  role: 'Lecturer in housing law',
  employer: 'University of Wexley',
  sentence: null,
  email: 'hana@post.example',
  naming: 'person' as const,
  authority: true,
  language: 'en' as const,
  baseUrl: BASE,
  ...also,
})

const considering = (slug: string, also = {}) => ({
  slug,
  organisation: 'Kestrel Trust',
  name: 'Samuel Iqbal-Reyes',
  role: 'Chief Executive',
  email: EMAIL,
  until: '2026-11-10',
  language: 'en' as const,
  baseUrl: BASE,
  ...also,
})

async function confirm(db: Database, email: string, now = minutes(0)): Promise<string> {
  const token = await tokenFor(db, email, 'confirm')
  await confirmSignature(db, visitor(now), { token, version: 1, baseUrl: BASE })
  return tokenFor(db, email, 'manage')
}

async function acceptAll(db: Database, { coordinator, letterId }: OpenLetter) {
  const signatureIds = (await signatures(db)).map((one) => one.id)
  await decideSignatures(db, coordinator, { letterId, signatureIds, decision: 'accept' })
}

/** What everybody may read of a letter, but its text. */
async function publicPage(db: Database, slug: string) {
  const { text: _, ...page } = await openLetterBySlug(db, visitor(minutes(9)), slug)
  return page
}

describeOnEveryStore('the form', (open) => {
  test('keeps all that it asks; the receipt says it, and the board shows it to coordinators alone.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await signAndConfirm(db, letter.slug, {
      kind: 'advice',
      country: 'Wales',
      number: ' 1234567 ',
      sentence: 'Nobody should lose a home\nover data.',
      filledBy: 'Lev Orlov',
      naming: 'person',
    })
    await acceptAll(db, letter)
    expect(await signatures(db)).toMatchObject([
      { signatory: 'organisation', kind: 'advice', country: 'Wales', number: '1234567' },
    ])
    const receipt =
      (await messagesTo(db, EMAIL)).find((one) => one.subject.startsWith('Kestrel'))?.text ?? ''
    expect(receipt).toContain('Lev Orlov filled the form in')
    expect(receipt).toContain('You declared: “I have the authority to sign this letter')
    expect(receipt).toContain(`${BASE}/l/${letter.slug}/versions/1`)
    const page = await publicPage(db, letter.slug)
    expect(page.signatories).toMatchObject([{ sentence: 'Nobody should lose a home over data.' }])
    expect(JSON.stringify(page)).not.toMatch(/Lev|1234567|@kestrel/)
    const [row] = (await readBoard(db, letter.coordinator, letter.letterId)).rows
    expect(row).toMatchObject({
      number: '1234567',
      contacts: [{ filledBy: 'Lev Orlov', ownDomain: true }],
    })
    expect(JSON.stringify(await readBoard(db, letter.reader, letter.letterId))).not.toContain('Lev')
  })

  test('says of each field what is wrong with it.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    for (const [field, wrong] of [
      ['kind', { kind: 'cult' }],
      ['country', { country: ' ' }],
      ['copyTo', { copyTo: 'office' }],
      ['sentence', { sentence: 'x'.repeat(281) }],
    ] as const) {
      const refused = await addSignature(db, visitor(), form(slug, wrong)).catch((error) => error)
      expect([refused.constructor, refused.field]).toEqual([Invalid, field])
    }
  })

  test('asks what the coordinators set, and only they set it.', async () => {
    const db = await open()
    const { slug, letterId, coordinator, reader } = await openLetter(db)
    const words = 'Our board has agreed to this letter.'
    await setTerms(db, coordinator, letterId, {
      ...TERMS,
      declaration: words,
      allowsUnnamed: false,
      allowsPersons: false,
    })
    expect(await readTerms(db, coordinator, letterId)).toMatchObject({ declaration: words })
    expect((await publicPage(db, slug)).terms.declaration).toBe(words)
    await expect(setTerms(db, reader, letterId, TERMS)).rejects.toThrow(Forbidden)
    const unnamed = addSignature(db, visitor(), form(slug, { naming: 'none' }))
    await expect(unnamed).rejects.toMatchObject({ field: 'naming' })
    await expect(addPersonalSignature(db, visitor(), person(slug))).rejects.toThrow(Invalid)
    const own = await signAndConfirm(db, slug)
    expect(await readManaged(db, visitor(), own)).toMatchObject({ declaration: words })
  })
})

describeOnEveryStore('a person in a personal capacity', (open) => {
  async function signed(db: Database, also = {}) {
    const letter = await openLetter(db)
    await setTerms(db, letter.coordinator, letter.letterId, TERMS)
    await addPersonalSignature(db, visitor(), person(letter.slug, also))
    const own = await confirm(db, 'hana@post.example')
    await acceptAll(db, letter)
    return { ...letter, own }
  }

  test('stands in a list of their own and counts as no organisation, on every page and in every file.', async () => {
    const db = await open()
    const letter = await signed(db)
    const hana = {
      name: 'Hana Lind',
      role: 'Lecturer in housing law',
      employer: 'University of Wexley',
    }
    expect(await publicPage(db, letter.slug)).toMatchObject({
      signed: 0,
      signatories: [],
      signedPersons: 1,
      persons: [hana],
    })
    const board = await readBoard(db, letter.coordinator, letter.letterId)
    expect([board.counts.accepted, board.persons, board.rises]).toEqual([0, 1, []])
    expect(await exportInputFor(db, letter.coordinator, letter.letterId)).toMatchObject({
      signatories: [],
      persons: [hana],
    })
    const csv = (await exportSignatories(db, letter.coordinator, letter.letterId)).join('')
    expect(csv).toContain('"Hana Lind","person, in a personal capacity"')
  })

  test('Two of the same name are two people; one who signs twice is one.', async () => {
    const db = await open()
    const { slug } = await signed(db)
    await addPersonalSignature(db, visitor(minutes(1)), person(slug))
    await addPersonalSignature(
      db,
      visitor(minutes(1)),
      person(slug, { email: 'other@post.example' }),
    )
    await addSignature(db, visitor(minutes(1)), form(slug, { organisation: 'Hana Lind' }))
    expect((await signatures(db)).map((one) => one.signatory).sort()).toEqual([
      'organisation',
      'person',
      'person',
    ])
  })

  test('On the day their email goes, and all else of who is not named in public.', async () => {
    const db = await open()
    const { slug } = await signed(db)
    await addPersonalSignature(
      db,
      visitor(),
      person(slug, { name: 'Ivo Quiet', email: 'ivo@post.example', naming: 'none' }),
    )
    await confirm(db, 'ivo@post.example')
    await deleteDueContacts(db, instance(days(90)))
    const left = JSON.stringify([await signatures(db), await contacts(db)])
    expect(left).toContain('University of Wexley')
    expect(left).not.toMatch(/Ivo|post\.example/)
  })
})

describeOnEveryStore('who considers a letter', (open) => {
  async function noted(db: Database) {
    const letter = await openLetter(db)
    await addConsidering(db, visitor(), considering(letter.slug))
    return { ...letter, own: await confirm(db, EMAIL) }
  }
  const remind = (db: Database, at: string) =>
    remindConsidering(db, instance(new Date(at)), { baseUrl: BASE })

  test('is on no list, and cannot be accepted; the coordinators see until when.', async () => {
    const db = await open()
    const letter = await noted(db)
    await acceptAll(db, letter)
    expect(await signatures(db)).toMatchObject([
      { state: 'considering', considering_until: '2026-11-10' },
    ])
    expect(await publicPage(db, letter.slug)).toMatchObject({ signed: 0, signatories: [] })
    expect((await exportInputFor(db, letter.coordinator, letter.letterId)).signatories).toEqual([])
    expect(
      (await exportSignatories(db, letter.coordinator, letter.letterId)).join(''),
    ).not.toContain('Kestrel')
    expect((await readBoard(db, letter.reader, letter.letterId)).rows).toEqual([])
    const board = await readBoard(db, letter.coordinator, letter.letterId)
    expect(board.counts.considering).toBe(1)
    expect(board.rows).toMatchObject([{ consideringUntil: '2026-11-10' }])
    expect(await messagesTo(db, letter.coordinator.account.email)).toEqual([])
  })

  test('is reminded once, on the day, from the morning on; and once more where they move it.', async () => {
    const db = await open()
    const { own } = await noted(db)
    expect(await remind(db, '2026-11-10T06:59:00Z')).toBe(0)
    expect(await remind(db, '2026-11-10T07:00:00Z')).toBe(1)
    expect(await remind(db, '2026-11-11T07:00:00Z')).toBe(0)
    const subjects = (await messagesTo(db, EMAIL)).map((one) => one.subject)
    expect(subjects).toContain('Will Kestrel Trust sign “Leave the trees”?')
    await moveDecision(db, visitor(days(9)), { token: own, until: '2026-11-20' })
    expect(await remind(db, '2026-11-12T07:00:00Z')).toBe(0)
    expect(await remind(db, '2026-11-20T12:00:00Z')).toBe(1)
    await expect(remindConsidering(db, visitor(), { baseUrl: BASE })).rejects.toThrow(Forbidden)
  })

  test('names a day that is to come, and before the letter closes.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    for (const until of ['2026-11-01', '2026-12-03', '', 'soon', '2026-99-99']) {
      const refused = addConsidering(db, visitor(), considering(slug, { until }))
      await expect(refused, until).rejects.toMatchObject({ field: 'until' })
    }
  })

  test('signs after all by their own link: the coordinators are told, and nobody is reminded.', async () => {
    const db = await open()
    const { slug, own, coordinator } = await noted(db)
    const sign = { ...form(slug), token: own }
    await expect(
      signAfterAll(db, visitor(days(1)), { ...sign, authority: false }),
    ).rejects.toMatchObject({ field: 'authority' })
    await signAfterAll(db, visitor(days(1)), sign)
    expect(await signatures(db)).toMatchObject([
      { state: 'confirmed', considering_until: null, kind: 'charity', naming: 'organisation' },
    ])
    expect(await readManaged(db, visitor(days(1)), own)).toMatchObject({
      state: 'confirmed',
      confirmedAt: days(1).toISOString(),
    })
    expect(await messagesTo(db, coordinator.account.email)).toHaveLength(1)
    expect(await remind(db, '2026-11-10T12:00:00Z')).toBe(0)
    await expect(signAfterAll(db, visitor(days(2)), sign)).rejects.toThrow(NotFound)
  })

  test('is not asked any more once a colleague has signed; the signature is the colleague’s.', async () => {
    const db = await open()
    const { slug } = await noted(db)
    await signAndConfirm(db, slug, { email: 'nadia@kestrel-trust.example' }, minutes(5))
    expect(await signatures(db)).toMatchObject([{ state: 'confirmed', kind: 'charity' }])
    expect(await remind(db, '2026-11-10T12:00:00Z')).toBe(0)
  })

  test('says no, and leaves nothing; so does who never answers, on the day.', async () => {
    const db = await open()
    const { slug, own } = await noted(db)
    await takeBack(db, visitor(days(1)), { token: own, whole: false })
    expect(await signatures(db)).toMatchObject([{ state: 'withdrawn', organisation: '' }])
    await addConsidering(db, visitor(days(2)), considering(slug, { email: 'lev@kestrel.example' }))
    await confirm(db, 'lev@kestrel.example', days(2))
    await deleteDueContacts(db, instance(days(90)))
    expect(await signatures(db)).toMatchObject([{ state: 'withdrawn' }])
  })
})

describeOnEveryStore('“This was not me”', (open) => {
  test('deletes at once what was written with an address, and nothing that was confirmed.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug))
    const token = await tokenFor(db, EMAIL, 'confirm')
    for (let at = 0; at < 2; at++) await disown(db, visitor(), token)
    expect([await signatures(db), await contacts(db), await messagesTo(db, EMAIL)]).toEqual([
      [],
      [],
      [],
    ])
    expect(await readConfirmation(db, visitor(), token)).toBeNull()
    await signAndConfirm(db, slug, {}, minutes(1))
    await disown(db, visitor(), await tokenFor(db, EMAIL, 'confirm'))
    expect(await signatures(db)).toMatchObject([{ state: 'confirmed' }])
  })

  test('An organisation hears at its own address who signed, and takes it off the list with one word.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    await signAndConfirm(db, letter.slug, { copyTo: 'office@kestrel-trust.example' })
    await acceptAll(db, letter)
    const [copy] = await messagesTo(db, 'office@kestrel-trust.example')
    expect(copy?.text).toContain('Samuel Iqbal-Reyes')
    expect(copy?.text).not.toMatch(/\/signature\/(?!dispute)/)
    const token = /\/signature\/dispute\/(\w+)/.exec(copy?.text ?? '')?.[1] ?? ''
    expect(await readDispute(db, visitor(), token)).toMatchObject({ done: false })
    expect(await signatures(db)).toMatchObject([{ state: 'accepted' }])
    for (let at = 1; at < 3; at++) await dispute(db, visitor(minutes(at)), { token, baseUrl: BASE })
    expect(await signatures(db)).toMatchObject([{ state: 'confirmed' }])
    expect(await messagesTo(db, letter.coordinator.account.email)).toHaveLength(2)
    const board = await readBoard(db, letter.coordinator, letter.letterId)
    expect(board.rows.filter(isSignature)[0]?.contacts).toMatchObject([{ disputed: true }])
    await acceptAll(db, letter)
    expect(await readDispute(db, visitor(), token)).toMatchObject({ done: false })
  })
})

describeOnEveryStore('leaving and hiding', (open) => {
  async function accepted(db: Database) {
    const letter = await openLetter(db)
    const own = await signAndConfirm(db, letter.slug, { naming: 'person' })
    await acceptAll(db, letter)
    const send = () => sendLetter(db, letter)
    const [signature] = await signatures(db)
    return { ...letter, own, send, signatureId: signature?.id ?? '' }
  }

  test('Who leaves after the letter was sent stays in the record, which says so; their data goes.', async () => {
    const db = await open()
    const { slug, own, send, letterId, coordinator } = await accepted(db)
    await send()
    const change = changeSignature(db, visitor(), { ...form(slug), token: own })
    await expect(change).rejects.toThrow('has been sent')
    for (let at = 3; at < 5; at++)
      await takeBack(db, visitor(minutes(at)), { token: own, whole: true })
    expect(await publicPage(db, slug)).toMatchObject({
      signed: 1,
      signatories: [
        { organisation: 'Kestrel Trust', person: null, leftAt: minutes(3).toISOString() },
      ],
    })
    expect(await contacts(db)).toMatchObject([{ name: null, email: null, filled_by: null }])
    expect((await readBoard(db, coordinator, letterId)).counts).toMatchObject({
      accepted: 1,
      again: 0,
    })
    expect((await exportInputFor(db, coordinator, letterId)).signatories).toHaveLength(1)
    expect(await readManaged(db, visitor(), own)).toMatchObject({
      leftAt: minutes(3).toISOString(),
    })
  })

  test('A contact hides the name at once, also after sending, and only they show it again.', async () => {
    const db = await open()
    const { slug, own, letterId, coordinator, reader, send, signatureId } = await accepted(db)
    await send()
    await hideOwn(db, visitor(), { token: own, hidden: true })
    const page = await publicPage(db, slug)
    expect(page).toMatchObject({ signed: 1, signatories: [] })
    expect(JSON.stringify(page)).not.toMatch(/Kestrel|Samuel/)
    expect((await exportInputFor(db, coordinator, letterId)).signatories).toEqual([])
    expect((await readBoard(db, reader, letterId)).rows).toEqual([])
    expect((await exportSignatories(db, coordinator, letterId)).join('')).toContain('"hidden"')
    const show = { letterId, signatureId, hidden: false }
    await expect(hideSignature(db, coordinator, show)).rejects.toThrow(Forbidden)
    await hideOwn(db, visitor(), { token: own, hidden: false })
    expect((await publicPage(db, slug)).signatories).toHaveLength(1)
  })

  test('A coordinator hides it and shows it; nobody else does, nor through another letter.', async () => {
    const db = await open()
    const { slug, letterId, coordinator, reader, own, signatureId } = await accepted(db)
    const hide = { letterId, signatureId, hidden: true }
    await expect(hideSignature(db, reader, hide)).rejects.toThrow(Forbidden)
    const elsewhere = await openLetter(db)
    await expect(
      hideSignature(db, elsewhere.coordinator, { ...hide, letterId: elsewhere.letterId }),
    ).rejects.toThrow(NotFound)
    await hideSignature(db, later(coordinator, minutes(2)), hide)
    expect((await publicPage(db, slug)).signatories).toEqual([])
    // What the contact hides after them is theirs to show.
    await hideOwn(db, visitor(minutes(3)), { token: own, hidden: true })
    await expect(hideSignature(db, coordinator, { ...hide, hidden: false })).rejects.toThrow(
      Forbidden,
    )
  })

  test('Who is hidden on the day of deletion leaves no person’s name behind.', async () => {
    const db = await open()
    const { own } = await accepted(db)
    await hideOwn(db, visitor(), { token: own, hidden: true })
    await deleteDueContacts(db, instance(days(90)))
    expect(await contacts(db)).toMatchObject([{ name: null, role: null }])
  })
})

test.each([
  ['ada@kestrel.example', 'https://www.kestrel.example/about', true],
  ['ada@mail.kestrel.example', 'https://kestrel.example', true],
  ['ada@kestrel.example', 'https://campaign.kestrel.example', true],
  ['ada@notkestrel.example', 'https://kestrel.example', false],
  ['ada@kestrel.example.elsewhere.example', 'https://kestrel.example', false],
  ['ada@bücher.example', 'https://xn--bcher-kva.example', true],
  ['ada@kestrel.example', null, false],
  [null, 'https://kestrel.example', false],
])('%s is of the domain of %s: %s', (email, website, is) => {
  expect(isOfDomain(email, website)).toBe(is)
})
