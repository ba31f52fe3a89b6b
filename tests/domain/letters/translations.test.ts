import { describe, expect, test } from 'vitest'
import { readTexts } from '../../../app/document/canonical'
import type { LetterText } from '../../../app/document/letter-text'
import type { Person } from '../../../app/domain/actor.server'
import { activityOf } from '../../../app/domain/coalitions/activity.server'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { findLetterFor } from '../../../app/domain/letters/access.server'
import {
  archiveLetter,
  setLanguage,
  unarchiveLetter,
} from '../../../app/domain/letters/archive.server'
import {
  deletedLettersOf,
  deleteLetter,
  purgeDeletedLetters,
  restoreLetter,
} from '../../../app/domain/letters/deletion.server'
import { historyOf, textOfMoment } from '../../../app/domain/letters/history/history.server'
import { keepAfterWriting } from '../../../app/domain/letters/history/keeping.server'
import { restoreText } from '../../../app/domain/letters/history/restoring.server'
import { duplicateLetter, lettersOf } from '../../../app/domain/letters/letters.server'
import { readDraft } from '../../../app/domain/letters/live/journal.server'
import { openSigning } from '../../../app/domain/letters/stages.server'
import { addTranslation, removeTranslation } from '../../../app/domain/letters/translations.server'
import { finalTextOf } from '../../../app/domain/letters/versions/final.server'
import { fixVersion, verifyVersion } from '../../../app/domain/letters/versions/versions.server'
import type { Database } from '../../../prisma-free-db/open'
import { translationsOfLetter } from '../../../prisma-free-db/queries/translations'
import { days, instance, later } from '../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../setup/store'
import { deeds, heading, heard, letterOf, paragraph, rewrite, TEXT } from './coalition'

const ARABIC: LetterText = {
  type: 'doc',
  content: [
    heading('أبقوا الحافلة الليلية'),
    paragraph('الممرضات يعدن إلى بيوتهن في الظلام.', 'استبيان، 2025.'),
  ],
}

/** A letter with a text in Arabic that somebody has translated. */
async function inTwoLanguages(db: Database) {
  const members = await letterOf(db)
  const arabicId = await addTranslation(db, members.coordinator, members.letterId, 'ar')
  await rewrite(db, arabicId, ARABIC)
  return { ...members, arabicId }
}

const languagesOf = async (db: Database, letterId: string) =>
  (await translationsOfLetter(db, letterId)).map(({ language }) => language)

