import { describe, expect, test } from 'vitest'
import type { LetterText } from '../../../app/document/letter-text'
import { Invalid, NotFound } from '../../../app/domain/errors.server'
import { exportInputFor } from '../../../app/domain/export/export.server'
import { fileName, makeFile } from '../../../app/domain/export/files.server'
import { packInput } from '../../../app/domain/export/pack.server'
import { addTranslation, removeTranslation } from '../../../app/domain/letters/translations.server'
import { findVersion, fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { agreeAgain, readNewText } from '../../../app/domain/sign-on/changes/agree-again.server'
import { tellOfTextChanges } from '../../../app/domain/sign-on/changes/telling.server'
import { proposeTextChange } from '../../../app/domain/sign-on/changes/text-changes.server'
import { readManaged } from '../../../app/domain/sign-on/managing/manage.server'
import { makeLink } from '../../../app/domain/sign-on/page/given-links.server'
import { readPreview } from '../../../app/domain/sign-on/page/preview.server'
import { openLetterBySlug } from '../../../app/domain/sign-on/page/public-letter.server'
import {
  publicDifference,
  publicVersion,
} from '../../../app/domain/sign-on/page/public-versions.server'
import {
  confirmSignature,
  readConfirmation,
} from '../../../app/domain/sign-on/signing/confirm.server'
import {
  addConsidering,
  signAfterAll,
} from '../../../app/domain/sign-on/signing/considering.server'
import { addSignature } from '../../../app/domain/sign-on/signing/sign.server'
import { wordsIn } from '../../../app/words/words.server'
import type { Database } from '../../../prisma-free-db/open'
import { instance, minutes, visitor } from '../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../setup/store'
import { heading, paragraph, rewrite } from '../letters/coalition'
import { acceptAll, saying, toVersion } from './changes/another-text'
import {
  BASE,
  form,
  messagesTo,
  type OpenLetter,
  openLetter,
  signAndConfirm,
  tokenFor,
} from './open-letter'

const ARABIC_TITLE = 'اتركوا الأشجار'
const inArabic = (words: string): LetterText => ({
  type: 'doc',
  content: [heading(ARABIC_TITLE), paragraph(words)],
})
const OLDER = 'أشجار الزيزفون أقدم من الطريق.'
const YOUNGER = 'أشجار الزيزفون أحدث من الطريق.'

/** Fixes the drafts and puts them in the place of the text that is open. Returns the number. */
async function putInPlace(
  db: Database,
  letter: OpenLetter,
  kind: 'small fix' | 'changes the meaning',
  at: number,
): Promise<number> {
  const { number } = await fixVersion(db, instance(minutes(at)), letter.letterId)
  const actor = { ...letter.coordinator, now: minutes(at) }
  await proposeTextChange(db, actor, toVersion(letter, number, kind))
  await tellOfTextChanges(db, instance(minutes(at)), { baseUrl: BASE })
  return number
}

/** A letter that is open in English and, from its second version on, in Arabic. */
async function inTwoLanguages(open: () => Promise<Database> = openTestStore) {
  const db = await open()
  const letter = await openLetter(db)
  const arabicId = await addTranslation(db, letter.coordinator, letter.letterId, 'ar')
  await rewrite(db, arabicId, inArabic(OLDER))
  await putInPlace(db, letter, 'small fix', 1)
  const sha256 = (await findVersion(db, letter.coordinator, letter.letterId, 2)).sha256
  return { db, letter, arabicId, sha256 }
}

const readArabic = { version: 2, text: 'ar' }

const agreements = (db: Database) =>
  db
    .selectFrom('agreements')
    .innerJoin('versions', 'versions.id', 'agreements.version_id')
    .select(['versions.number', 'agreements.language'])
    .orderBy('agreed_at')
    .execute()

describe('a letter in two languages', () => {
  test('is read in the one that is asked for, else in the one that it was written in first.', async () => {
    const { db, letter, sha256 } = await inTwoLanguages()
    const read = (...asked: (string | null)[]) =>
      openLetterBySlug(db, visitor(), letter.slug, ...asked)
    expect(await read()).toMatchObject({ title: 'Leave the trees', language: 'en' })
    const arabic = await read(null, 'ar')
    expect(arabic).toMatchObject({
      title: ARABIC_TITLE,
      language: 'ar',
      languages: ['en', 'ar'],
      version: { number: 2, sha256 },
    })
    expect(arabic.text).toMatchObject(inArabic(OLDER))
    expect(await read('cy')).toMatchObject({ language: 'en' })
  })

  test('shows each of its versions in the languages that it holds.', async () => {
    const { db, letter, sha256 } = await inTwoLanguages()
    expect(await publicVersion(db, visitor(), letter.slug, 2, 'ar')).toMatchObject({
      title: ARABIC_TITLE,
      languages: ['en', 'ar'],
      sha256,
      holds: true,
    })
    expect(await publicVersion(db, visitor(), letter.slug, 1, 'ar')).toMatchObject({
      title: 'Leave the trees',
      languages: ['en'],
      holds: true,
    })
  })

  test('has a preview and a page for trustees in each.', async () => {
    const { db, letter } = await inTwoLanguages()
    const link = await makeLink(db, letter.coordinator, letter.letterId, {
      kind: 'letter-preview',
      baseUrl: BASE,
    })
    const token = link.split('/').at(-1) ?? ''
    const preview = await readPreview(db, visitor(), token, 'ar')
    expect(packInput(preview, wordsIn('en'))).toMatchObject({
      title: ARABIC_TITLE,
      version: { languages: ['en', 'ar'] },
    })
  })
})

describeOnEveryStore('who signs a letter in two languages', (open) => {
  test('agrees in the one that they read, and has a receipt with that text and the one hash.', async () => {
    const { db, letter, sha256 } = await inTwoLanguages(open)
    const token = await signAndConfirm(db, letter.slug, readArabic, minutes(3))
    await signAndConfirm(
      db,
      letter.slug,
      { version: 2, organisation: 'Rowan House', email: 'ro@rowan.example' },
      minutes(4),
    )
    expect(await agreements(db)).toEqual([
      { number: 2, language: 'ar' },
      { number: 2, language: 'en' },
    ])
    expect(await readManaged(db, visitor(), token)).toMatchObject({
      readIn: 'ar',
      version: { sha256 },
      letter: { title: ARABIC_TITLE, language: 'ar', languages: ['en', 'ar'] },
    })
    const receipt = (await messagesTo(db, form('').email)).find((one) => one.text.includes(sha256))
    expect(receipt?.text).toContain(OLDER)
    expect(receipt?.text).toContain('in all its languages: English, Arabic.')
    expect(receipt?.html).toContain('dir="rtl"')

    await acceptAll(db, letter, minutes(5))
    const names = async (text: string) =>
      (await openLetterBySlug(db, visitor(), letter.slug, text)).signatories
    expect(await names('ar')).toHaveLength(2)
    expect(await names('ar')).toEqual(await names('en'))
  })
})

describe('who is still considering it', () => {
  test('finds the text as they read it when they decide, and agrees in that language.', async () => {
    const { db, letter } = await inTwoLanguages()
    const { slug, organisation, name, role, email, language } = form(letter.slug)
    await addConsidering(db, visitor(minutes(3)), {
      ...{ slug, organisation, name, role, email, language },
      ...{ until: '2026-11-20', text: 'ar', baseUrl: BASE },
    })
    const confirm = await tokenFor(db, email, 'confirm')
    await confirmSignature(db, visitor(minutes(4)), { token: confirm, version: 2, baseUrl: BASE })
    const token = await tokenFor(db, email, 'manage')
    const read = (await readManaged(db, visitor(minutes(5)), token))?.letter
    expect(read).toMatchObject({ title: ARABIC_TITLE, language: 'ar' })
    const written = { ...form(''), version: 2, text: read?.language, token, baseUrl: BASE }
    await signAfterAll(db, visitor(minutes(6)), written)
    expect(await agreements(db)).toEqual([{ number: 2, language: 'ar' }])
  })
})

describe('before they confirm', () => {
  test('they see the text as they read it, and may confirm it in the other language.', async () => {
    const { db, letter } = await inTwoLanguages()
    await addSignature(db, visitor(minutes(3)), form(letter.slug, readArabic))
    const token = await tokenFor(db, form('').email, 'confirm')
    expect(await readConfirmation(db, visitor(), token)).toMatchObject({
      letter: { language: 'ar' },
    })
    expect(await readConfirmation(db, visitor(), token, 'en')).toMatchObject({
      letter: { language: 'en' },
    })
    const written = { token, version: 2, text: 'en', baseUrl: BASE }
    await confirmSignature(db, visitor(minutes(4)), written)
    expect(await agreements(db)).toEqual([{ number: 2, language: 'en' }])
  })

  test('a language that the letter is not in, or that is none, counts as the first.', async () => {
    const { db, letter } = await inTwoLanguages()
    for (const [at, text] of ['cy', 'no language', 'x'.repeat(400)].entries()) {
      const also = { version: 2, text, organisation: `Yew ${at}`, email: `y${at}@yew.example` }
      await signAndConfirm(db, letter.slug, also, minutes(3 + at))
    }
    expect((await agreements(db)).map(({ language }) => language)).toEqual(['en', 'en', 'en'])
  })
})

describe('when the text of one language changes after signing began', () => {
  test('one new version covers all, with the difference where it is.', async () => {
    const { db, letter, arabicId } = await inTwoLanguages()
    const token = await signAndConfirm(db, letter.slug, readArabic, minutes(3))
    await acceptAll(db, letter, minutes(4))
    await rewrite(db, arabicId, inArabic(YOUNGER))
    await putInPlace(db, letter, 'changes the meaning', 5)

    const { difference } = await publicDifference(db, visitor(), letter.slug, { from: 2, to: 3 })
    expect(difference).toMatchObject({
      counts: 'Changed in Arabic.',
      texts: [{ what: 'changed', language: 'ar' }],
    })
    const told = (await messagesTo(db, form('').email)).map(({ text }) => text)
    expect(told.find((text) => text.includes('In these languages: Arabic.'))).toContain(YOUNGER)

    expect(await readNewText(db, visitor(), token)).toMatchObject({
      state: 'asks',
      letter: { language: 'ar' },
      difference: { texts: [{ language: 'ar' }] },
    })
    await agreeAgain(db, visitor(minutes(6)), { token, version: 3, text: 'en' })
    expect((await agreements(db)).at(-1)).toEqual({ number: 3, language: 'en' })
  })

  test('a change in both is shown in both, the one that they read first.', async () => {
    const { db, letter, arabicId } = await inTwoLanguages()
    const token = await signAndConfirm(db, letter.slug, readArabic, minutes(3))
    await acceptAll(db, letter, minutes(4))
    await rewrite(db, arabicId, inArabic(YOUNGER))
    await rewrite(db, letter.letterId, saying('The limes are younger than the lane.'))
    await putInPlace(db, letter, 'small fix', 5)
    const text = await readNewText(db, visitor(), token)
    expect(text?.difference?.texts.map(({ language }) => language)).toEqual(['ar', 'en'])
    expect(text?.difference?.counts).toBe('Changed in Arabic and English.')
  })

  test('a new language may come as a small fix; a language that goes is none: who read it is asked again.', async () => {
    const { db, letter, arabicId } = await inTwoLanguages()
    const added = await publicDifference(db, visitor(), letter.slug, { from: 1, to: 2 })
    expect(added.difference.counts).toBe('New in Arabic.')
    const token = await signAndConfirm(db, letter.slug, readArabic, minutes(3))
    await acceptAll(db, letter, minutes(4))

    await removeTranslation(db, letter.coordinator, letter.letterId, arabicId)
    await expect(putInPlace(db, letter, 'small fix', 5)).rejects.toThrow(Invalid)
    await putInPlace(db, letter, 'changes the meaning', 6)
    expect(await readNewText(db, visitor(), token)).toMatchObject({
      state: 'asks',
      letter: { language: 'en' },
      difference: { counts: 'No longer in Arabic.', texts: [{ what: 'removed', changes: [] }] },
    })
    // What they signed stays what it was.
    expect(await readManaged(db, visitor(), token)).toMatchObject({ letter: { language: 'ar' } })
  })
})

describe('a file of a letter in two languages', () => {
  test('is in the one asked for, by its translation’s own address too, and names all under the hash.', async () => {
    const { db, letter, arabicId, sha256 } = await inTwoLanguages()
    await signAndConfirm(db, letter.slug, readArabic, minutes(3))
    await acceptAll(db, letter, minutes(4))
    const input = (id: string, language?: string) =>
      exportInputFor(db, letter.coordinator, id, { version: 2, language: language ?? null })
    const arabic = await input(letter.letterId, 'ar')
    expect(arabic).toEqual(await input(arabicId))
    expect(arabic).toMatchObject({ title: ARABIC_TITLE, signatories: [{}] })
    expect(fileName('pdf', arabic.title, arabic.version, arabic.language)).toBe(
      'letter-version-2-ar.pdf',
    )
    for (const format of ['md', 'html'] as const) {
      const file = new TextDecoder().decode(await makeFile(format, arabic))
      expect(file).toContain(OLDER)
      expect(file).toContain('Kestrel Trust')
      expect(file).toContain('in English and Arabic, under one fingerprint')
      expect(file).toContain(sha256)
    }
    const english = new TextDecoder().decode(await makeFile('md', await input(letter.letterId)))
    expect(english).toContain('older than the lane')
    expect(english).toContain('Kestrel Trust')
    const stranger = await openLetter(db)
    await expect(exportInputFor(db, stranger.coordinator, arabicId)).rejects.toThrow(NotFound)
  })
})
