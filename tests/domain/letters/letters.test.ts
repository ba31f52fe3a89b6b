import { describe, expect, test } from 'vitest'
import { Forbidden, Invalid, NotFound } from '../../../app/domain/errors.server'
import { requireLetter } from '../../../app/domain/letters/access.server'
import {
  archiveLetter,
  setLanguage,
  unarchiveLetter,
} from '../../../app/domain/letters/archive.server'
import { blankLetter } from '../../../app/domain/letters/blank.server'
import {
  deletedLettersOf,
  deleteLetter,
  purgeDeletedLetters,
  restoreLetter,
} from '../../../app/domain/letters/deletion.server'
import { importLetter, importReport } from '../../../app/domain/letters/from-files/import.server'
import {
  createLetter,
  duplicateLetter,
  lettersOf,
} from '../../../app/domain/letters/letters.server'
import { readDraft } from '../../../app/domain/letters/live/journal.server'
import { fixVersion } from '../../../app/domain/letters/versions/versions.server'
import { days, instance, later, visitor } from '../../setup/people'
import { openTestStore } from '../../setup/store'
import { coalition, deeds, heard, letterOf, TEXT } from './coalition'

describe('starting a letter', () => {
  test('Coordinators and editors start letters; reviewers and readers may not, strangers find no coalition.', async () => {
    const db = await openTestStore()
    const { coalitionId, ...people } = await coalition(db)
    const start = { coalitionId, text: TEXT, language: 'en' }
    await createLetter(db, people.coordinator, start)
    await createLetter(db, people.editor, start)
    await expect(createLetter(db, people.reviewer, start)).rejects.toThrow(Forbidden)
    await expect(createLetter(db, people.reader, start)).rejects.toThrow(Forbidden)
    await expect(createLetter(db, people.stranger, start)).rejects.toThrow(NotFound)
    await expect(createLetter(db, visitor(), start)).rejects.toThrow(NotFound)
    expect(await lettersOf(db, people.reader, coalitionId)).toHaveLength(2)
    await expect(lettersOf(db, people.stranger, coalitionId)).rejects.toThrow(NotFound)
  })

  test('A letter stands in the list with its title, its language and no signatures; its text is in the journal.', async () => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    const id = await createLetter(db, editor, { coalitionId, text: TEXT, language: 'en-gb' })
    expect(await lettersOf(db, editor, coalitionId)).toMatchObject([
      { id, title: 'Keep the night bus', language: 'en-GB', stage: 'drafting', signatures: 0 },
    ])
    expect(await readDraft(db, id)).toEqual(TEXT)
    expect(await deeds(db, id)).toEqual(['letter.created'])
  })

  test('Its public address says its title and cannot be guessed; two of the same title have two.', async () => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    await createLetter(db, editor, { coalitionId, text: TEXT, language: 'en' })
    await createLetter(db, editor, { coalitionId, text: TEXT, language: 'en' })
    await createLetter(db, editor, { coalitionId, text: blankLetter('رسالة'), language: 'ar' })
    const slugs = (await lettersOf(db, editor, coalitionId)).map((letter) => letter.slug)
    expect(new Set(slugs).size).toBe(3)
    expect(slugs.filter((slug) => /^keep-the-night-bus-[a-z0-9]{8}$/.test(slug))).toHaveLength(2)
    expect(slugs.filter((slug) => /^letter-[a-z0-9]{8}$/.test(slug))).toHaveLength(1)
  })

  test('What is no language is refused, and leaves no letter behind.', async () => {
    const db = await openTestStore()
    const { coalitionId, editor } = await coalition(db)
    const start = { coalitionId, text: TEXT, language: 'the King’s' }
    await expect(createLetter(db, editor, start)).rejects.toMatchObject({ field: 'language' })
    expect(await lettersOf(db, editor, coalitionId)).toEqual([])
  })

  test('A blank letter has its title and a line to begin on.', () => {
    expect(blankLetter(' Keep the bus ').content).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Keep the bus' }] },
      { type: 'paragraph' },
    ])
  })

  test('An imported letter gives back what arrived, and what could not be carried over.', async () => {
    const db = await openTestStore()
    const { coalitionId, editor, reader, stranger } = await coalition(db)
    const kept = 'What arrived: 12 words.'
    const imported = { text: TEXT, report: ['A picture was left out.'], kept }
    const { id, report } = await importLetter(db, editor, { coalitionId, imported })
    expect(report).toEqual(['A picture was left out.'])
    expect(await importReport(db, reader, id)).toEqual({
      report: ['A picture was left out.'],
      kept,
    })
    const arabic = await importLetter(db, editor, {
      coalitionId,
      imported: { ...imported, language: 'ar-EG' },
      language: 'en-GB',
    })
    expect((await requireLetter(db, editor, arabic.id)).letter.language).toBe('ar-EG')
    expect(arabic.report.at(-1)).toContain('says that it is in Arabic')
    const american = {
      coalitionId,
      imported: { ...imported, language: 'en-US' },
      language: 'en-GB',
    }
    const english = await importLetter(db, editor, american)
    expect((await requireLetter(db, editor, english.id)).letter.language).toBe('en-GB')
    const whole = await importLetter(db, editor, {
      coalitionId,
      imported: { text: TEXT, report: [] },
    })
    expect(await importReport(db, reader, whole.id)).toEqual({ report: [], kept: null })
    await expect(importReport(db, stranger, id)).rejects.toThrow(NotFound)
    expect(await readDraft(db, id)).toEqual(TEXT)
    expect(await deeds(db, id)).toEqual(['letter.imported'])
  })

  test('A duplicate has the text with its footnotes, and neither versions nor signatures.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader, coalitionId } = await letterOf(db)
    await fixVersion(db, coordinator, letterId)
    const copy = await duplicateLetter(db, coordinator, letterId)
    expect(await readDraft(db, copy)).toEqual(TEXT)
    expect(await db.selectFrom('versions').select('letter_id').execute()).toEqual([
      { letter_id: letterId },
    ])
    expect(await lettersOf(db, coordinator, coalitionId)).toHaveLength(2)
    await expect(duplicateLetter(db, reader, letterId)).rejects.toThrow(Forbidden)
  })
})

