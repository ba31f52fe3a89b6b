import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import {
  changeOwnEntry,
  leaveBook,
  readOwnEntry,
  renewOwnEntry,
} from '../../../../app/domain/sign-on/book/entry.server'
import { openBookEntry, sendBookLinks } from '../../../../app/domain/sign-on/book/links.server'
import { askToRenew, endDueEntries } from '../../../../app/domain/sign-on/book/renewal.server'
import { burstsOf, letInFromBurst } from '../../../../app/domain/sign-on/floods/held-apart.server'
import { takeBack } from '../../../../app/domain/sign-on/managing/take-back.server'
import { deleteDueContacts } from '../../../../app/domain/sign-on/retention.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../../app/domain/sign-on/signing/confirm.server'
import {
  addConsidering,
  signAfterAll,
} from '../../../../app/domain/sign-on/signing/considering.server'
import { addSignature, type NewSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, instance, later, minutes, NOON, visitor } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import {
  BASE,
  contacts,
  form,
  messagesTo,
  nextLetter,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../open-letter'

const EMAIL = 'samuel@kestrel-trust.example'
const NADIA = { name: 'Nadia Rahman', email: 'nadia@kestrel-trust.example' }

const entries = (db: Database) =>
  db.selectFrom('book_entries').selectAll().orderBy('email').orderBy('organisation').execute()

/** The token of the newest link to an entry that an address was sent. */
async function bookToken(db: Database, email = EMAIL): Promise<string> {
  const found = (await messagesTo(db, email)).flatMap(({ text, created_at }) => {
    const token = /\/book\/([a-z0-9]{20,})/.exec(text)?.[1]
    return token ? [{ token, created_at }] : []
  })
  const last = found.at(-1)
  if (!last) throw new Error(`No link to an entry was sent to ${email}`)
  return last.token
}

/** Somebody signs the letter of a coalition and ticks to be kept; returns the link to their entry. */
async function inTheBook(db: Database, also: Partial<NewSignature> = {}) {
  const letter = await openLetter(db)
  const manage = await signAndConfirm(db, letter.slug, { forBook: true, ...also })
  return { ...letter, manage, token: await bookToken(db, also.email) }
}

describeOnEveryStore('the organisation book', (open) => {
  test('Without the tick nobody is in it, and what the letter keeps goes on its date.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    await signAndConfirm(db, slug)
    expect(await entries(db)).toEqual([])
    expect((await messagesTo(db, EMAIL)).map((one) => one.text).join()).not.toContain('book')
    await deleteDueContacts(db, instance(days(90)))
    expect(await contacts(db)).toMatchObject([{ name: null, email: null }])
  })

  test('With it they are, once their email is confirmed and not before; the receipt says so.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug, { forBook: true }))
    expect(await entries(db)).toEqual([])
    const confirm = await tokenFor(db, EMAIL, 'confirm')
    const forBook = async () => (await readConfirmation(db, visitor(minutes(9)), confirm))?.forBook
    expect(await forBook()).toBe(true)
    const confirmed = { token: confirm, version: 1, baseUrl: BASE }
    await confirmSignature(db, visitor(minutes(1)), confirmed)
    expect(await forBook()).toBe(true)
    expect(await entries(db)).toMatchObject([
      {
        organisation: 'Kestrel Trust',
        kind: 'charity',
        country: 'United Kingdom',
        website: 'https://kestrel-trust.example',
        name: 'Samuel Iqbal-Reyes',
        role: 'Chief Executive',
        email: EMAIL,
        days_to_decide: null,
        language: 'en' as const,
        consented_at: minutes(1).toISOString(),
        renew_by: '2027-11-02',
      },
    ])
    const token = await bookToken(db)
    expect(await readOwnEntry(db, visitor(minutes(2)), token)).toMatchObject({
      coalition: 'Friends of the Limes',
      keptUntil: '2027-11-02',
      signed: [{ title: 'Leave the trees', standing: 'waiting', at: `${slug}/versions/1` }],
    })
    await leaveBook(db, visitor(minutes(3)), token)
    expect(await forBook()).toBe(false)
  })

  test('Who fills the form in again before confirming, without the tick, is not in it.', async () => {
    const db = await open()
    const { slug } = await openLetter(db)
    await addSignature(db, visitor(), form(slug, { forBook: true }))
    await signAndConfirm(db, slug, {}, minutes(1))
    expect(await entries(db)).toEqual([])
  })

  test('The letter’s copy of the contact goes on its date, and the book keeps its own.', async () => {
    const db = await open()
    const { token, manage } = await inTheBook(db)
    await deleteDueContacts(db, instance(days(90)))
    expect(await contacts(db)).toMatchObject([{ name: null, email: null }])
    expect(await readOwnEntry(db, visitor(days(91)), token)).toMatchObject({
      name: 'Samuel Iqbal-Reyes',
      email: EMAIL,
      signed: [{ title: 'Leave the trees' }],
    })
    await expect(openBookEntry(db, visitor(days(91)), manage)).rejects.toThrow(NotFound)
  })

  test('The next letter of the coalition brings the entry up to date and renews it, with the tick; without, it only joins the past ones.', async () => {
    const db = await open()
    const { coalitionId, coordinator, token } = await inTheBook(db)
    const sign = async (also: Partial<NewSignature>, day: number) => {
      const { slug } = await nextLetter(db, later(coordinator, days(day)), coalitionId)
      await signAndConfirm(db, slug, also, days(day))
    }
    await sign({ role: 'Director' }, 10)
    expect(await readOwnEntry(db, visitor(days(11)), token)).toMatchObject({
      role: 'Chief Executive',
      keptUntil: '2027-11-02',
      signed: [{ signedOn: '2026-11-12' }, { signedOn: '2026-11-02' }],
    })
    await sign({ role: 'Director', forBook: true }, 20)
    expect(await readOwnEntry(db, visitor(days(21)), token)).toMatchObject({
      role: 'Director',
      since: NOON.toISOString(),
      consentedAt: days(20).toISOString(),
      keptUntil: '2027-11-22',
    })
    expect(await entries(db)).toHaveLength(1)
    // The link that came with the first letter works for as long as the entry is kept now.
    expect(await readOwnEntry(db, visitor(new Date('2027-11-21T23:59:59Z')), token)).not.toBeNull()
  })

  test('Two people of one organisation have an entry each, and neither writes over the other’s.', async () => {
    const db = await open()
    const { slug, token } = await inTheBook(db)
    await signAndConfirm(db, slug, { ...NADIA, country: 'Wales', forBook: true }, minutes(5))
    expect(await entries(db)).toMatchObject([
      { email: NADIA.email, name: NADIA.name, country: 'Wales' },
      { email: EMAIL, name: 'Samuel Iqbal-Reyes', country: 'United Kingdom' },
    ])
    await leaveBook(db, visitor(minutes(6)), await bookToken(db, NADIA.email))
    expect(await readOwnEntry(db, visitor(minutes(7)), token)).not.toBeNull()
  })

  test('Each coalition has a book of its own.', async () => {
    const db = await open()
    await inTheBook(db)
    const other = await openLetter(db)
    await signAndConfirm(db, other.slug, {}, minutes(5))
    expect(await entries(db)).toHaveLength(1)
    await signAndConfirm(db, (await openLetter(db)).slug, { forBook: true }, minutes(10))
    expect(await entries(db)).toHaveLength(2)
  })
})

