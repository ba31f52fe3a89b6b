import { expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { decideSignatures } from '../../../../app/domain/sign-on/board/decide.server'
import { boardPack } from '../../../../app/domain/sign-on/page/board-pack'
import {
  endLink,
  makeLink,
  readGivenLinks,
} from '../../../../app/domain/sign-on/page/given-links.server'
import { launch, readLaunch } from '../../../../app/domain/sign-on/page/launching.server'
import { readListed } from '../../../../app/domain/sign-on/page/listed.server'
import { readPreview } from '../../../../app/domain/sign-on/page/preview.server'
import { openLetterBySlug } from '../../../../app/domain/sign-on/page/public-letter.server'
import { publicVersion } from '../../../../app/domain/sign-on/page/public-versions.server'
import { followShortLink, shortLinkOf } from '../../../../app/domain/sign-on/page/short-link.server'
import { addSignature } from '../../../../app/domain/sign-on/signing/sign.server'
import { readTerms, setTerms } from '../../../../app/domain/sign-on/terms.server'
import { wordsIn } from '../../../../app/words/words.server'
import type { Database } from '../../../../prisma-free-db/open'
import { days, later, visitor } from '../../../setup/people'
import { describeOnEveryStore } from '../../../setup/store'
import {
  BASE,
  form,
  messagesTo,
  type OpenLetter,
  openLetter,
  signAndConfirm,
  signatures,
  tokenFor,
} from '../open-letter'

type Terms = Parameters<typeof setTerms>[3]

/** A letter with one organisation under it, and these terms. */
async function letterWith(db: Database, terms: Partial<Terms>): Promise<OpenLetter> {
  const letter = await openLetter(db)
  const { coordinator, letterId } = letter
  await signAndConfirm(db, letter.slug)
  const [only] = await signatures(db)
  await decideSignatures(db, coordinator, {
    letterId,
    signatureIds: [only?.id ?? ''],
    decision: 'accept',
  })
  await setTerms(db, coordinator, letterId, {
    ...(await readTerms(db, coordinator, letterId)),
    ...terms,
  })
  return letter
}

/** What stands after `/l/` in an invitation's link. */
const invite = async (db: Database, { coordinator, letterId }: OpenLetter): Promise<string> =>
  (await makeLink(db, coordinator, letterId, { kind: 'letter-invitation', baseUrl: BASE })).replace(
    `${BASE}/l/`,
    '',
  )

const page = (db: Database, address: string, now?: Date) =>
  openLetterBySlug(db, visitor(now), address)

describeOnEveryStore('a short link', (open) => {
  test('leads to its letter, and to none that may not be seen.', async () => {
    const db = await open()
    const draft = await openLetter(db)
    await db.updateTable('letters').set({ stage: 'drafting' }).execute()
    const { slug } = await openLetter(db)
    const hidden = await letterWith(db, { listing: 'invited' })
    const follow = (of: string) => followShortLink(db, visitor(), shortLinkOf(of).slice(3))
    expect(shortLinkOf(slug)).toMatch(/^\/s\/[a-z0-9]{8}$/)
    expect(await follow(slug)).toBe(slug)
    expect(await page(db, slug)).toMatchObject({ shortLink: shortLinkOf(slug) })
    await expect(follow(draft.slug)).rejects.toThrow(NotFound)
    await expect(follow(hidden.slug)).rejects.toThrow(NotFound)
    for (const end of ['', 'nothing2', slug, '%', '_'.repeat(8)]) {
      await expect(followShortLink(db, visitor(), end)).rejects.toThrow(NotFound)
    }
    expect(await page(db, await invite(db, hidden))).toMatchObject({ shortLink: null })
  })
})

describeOnEveryStore('a letter by invitation only', (open) => {
  test('is not there for whoever has no invitation, on any of its pages, and nobody signs it.', async () => {
    const db = await open()
    const { slug } = await letterWith(db, { listing: 'invited' })
    await expect(page(db, slug)).rejects.toThrow(NotFound)
    await expect(page(db, `${slug}.guessed`)).rejects.toThrow(NotFound)
    await expect(publicVersion(db, visitor(), slug, 1)).rejects.toThrow(NotFound)
    const other = form(slug, { organisation: 'Plain Data', email: 'elin@plain-data.example' })
    await expect(addSignature(db, visitor(), other)).rejects.toThrow(NotFound)
    expect(await signatures(db)).toHaveLength(1)
  })

  test('is read and signed by an invitation, which leads to all its pages, until another takes its place.', async () => {
    const db = await open()
    const letter = await letterWith(db, { listing: 'invited' })
    const address = await invite(db, letter)
    expect(await page(db, address)).toMatchObject({ slug: address, signed: 1, byInvitation: true })
    expect(await publicVersion(db, visitor(), address, 1)).toMatchObject({ slug: address })
    const other = form(address, { organisation: 'Plain Data', email: 'elin@plain-data.example' })
    await addSignature(db, visitor(), other)
    const [asked] = await messagesTo(db, 'elin@plain-data.example')
    expect(asked?.text).toContain(`${BASE}/l/${address}`)
    expect(await tokenFor(db, 'elin@plain-data.example', 'confirm')).toBeTruthy()

    const renewed = await invite(db, letter)
    await expect(page(db, address)).rejects.toThrow(NotFound)
    expect((await page(db, renewed)).signed).toBe(1)
    await endLink(db, letter.coordinator, letter.letterId, 'letter-invitation')
    await expect(page(db, renewed)).rejects.toThrow(NotFound)
  })

  test('is for members too; an invitation to another letter opens nothing, nor does one that has expired.', async () => {
    const db = await open()
    const letter = await letterWith(db, { listing: 'invited' })
    expect(await openLetterBySlug(db, letter.reader, letter.slug)).toMatchObject({ signed: 1 })
    const other = await openLetter(db)
    const [, token] = (await invite(db, other)).split('.')
    await expect(page(db, `${letter.slug}.${token}`)).rejects.toThrow(NotFound)
    await expect(openLetterBySlug(db, other.coordinator, letter.slug)).rejects.toThrow(NotFound)
    const address = await invite(db, letter)
    await expect(page(db, address, days(367))).rejects.toThrow(NotFound)
  })
})

describeOnEveryStore('links that are given out', (open) => {
  test('are made by coordinators only, stored hashed, and told of with the day on which they end.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const { coordinator, reader, letterId } = letter
    const link = { kind: 'letter-preview', baseUrl: BASE } as const
    await expect(makeLink(db, reader, letterId, link)).rejects.toThrow(Forbidden)
    await expect(readGivenLinks(db, reader, letterId)).rejects.toThrow(Forbidden)
    const address = await makeLink(db, coordinator, letterId, link)
    const { worksUntil } = await readGivenLinks(db, coordinator, letterId)
    expect(worksUntil).toEqual({
      'letter-invitation': null,
      'letter-preview': days(60).toISOString(),
    })
    const tokens = await db.selectFrom('tokens').select('hash').execute()
    expect(tokens.map((one) => one.hash)).not.toContain(address.split('/').at(-1))
  })
})