describe('the archive', () => {
  test('An archived letter can be read and not changed, until it is taken out again.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader } = await letterOf(db)
    await archiveLetter(db, coordinator, letterId)
    await archiveLetter(db, coordinator, letterId)
    const { letter } = await requireLetter(db, reader, letterId)
    expect(letter.archived_at).toBe('2026-11-02T12:00:00.000Z')
    await expect(fixVersion(db, coordinator, letterId)).rejects.toThrow(Forbidden)
    await expect(setLanguage(db, coordinator, letterId, 'cy')).rejects.toThrow(Forbidden)
    await unarchiveLetter(db, coordinator, letterId)
    await fixVersion(db, coordinator, letterId)
    expect(await heard(db, letterId)).toEqual([
      'letter-changed',
      'letter-changed',
      'letter-changed',
    ])
  })

  test('Only coordinators archive.', async () => {
    const db = await openTestStore()
    const { letterId, editor, stranger } = await letterOf(db)
    await expect(archiveLetter(db, editor, letterId)).rejects.toThrow(Forbidden)
    await expect(archiveLetter(db, stranger, letterId)).rejects.toThrow(NotFound)
  })

  test('Editors say in which language a letter is; what is no language is refused.', async () => {
    const db = await openTestStore()
    const { letterId, editor, reviewer } = await letterOf(db)
    await setLanguage(db, editor, letterId, 'ar')
    expect((await requireLetter(db, editor, letterId)).letter.language).toBe('ar')
    await expect(setLanguage(db, editor, letterId, '')).rejects.toThrow(Invalid)
    await expect(setLanguage(db, reviewer, letterId, 'en')).rejects.toThrow(Forbidden)
  })
})

describe('deleting', () => {
  test('A deleted letter is not found by anybody, sockets are told, and it comes back as it was.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader, coalitionId } = await letterOf(db)
    await deleteLetter(db, coordinator, letterId)
    await expect(requireLetter(db, coordinator, letterId)).rejects.toThrow(NotFound)
    await expect(requireLetter(db, reader, letterId)).rejects.toThrow(NotFound)
    expect(await lettersOf(db, reader, coalitionId)).toEqual([])
    expect(await heard(db, letterId)).toEqual(['access-changed'])

    expect(await deletedLettersOf(db, coordinator, coalitionId)).toEqual([
      {
        id: letterId,
        title: 'Keep the night bus',
        deletedAt: '2026-11-02T12:00:00.000Z',
        removedAt: '2026-12-02T12:00:00.000Z',
      },
    ])
    await restoreLetter(db, later(coordinator, days(29)), letterId)
    await restoreLetter(db, later(coordinator, days(29)), letterId)
    expect(await lettersOf(db, reader, coalitionId)).toHaveLength(1)
    expect(await readDraft(db, letterId)).toEqual(TEXT)
  })

  test('Only coordinators delete, see what was deleted, and bring it back.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, editor, stranger, coalitionId } = await letterOf(db)
    await expect(deleteLetter(db, editor, letterId)).rejects.toThrow(Forbidden)
    await expect(deleteLetter(db, stranger, letterId)).rejects.toThrow(NotFound)
    await deleteLetter(db, coordinator, letterId)
    await expect(deletedLettersOf(db, editor, coalitionId)).rejects.toThrow(Forbidden)
    await expect(deletedLettersOf(db, stranger, coalitionId)).rejects.toThrow(NotFound)
    await expect(restoreLetter(db, editor, letterId)).rejects.toThrow(Forbidden)
    await expect(restoreLetter(db, stranger, letterId)).rejects.toThrow(NotFound)
  })

  test('After thirty days it is removed with its versions, and cannot come back; others stay.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, coalitionId } = await letterOf(db)
    const kept = await duplicateLetter(db, coordinator, letterId)
    await fixVersion(db, coordinator, letterId)
    await deleteLetter(db, coordinator, letterId)
    expect(await purgeDeletedLetters(db, instance(days(29)))).toBe(0)
    await expect(restoreLetter(db, later(coordinator, days(30)), letterId)).rejects.toThrow(
      NotFound,
    )
    expect(await deletedLettersOf(db, later(coordinator, days(30)), coalitionId)).toEqual([])
    expect(await purgeDeletedLetters(db, instance(days(30)))).toBe(1)
    expect(await db.selectFrom('letters').select('id').execute()).toEqual([{ id: kept }])
    expect(await db.selectFrom('versions').select('id').execute()).toEqual([])
    await expect(purgeDeletedLetters(db, coordinator)).rejects.toThrow(Forbidden)
  })
})