test('Who considered it first, and ticks it when they sign after all, is in the book at once.', async () => {
  const db = await openTestStore()
  const { slug } = await openLetter(db)
  const considering = {
    slug,
    organisation: 'Kestrel Trust',
    name: 'Samuel Iqbal-Reyes',
    role: 'Chief Executive',
    email: EMAIL,
    until: '2026-11-20',
    language: 'en' as const,
    baseUrl: BASE,
  }
  await addConsidering(db, visitor(), considering)
  const token = await tokenFor(db, EMAIL, 'confirm')
  await confirmSignature(db, visitor(minutes(1)), { token, version: 1, baseUrl: BASE })
  expect(await entries(db)).toEqual([])
  const manage = await tokenFor(db, EMAIL, 'manage')
  const signed = { ...form(slug, { forBook: true }), token: manage }
  await signAfterAll(db, visitor(minutes(2)), signed)
  expect(await readOwnEntry(db, visitor(minutes(3)), await bookToken(db))).not.toBeNull()
})

test('Who came in a flood is in the book only once a coordinator has let them in, and is then sent the link.', async () => {
  const db = await openTestStore()
  const { slug, letterId, coordinator } = await openLetter(db)
  await signAndConfirm(db, slug, { forBook: true, came: 'proven' })
  expect(await entries(db)).toEqual([])
  const [burst] = await burstsOf(db, coordinator, letterId)
  const about = { letterId, burstId: burst?.id ?? '', contactIds: 'all', baseUrl: BASE } as const
  expect(await letInFromBurst(db, later(coordinator, minutes(9)), about)).toBe(1)
  expect(await readOwnEntry(db, visitor(minutes(10)), await bookToken(db))).toMatchObject({
    signed: [{ standing: 'waiting' }],
  })
})