describeOnEveryStore('names that wait for the launch', (open) => {
  test('are counted for everybody, and read by the invited and by members, until it is launched.', async () => {
    const db = await open()
    const letter = await letterWith(db, { namesShown: 'at launch' })
    const { slug, coordinator, letterId } = letter
    const held = { signed: 1, signatories: [], names: 'launch' }
    expect(await page(db, slug)).toMatchObject(held)
    expect(await publicVersion(db, visitor(), slug, 1)).toMatchObject(held)
    const shown = [{ organisation: 'Kestrel Trust' }]
    expect(await page(db, await invite(db, letter))).toMatchObject({
      signatories: shown,
      names: 'invited',
    })
    expect(await openLetterBySlug(db, letter.reader, slug)).toMatchObject({ signatories: shown })

    await launch(db, coordinator, letterId, 'now')
    expect(await page(db, slug)).toMatchObject({ signatories: shown, names: 'public' })
  })

  test('are out at the time that was set, which can be taken back before, and not after.', async () => {
    const db = await open()
    const { slug, coordinator, letterId } = await letterWith(db, { namesShown: 'at launch' })
    const inTwoDays = { day: '2026-11-04', time: '12:00' }
    const yesterday = launch(db, coordinator, letterId, { day: '2026-11-01', time: '12:00' })
    await expect(yesterday).rejects.toMatchObject({ field: 'day' })
    await launch(db, coordinator, letterId, inTwoDays)
    await launch(db, coordinator, letterId, null)
    expect(await page(db, slug, days(3))).toMatchObject({ names: 'launch' })
    await launch(db, coordinator, letterId, inTwoDays)
    expect(await page(db, slug, days(1))).toMatchObject({ names: 'launch' })
    expect(await page(db, slug, days(3))).toMatchObject({ names: 'public' })
    await launch(db, later(coordinator, days(3)), letterId, null)
    expect(await page(db, slug, days(3))).toMatchObject({ names: 'public' })
  })

  test('Only coordinators launch, and no letter before it is open.', async () => {
    const db = await open()
    const { reader, coordinator, letterId } = await letterWith(db, { namesShown: 'at launch' })
    await expect(launch(db, reader, letterId, 'now')).rejects.toThrow(Forbidden)
    await expect(readLaunch(db, reader, letterId)).rejects.toThrow(Forbidden)
    await db.updateTable('letters').set({ open_version_id: null }).execute()
    await expect(launch(db, coordinator, letterId, 'now')).rejects.toThrow(Invalid)
  })
})