describe('a translation', () => {
  test('begins as a copy of the text, in the language that is asked for; each language is there once.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const id = await addTranslation(db, coordinator, letterId, 'AR')
    expect(await readDraft(db, id)).toEqual(TEXT)
    expect(await findLetterFor(db, coordinator, id)).toMatchObject({
      letter: { language: 'ar', translation_of: letterId, title: 'Keep the night bus' },
      role: 'coordinator',
    })
    await expect(addTranslation(db, coordinator, letterId, 'ar')).rejects.toThrow(Invalid)
    await expect(addTranslation(db, coordinator, letterId, 'en-GB')).rejects.toThrow(Invalid)
    await expect(addTranslation(db, coordinator, letterId, 'no language')).rejects.toThrow(Invalid)
    await expect(setLanguage(db, coordinator, letterId, 'ar')).rejects.toThrow(Invalid)
    await expect(setLanguage(db, coordinator, id, 'en-GB')).rejects.toThrow(Invalid)
    expect(await languagesOf(db, letterId)).toEqual(['ar'])
  })

  test('is begun and removed by coordinators, seen by whoever sees the letter, and by nobody else.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, ...people } = await inTwoLanguages(db)
    for (const weak of [people.editor, people.reader]) {
      await expect(addTranslation(db, weak, letterId, 'fr')).rejects.toThrow(Forbidden)
      await expect(removeTranslation(db, weak, letterId, arabicId)).rejects.toThrow(Forbidden)
      expect(await findLetterFor(db, weak, arabicId)).not.toBeNull()
    }
    expect(await findLetterFor(db, people.stranger, arabicId)).toBeNull()
    await expect(addTranslation(db, people.stranger, letterId, 'fr')).rejects.toThrow(NotFound)
    const other = await letterOf(db)
    await expect(
      removeTranslation(db, other.coordinator, other.letterId, arabicId),
    ).rejects.toThrow(NotFound)
    await expect(
      removeTranslation(db, people.coordinator, letterId, other.letterId),
    ).rejects.toThrow(NotFound)
  })

  test('is in no list of letters, and its log stands with its letter.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coalitionId, coordinator } = await inTwoLanguages(db)
    expect((await lettersOf(db, coordinator, coalitionId)).map(({ id }) => id)).toEqual([letterId])
    expect(await deeds(db, arabicId)).toEqual([])
    const { happened } = await activityOf(db, coordinator, coalitionId)
    expect(happened.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/ began a letter’s text in Arabic\.$/),
    )
  })

  test('that was removed comes back as it was when its language is added again; removing twice is harmless.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    await removeTranslation(db, coordinator, letterId, arabicId)
    await removeTranslation(db, later(coordinator, days(1)), letterId, arabicId)
    expect(await languagesOf(db, letterId)).toEqual([])
    expect(await findLetterFor(db, coordinator, arabicId)).toBeNull()
    expect(await addTranslation(db, coordinator, letterId, 'ar')).toBe(arabicId)
    expect(await readDraft(db, arabicId)).toEqual(ARABIC)
    expect(await heard(db, arabicId)).toEqual(['access-changed', 'access-changed'])
  })

  test('has no sign-on life of its own: it is neither fixed, opened, archived nor deleted alone.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    const { id: versionId } = await fixVersion(db, coordinator, letterId)
    await expect(fixVersion(db, coordinator, arabicId)).rejects.toThrow(Invalid)
    await expect(finalTextOf(db, coordinator, arabicId)).rejects.toThrow(NotFound)
    await expect(archiveLetter(db, coordinator, arabicId)).rejects.toThrow(Invalid)
    await expect(deleteLetter(db, coordinator, arabicId)).rejects.toThrow(Invalid)
    await expect(addTranslation(db, coordinator, arabicId, 'fr')).rejects.toThrow(Invalid)
    await expect(
      openSigning(db, coordinator, arabicId, {
        versionId,
        ask: 'We ask you to sign.',
        signBy: days(9),
        timeZone: 'Europe/London',
        contactEmail: 'letters@bus.example',
      }),
    ).rejects.toThrow(NotFound)
  })
})

describe('a letter with translations', () => {
  test('is archived, deleted and brought back with them; one that was removed before stays removed.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coalitionId, coordinator } = await inTwoLanguages(db)
    const frenchId = await addTranslation(db, coordinator, letterId, 'fr')
    await removeTranslation(db, coordinator, letterId, frenchId)

    await archiveLetter(db, coordinator, letterId)
    await expect(setLanguage(db, coordinator, arabicId, 'fa')).rejects.toThrow(Forbidden)
    await unarchiveLetter(db, coordinator, letterId)
    await setLanguage(db, coordinator, arabicId, 'ar-EG')

    const next = later(coordinator, days(1))
    await deleteLetter(db, next, letterId)
    expect(await findLetterFor(db, next, arabicId)).toBeNull()
    expect((await deletedLettersOf(db, next, coalitionId)).map(({ id }) => id)).toEqual([letterId])
    await expect(restoreLetter(db, next, arabicId)).rejects.toThrow(NotFound)
    await restoreLetter(db, next, letterId)
    expect(await languagesOf(db, letterId)).toEqual(['ar-EG'])
    expect((await heard(db, arabicId)).slice(-2)).toEqual(['access-changed', 'access-changed'])
  })

  test('is removed for good with them.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await inTwoLanguages(db)
    await deleteLetter(db, coordinator, letterId)
    await purgeDeletedLetters(db, instance(days(31)))
    expect(await db.selectFrom('letters').selectAll().execute()).toEqual([])
  })

  test('is copied with their texts.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await inTwoLanguages(db)
    const copyId = await duplicateLetter(db, coordinator, letterId)
    const [copy] = await translationsOfLetter(db, copyId)
    expect(copy).toMatchObject({ language: 'ar', title: 'أبقوا الحافلة الليلية' })
    expect(await readDraft(db, copy?.id ?? '')).toEqual(ARABIC)
  })
})