describe('an entry, by its own link', () => {
  const change = {
    organisation: 'Kestrel Trust Cymru',
    kind: 'network',
    country: 'Wales',
    website: null,
    number: '1140056',
    name: 'Samuel Iqbal-Reyes',
    role: 'Director',
    daysToDecide: '14',
  }

  test('is changed by its person; what was signed stays as it was signed.', async () => {
    const db = await openTestStore()
    const { token } = await inTheBook(db)
    await changeOwnEntry(db, visitor(minutes(5)), { ...change, token })
    expect(await readOwnEntry(db, visitor(minutes(6)), token)).toMatchObject({
      organisation: 'Kestrel Trust Cymru',
      kind: 'network',
      website: null,
      role: 'Director',
      daysToDecide: 14,
      email: EMAIL,
      keptUntil: '2027-11-02',
    })
    expect(await signatures(db)).toMatchObject([{ organisation: 'Kestrel Trust' }])
  })

  test.each([
    ['organisation', ''],
    ['kind', 'club'],
    ['country', ' '],
    ['website', 'not a website'],
    ['name', ''],
    ['role', ''],
    ['daysToDecide', 'a fortnight'],
    ['daysToDecide', '0'],
    ['daysToDecide', '366'],
  ])('What is wrong is said of its field, and nothing is changed: %s', async (field, text) => {
    const db = await openTestStore()
    const { token } = await inTheBook(db)
    const before = await entries(db)
    const wrong = { ...change, [field]: text, token }
    const refused = await changeOwnEntry(db, visitor(), wrong).catch((error) => error)
    expect(refused).toBeInstanceOf(Invalid)
    expect(refused.field).toBe(field)
    expect(await entries(db)).toEqual(before)
  })

  test('Somebody with two entries cannot give both one name.', async () => {
    const db = await openTestStore()
    const { slug, token } = await inTheBook(db)
    await signAndConfirm(db, slug, { organisation: 'Lark Fund', forBook: true }, minutes(5))
    const same = { ...change, organisation: 'LARK-fund', token }
    const refused = await changeOwnEntry(db, visitor(), same).catch((error) => error)
    expect(refused).toMatchObject({ field: 'organisation' })
  })

  test('is left with one press: row, links and messages are gone at once, and twice is harmless.', async () => {
    const db = await openTestStore()
    const { token, coalitionId } = await inTheBook(db)
    await sendBookLinks(db, visitor(minutes(5)), { email: EMAIL, baseUrl: BASE })
    await leaveBook(db, visitor(minutes(6)), token)
    expect(await entries(db)).toEqual([])
    const links = db.selectFrom('tokens').selectAll().where('purpose', '=', 'book-entry')
    expect(await links.execute()).toEqual([])
    expect((await messagesTo(db, EMAIL)).map((one) => one.subject)).not.toContainEqual(
      expect.stringContaining('organisation book'),
    )
    expect(await readOwnEntry(db, visitor(minutes(7)), token)).toBeNull()
    await leaveBook(db, visitor(minutes(7)), token)
    // The signature stays, and the log names nobody.
    expect(await contacts(db)).toMatchObject([{ email: EMAIL, book_entry_id: null }])
    const log = db.selectFrom('activity').selectAll().where('kind', '=', 'book.left')
    expect(await log.execute()).toMatchObject([{ coalition_id: coalitionId, details: '{}' }])
  })

  test('stays when the signature is taken back, which is then no past one of theirs.', async () => {
    const db = await openTestStore()
    const { token, manage } = await inTheBook(db)
    await takeBack(db, visitor(minutes(5)), { token: manage, whole: false })
    expect(await readOwnEntry(db, visitor(minutes(6)), token)).toMatchObject({
      email: EMAIL,
      signed: [],
    })
  })

  test('says where each signature stands.', async () => {
    const db = await openTestStore()
    const { token, coordinator, letterId } = await inTheBook(db)
    const signatureIds = (await signatures(db)).map((one) => one.id)
    await decideSignatures(db, coordinator, { letterId, signatureIds, decision: 'accept' })
    expect(await readOwnEntry(db, visitor(minutes(6)), token)).toMatchObject({
      signed: [{ standing: 'accepted' }],
    })
  })

  test('opens by the link to the signature too, which came to the same mailbox.', async () => {
    const db = await openTestStore()
    const { manage } = await inTheBook(db)
    const address = await openBookEntry(db, visitor(minutes(5)), manage)
    const token = address.replace('/book/', '')
    expect(await readOwnEntry(db, visitor(minutes(6)), token)).toMatchObject({ email: EMAIL })
    await leaveBook(db, visitor(minutes(7)), token)
    await expect(openBookEntry(db, visitor(minutes(8)), manage)).rejects.toThrow(NotFound)
  })

  test('A link for something else opens no entry.', async () => {
    const db = await openTestStore()
    const { manage } = await inTheBook(db)
    expect(await readOwnEntry(db, visitor(), manage)).toBeNull()
    await expect(changeOwnEntry(db, visitor(), { ...change, token: manage })).rejects.toThrow(
      NotFound,
    )
    await expect(renewOwnEntry(db, visitor(), manage)).rejects.toThrow(NotFound)
  })
})