describeOnEveryStore('the list of open letters', (open) => {
  test('has those that are listed and launched, and only those may search engines find.', async () => {
    const db = await open()
    const listed = await letterWith(db, { listing: 'listed', banner: 'By  email only.' })
    expect(await readListed(db, visitor())).toEqual([])
    expect(await page(db, listed.slug)).toMatchObject({
      mayBeFound: false,
      banner: 'By email only.',
    })
    await launch(db, listed.coordinator, listed.letterId, 'now')
    expect(await readListed(db, visitor())).toMatchObject([
      { slug: listed.slug, title: 'Leave the trees', signed: 1, open: true },
    ])
    expect(await page(db, listed.slug)).toMatchObject({ mayBeFound: true })

    const terms = await readTerms(db, listed.coordinator, listed.letterId)
    await setTerms(db, listed.coordinator, listed.letterId, { ...terms, listing: 'unlisted' })
    expect(await readListed(db, visitor())).toEqual([])
    expect(await page(db, listed.slug)).toMatchObject({ mayBeFound: false })
  })
})

describeOnEveryStore('a preview', (open) => {
  test('shows a board the letter, with the names so far, until its link ends; by it nobody signs.', async () => {
    const db = await open()
    const letter = await letterWith(db, { listing: 'invited', namesShown: 'at launch' })
    const token = await preview(db, letter)
    expect(await readPreview(db, visitor(), token)).toMatchObject({
      title: 'Leave the trees',
      askedBy: 'Lane Trust',
      signing: 'open',
      slug: null,
      names: 'invited',
      signatories: [{ organisation: 'Kestrel Trust' }],
      worksUntil: days(60).toISOString(),
    })
    await expect(page(db, `${letter.slug}.${token}`)).rejects.toThrow(NotFound)
    await expect(readPreview(db, visitor(days(61)), token)).rejects.toThrow(NotFound)
    await preview(db, letter)
    await expect(readPreview(db, visitor(), token)).rejects.toThrow(NotFound)
  })

  test('is of the final text before it is open for signature too, and of no draft.', async () => {
    const db = await open()
    const letter = await openLetter(db)
    const unopened = { stage: 'drafting', open_version_id: null, opened_at: null } as const
    await db.updateTable('letters').set(unopened).execute()
    const token = await preview(db, letter)
    const read = await readPreview(db, visitor(), token)
    expect(read).toMatchObject({ signing: 'to come', slug: null, signed: 0 })
    expect(boardPack(read, wordsIn('en')).sections[0]?.lines).toContain(
      'It is not open for signature yet. No organisation has signed so far.',
    )
    await db.deleteFrom('versions').execute()
    await expect(readPreview(db, visitor(), token)).rejects.toThrow(NotFound)
    await expect(preview(db, letter)).rejects.toThrow(Invalid)
  })
})

const preview = async (db: Database, { coordinator, letterId }: OpenLetter): Promise<string> =>
  (await makeLink(db, coordinator, letterId, { kind: 'letter-preview', baseUrl: BASE })).replace(
    `${BASE}/preview/`,
    '',
  )