describe('before a text is fixed', () => {
  const lacking = async (db: Database, person: Person, letterId: string) =>
    (await finalTextOf(db, person, letterId)).translations.map(({ lacks }) => lacks)

  test('its languages stand side by side with their words, and what each still lacks.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    const { draft, translations } = await finalTextOf(db, coordinator, letterId)
    expect(draft).toMatchObject({ language: 'en-GB', words: 14, footnotes: 1, lacks: null })
    expect(translations).toMatchObject([
      { letterId: arabicId, language: 'ar', words: 9, footnotes: 1, untranslated: 0, lacks: null },
    ])
    await rewrite(db, arabicId, {
      type: 'doc',
      content: [heading('أبقوا الحافلة الليلية'), ...TEXT.content.slice(1)],
    })
    expect((await finalTextOf(db, coordinator, letterId)).translations).toMatchObject([
      { untranslated: 1, lacks: null },
    ])
  })

  test('a translation that nobody has begun, or without a title or text, is refused by its name.', async () => {
    const db = await openTestStore()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    const refused = () => expect(fixVersion(db, coordinator, letterId)).rejects
    await rewrite(db, arabicId, TEXT)
    expect(await lacking(db, coordinator, letterId)).toEqual(['translation'])
    await refused().toThrow('The letter in Arabic still says what it was copied from')
    await rewrite(db, arabicId, { type: 'doc', content: [paragraph('أبقوا')] })
    expect(await lacking(db, coordinator, letterId)).toEqual(['title'])
    await refused().toThrow('The letter in Arabic has no title')
    await rewrite(db, arabicId, { type: 'doc', content: [heading('أبقوا')] })
    expect(await lacking(db, coordinator, letterId)).toEqual(['text'])
    await refused().toThrow('The letter in Arabic has no text')
  })
})

describeOnEveryStore('a final text in two languages', (open) => {
  test('is one version with one hash, whichever language changes.', async () => {
    const db = await open()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    const first = await fixVersion(db, coordinator, letterId)
    expect(first).toMatchObject({ format: 4, language: 'en-GB', translated_into: 'ar' })
    expect(await verifyVersion(first)).toBe(true)
    expect(readTexts(first.canonical).map(({ language, title }) => [language, title])).toEqual([
      ['en-GB', 'Keep the night bus'],
      ['ar', 'أبقوا الحافلة الليلية'],
    ])
    expect(await fixVersion(db, later(coordinator, days(1)), letterId)).toEqual(first)
    expect((await finalTextOf(db, coordinator, letterId)).draft.isFixed).toBe(true)

    await rewrite(db, arabicId, { type: 'doc', content: [heading('أبقوا'), paragraph('نعم.')] })
    expect((await finalTextOf(db, coordinator, letterId)).draft.isFixed).toBe(false)
    const second = await fixVersion(db, later(coordinator, days(2)), letterId)
    expect(second.number).toBe(2)
    expect(second.sha256).not.toBe(first.sha256)

    await removeTranslation(db, coordinator, letterId, arabicId)
    const third = await fixVersion(db, later(coordinator, days(3)), letterId)
    expect(third).toMatchObject({ number: 3, format: 2, translated_into: null })
  })

  test('is in the history of both, each in its own language, and comes back in both.', async () => {
    const db = await open()
    const { letterId, arabicId, coordinator } = await inTwoLanguages(db)
    await fixVersion(db, later(coordinator, days(1)), letterId)
    const keys = async (id: string) =>
      (await historyOf(db, coordinator, id)).map(({ key, kind }) => (kind === 'fixed' ? key : kind))
    expect(await keys(letterId)).toEqual(['v1'])
    expect(await keys(arabicId)).toEqual(['v1', 'first'])
    expect((await textOfMoment(db, coordinator, arabicId, 'v1')).text).toEqual(ARABIC)
    // What is fixed already is not kept once more.
    expect(await keepAfterWriting(db, instance(days(2)), arabicId)).toBe(false)

    const other: LetterText = { type: 'doc', content: [heading('نعم'), paragraph('لا.')] }
    await rewrite(db, arabicId, other)
    expect(await restoreText(db, later(coordinator, days(3)), letterId, 'v1')).toBe(true)
    expect(await readDraft(db, arabicId)).toEqual(ARABIC)
    expect(await restoreText(db, later(coordinator, days(4)), letterId, 'v1')).toBe(false)
  })
})
