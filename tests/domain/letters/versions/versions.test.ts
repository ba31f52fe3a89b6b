import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../../app/document/hash'
import type { LetterText } from '../../../../app/document/letter-text'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { setLanguage } from '../../../../app/domain/letters/archive.server'
import { blankLetter } from '../../../../app/domain/letters/blank.server'
import { finalTextOf } from '../../../../app/domain/letters/versions/final.server'
import { finalTextName } from '../../../../app/domain/letters/versions/final-text-name'
import {
  findVersion,
  fixVersion,
  verifyVersion,
  versionsOf,
} from '../../../../app/domain/letters/versions/versions.server'
import { days, later, NOON } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { deeds, heading, letterOf, paragraph, rewrite, TEXT } from '../coalition'

const CHANGED: LetterText = {
  type: 'doc',
  content: [heading('Keep the night bus'), paragraph('Nurses of the late shift walk home.')],
}

describe('fixing a version', () => {
  test('Only coordinators fix; strangers find nothing.', async () => {
    const db = await openTestStore()
    const { letterId, ...people } = await letterOf(db)
    await expect(fixVersion(db, people.editor, letterId)).rejects.toThrow(Forbidden)
    await expect(fixVersion(db, people.reader, letterId)).rejects.toThrow(Forbidden)
    await expect(fixVersion(db, people.stranger, letterId)).rejects.toThrow(NotFound)
    await expect(versionsOf(db, people.stranger, letterId)).rejects.toThrow(NotFound)
    await expect(findVersion(db, people.stranger, letterId, 1)).rejects.toThrow(NotFound)
    expect(await versionsOf(db, people.reader, letterId)).toEqual([])
  })

  test('The same text makes no second version; another text makes the next, which has another hash.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const first = await fixVersion(db, coordinator, letterId)
    expect(first).toMatchObject({ number: 1, title: 'Keep the night bus', language: 'en-GB' })
    expect(await fixVersion(db, later(coordinator, days(1)), letterId)).toEqual(first)
    await rewrite(db, letterId, CHANGED)
    const second = await fixVersion(db, later(coordinator, days(2)), letterId)
    expect(second.number).toBe(2)
    expect(second.sha256).not.toBe(first.sha256)
    expect((await deeds(db, letterId)).filter((kind) => kind === 'version.fixed')).toHaveLength(2)
  })

  test('A text fixed in an older format makes no second version while it is the same.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const { id, canonical } = await fixVersion(db, coordinator, letterId)
    const older = canonical.replace('"format":2', '"format":1')
    const kept = { format: 1, canonical: older, sha256: await sha256Hex(older) }
    await db.updateTable('versions').set(kept).where('id', '=', id).execute()
    expect(await fixVersion(db, coordinator, letterId)).toMatchObject({ id, number: 1, ...kept })
    await rewrite(db, letterId, CHANGED)
    expect(await fixVersion(db, coordinator, letterId)).toMatchObject({ number: 2, format: 2 })
  })

  test('The same text has the same hash in another letter, and another in another language.', async () => {
    const db = await openTestStore()
    const one = await letterOf(db)
    const other = await letterOf(db)
    const { sha256 } = await fixVersion(db, one.coordinator, one.letterId)
    expect((await fixVersion(db, other.coordinator, other.letterId)).sha256).toBe(sha256)
    await setLanguage(db, other.coordinator, other.letterId, 'cy')
    expect(await fixVersion(db, other.coordinator, other.letterId)).toMatchObject({ number: 2 })
  })

  test('A version never changes when the draft does, and can be checked against its hash.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader } = await letterOf(db)
    const fixed = await fixVersion(db, coordinator, letterId)
    await rewrite(db, letterId, CHANGED)
    const found = await findVersion(db, reader, letterId, 1)
    expect(found).toEqual({ ...fixed, fixed_by: coordinator.account.name })
    expect(await verifyVersion(found)).toBe(true)
    const forged = { ...found, canonical: found.canonical.replace('late', 'early') }
    expect(await verifyVersion(forged)).toBe(false)
  })

  test('A letter without a title, or without a text below it, says what is missing.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    await rewrite(db, letterId, { type: 'doc', content: TEXT.content.slice(1) })
    await expect(fixVersion(db, coordinator, letterId)).rejects.toThrow(/no title/)
    await rewrite(db, letterId, blankLetter('Keep the night bus'))
    await expect(fixVersion(db, coordinator, letterId)).rejects.toThrow(/no text below its title/)
    await rewrite(db, letterId, blankLetter(''))
    await expect(fixVersion(db, coordinator, letterId)).rejects.toThrow(Invalid)
    expect(await versionsOf(db, coordinator, letterId)).toEqual([])
  })

  test('Before it is fixed, people read what would be: its title, words, footnotes and headings.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator, reader, stranger } = await letterOf(db)
    expect(await finalTextOf(db, reader, letterId)).toEqual({
      draft: {
        letterId,
        language: 'en-GB',
        title: 'Keep the night bus',
        untranslated: 0,
        words: 14,
        footnotes: 1,
        headings: 0,
        brackets: 0,
        unwritten: 0,
        openSuggestions: 0,
        ibidsToCheck: [],
        wordLimit: null,
        lacks: null,
        isFixed: false,
      },
      translations: [],
      versions: [],
      opened: null,
      terms: { ask: '', signBy: null, timeZone: 'Europe/London', contactEmail: null },
    })
    await fixVersion(db, coordinator, letterId)
    expect(await finalTextOf(db, reader, letterId)).toMatchObject({
      draft: { isFixed: true },
      versions: [{ number: 1 }],
    })
    await rewrite(db, letterId, CHANGED)
    expect((await finalTextOf(db, reader, letterId)).draft.isFixed).toBe(false)
    const bracketed = ['[The first thing we ask.]', 'Nurses [of all shifts] walk home.', ' [tbc] ']
    await rewrite(db, letterId, { ...TEXT, content: bracketed.map((words) => paragraph(words)) })
    expect((await finalTextOf(db, reader, letterId)).draft.brackets).toBe(2)
    await rewrite(db, letterId, blankLetter('Keep the night bus'))
    expect((await finalTextOf(db, reader, letterId)).draft.lacks).toBe('text')
    await rewrite(db, letterId, blankLetter(''))
    expect((await finalTextOf(db, reader, letterId)).draft.lacks).toBe('title')
    await expect(finalTextOf(db, stranger, letterId)).rejects.toThrow(NotFound)
  })

  test('A version is found in its own letter only, newest first in the list, with who fixed it.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    const other = await letterOf(db)
    await fixVersion(db, coordinator, letterId)
    await rewrite(db, letterId, CHANGED)
    await fixVersion(db, later(coordinator, days(1)), letterId)
    await expect(findVersion(db, other.coordinator, other.letterId, 2)).rejects.toThrow(NotFound)
    expect(await versionsOf(db, coordinator, letterId)).toMatchObject([
      { number: 2, fixed_by: coordinator.account.name },
      { number: 1, fixed_by: coordinator.account.name },
    ])
  })

  test('People call it by its day on the letter’s clocks, with the year where that is another one.', () => {
    const name = (at: string, timeZone = 'Europe/London') =>
      finalTextName(at, NOON.toISOString(), timeZone)
    expect(name('2026-11-02T12:00:00.000Z')).toBe('final text of 2 November')
    expect(name('2025-11-02T12:00:00.000Z')).toBe('final text of 2 November 2025')
    expect(name('2026-11-02T23:30:00.000Z', 'Africa/Cairo')).toBe('final text of 3 November')
    expect(name('2025-12-31T23:30:00.000Z', 'Africa/Cairo')).toBe('final text of 1 January')
  })
})