describe('a new link', () => {
  test('comes to whoever is in a book, and nobody learns from the answer who is.', async () => {
    const db = await openTestStore()
    await inTheBook(db)
    const ask = (email: string) => sendBookLinks(db, visitor(minutes(5)), { email, baseUrl: BASE })
    expect(await ask(EMAIL.toUpperCase())).toEqual(await ask('nobody@elsewhere.example'))
    expect(await messagesTo(db, 'nobody@elsewhere.example')).toEqual([])
    expect(await readOwnEntry(db, visitor(minutes(6)), await bookToken(db))).not.toBeNull()
    await expect(ask('no address')).rejects.toThrow(Invalid)
  })

  test('comes no more than five times an hour, whoever asks.', async () => {
    const db = await openTestStore()
    await inTheBook(db)
    for (let at = 1; at < 12; at++) {
      await sendBookLinks(db, visitor(minutes(at)), { email: EMAIL, baseUrl: BASE })
    }
    const links = db.selectFrom('tokens').selectAll().where('purpose', '=', 'book-entry')
    expect(await links.execute()).toHaveLength(5)
  })
})

describeOnEveryStore('once a year', (open) => {
  const at = (moment: string) => instance(new Date(moment))
  const asked = async (db: Database) =>
    (await messagesTo(db, EMAIL)).filter((one) => one.subject.startsWith('May ')).length

  test('its person is asked thirty days before the day and once more seven days before, not a day sooner and never twice.', async () => {
    const db = await open()
    await inTheBook(db)
    const ask = (moment: string) => askToRenew(db, at(moment), { baseUrl: BASE })
    // It goes on 2 November 2027.
    expect(await ask('2027-10-02T23:59:59.999Z')).toBe(0)
    expect(await ask('2027-10-03T00:00:00Z')).toBe(1)
    expect(await ask('2027-10-03T01:00:00Z')).toBe(0)
    expect(await ask('2027-10-25T23:59:59.999Z')).toBe(0)
    expect(await ask('2027-10-26T00:00:00Z')).toBe(1)
    expect(await ask('2027-10-26T01:00:00Z')).toBe(0)
    expect(await ask('2027-11-01T23:59:59Z')).toBe(0)
    expect(await asked(db)).toBe(2)
  })

  test('After a long silence of the server they are asked once, not twice at once.', async () => {
    const db = await open()
    await inTheBook(db)
    expect(await askToRenew(db, at('2027-10-28T08:00:00Z'), { baseUrl: BASE })).toBe(1)
    expect(await askToRenew(db, at('2027-10-28T09:00:00Z'), { baseUrl: BASE })).toBe(0)
  })

  test('Renewed, it stays for a year from then, with its links, and is asked about again in a year.', async () => {
    const db = await open()
    const { token } = await inTheBook(db)
    await askToRenew(db, at('2027-10-03T08:00:00Z'), { baseUrl: BASE })
    for (const _ of ['once', 'twice']) {
      await renewOwnEntry(db, visitor(new Date('2027-10-05T12:00:00Z')), await bookToken(db))
    }
    expect(await askToRenew(db, at('2027-10-26T08:00:00Z'), { baseUrl: BASE })).toBe(0)
    expect(await endDueEntries(db, at('2027-11-02T08:00:00Z'))).toBe(0)
    const lastMoment = new Date('2028-10-04T23:59:59Z')
    expect(await readOwnEntry(db, visitor(lastMoment), token)).toMatchObject({
      since: NOON.toISOString(),
      keptUntil: '2028-10-05',
    })
    expect(await askToRenew(db, at('2028-09-05T08:00:00Z'), { baseUrl: BASE })).toBe(1)
  })

  test('Without an answer it goes by itself on the day, and nobody sees it from then on.', async () => {
    const db = await open()
    const { token } = await inTheBook(db)
    await askToRenew(db, at('2027-10-03T08:00:00Z'), { baseUrl: BASE })
    expect(await endDueEntries(db, at('2027-11-01T23:59:59.999Z'))).toBe(0)
    expect(
      await readOwnEntry(db, visitor(new Date('2027-11-01T23:59:59.999Z')), token),
    ).not.toBeNull()
    const due = new Date('2027-11-02T00:00:00Z')
    // Before the job has run, too.
    expect(await readOwnEntry(db, visitor(due), token)).toBeNull()
    await expect(renewOwnEntry(db, visitor(due), token)).rejects.toThrow(NotFound)
    expect(await endDueEntries(db, instance(due))).toBe(1)
    expect(await entries(db)).toEqual([])
    expect(await asked(db)).toBe(0)
    expect(await endDueEntries(db, instance(due))).toBe(0)
  })

  test('Only the instance itself asks and takes out.', async () => {
    const db = await open()
    const { coordinator } = await inTheBook(db)
    await expect(askToRenew(db, coordinator, { baseUrl: BASE })).rejects.toThrow(Forbidden)
    await expect(endDueEntries(db, visitor())).rejects.toThrow(Forbidden)
  })
})
