import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block, LetterText } from '../../../../app/document/letter-text'
import { rewrite as rewriteDocument } from '../../../../app/document/rewriting'
import type { Person } from '../../../../app/domain/actor.server'
import { Forbidden, Invalid, NotFound } from '../../../../app/domain/errors.server'
import { archiveLetter } from '../../../../app/domain/letters/archive.server'
import { compareTexts } from '../../../../app/domain/letters/history/comparing.server'
import { draftDocument } from '../../../../app/domain/letters/history/drafts.server'
import { historyOf, textOfMoment } from '../../../../app/domain/letters/history/history.server'
import {
  keepAfterWriting,
  keepLeftDrafts,
  nameDraft,
} from '../../../../app/domain/letters/history/keeping.server'
import { restoreText } from '../../../../app/domain/letters/history/restoring.server'
import { duplicateLetter } from '../../../../app/domain/letters/letters.server'
import {
  appendUpdates,
  noteWriting,
  readDraft,
} from '../../../../app/domain/letters/live/journal.server'
import { addTranslation } from '../../../../app/domain/letters/translations.server'
import { fixVersion } from '../../../../app/domain/letters/versions/versions.server'
import type { Database } from '../../../../prisma-free-db/open'
import { instance, later, minutes } from '../../../setup/people'
import { describeOnEveryStore, openTestStore } from '../../../setup/store'
import { deeds, heading, heard, letterOf, paragraph } from '../coalition'

const TITLE = heading('Keep the night bus')
const text = (...content: Block[]): LetterText => ({ type: 'doc', content: [TITLE, ...content] })
const SHORT = text(paragraph('Nurses walk home in the dark.'))
const LONG = text(paragraph('Nurses walk home in the dark.'), paragraph('We ask for a bus at one.'))

/** Somebody writes, as the room puts it on disk. */
async function write(
  db: Database,
  person: Person,
  letterId: string,
  to: LetterText,
  at: Date,
): Promise<void> {
  const doc = await draftDocument(db, letterId)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  rewriteDocument(doc, to)
  const bytes = Y.mergeUpdates(updates)
  const accountId = person.account.id
  await appendUpdates(db, [{ letterId, bytes, accountId, at, clients: [doc.clientID] }])
  await noteWriting(db, [{ letterId, title: 'Keep the night bus', at }])
  doc.destroy()
}

describe('keeping drafts', () => {
  test('What was written is kept when writing ends, and not again while nothing changes.', async () => {
    const db = await openTestStore()
    const { letterId, editor } = await letterOf(db)
    expect(await keepAfterWriting(db, instance(minutes(1)), letterId)).toBe(false)
    await write(db, editor, letterId, SHORT, minutes(2))
    expect(await keepAfterWriting(db, instance(minutes(3)), letterId)).toBe(true)
    expect(await keepAfterWriting(db, instance(minutes(4)), letterId)).toBe(false)
    await write(db, editor, letterId, LONG, minutes(5))
    await write(db, editor, letterId, SHORT, minutes(6))
    expect(await keepAfterWriting(db, instance(minutes(7)), letterId)).toBe(false)
    expect(await historyOf(db, editor, letterId)).toMatchObject([
      { kind: 'after-writing', at: minutes(3).toISOString(), people: [editor.account.name] },
    ])
  })

  test('A letter that is left open counts as left after half an hour without a change.', async () => {
    const db = await openTestStore()
    const { letterId, editor } = await letterOf(db)
    await write(db, editor, letterId, SHORT, minutes(2))
    await keepLeftDrafts(db, instance(minutes(31)))
    expect(await historyOf(db, editor, letterId)).toEqual([])
    await keepLeftDrafts(db, instance(minutes(32)))
    await keepLeftDrafts(db, instance(minutes(90)))
    expect(await historyOf(db, editor, letterId)).toHaveLength(1)
  })

  test('A text that was fixed as a version is not kept once more.', async () => {
    const db = await openTestStore()
    const { letterId, coordinator } = await letterOf(db)
    await write(db, coordinator, letterId, SHORT, minutes(2))
    await fixVersion(db, later(coordinator, minutes(3)), letterId)
    expect(await keepAfterWriting(db, instance(minutes(4)), letterId)).toBe(false)
    expect(await historyOf(db, coordinator, letterId)).toMatchObject([{ kind: 'fixed', key: 'v1' }])
  })

  test('Whoever may write gives the present text a name; one that was just kept gets it.', async () => {
    const db = await openTestStore()
    const { letterId, editor, reviewer, stranger } = await letterOf(db)
    const name = { name: ' Before  the meeting ' }
    await expect(nameDraft(db, reviewer, letterId, name)).rejects.toThrow(Forbidden)
    await expect(nameDraft(db, stranger, letterId, name)).rejects.toThrow(NotFound)
    await expect(nameDraft(db, editor, letterId, { name: ' ' })).rejects.toThrow(Invalid)
    await write(db, editor, letterId, SHORT, minutes(2))
    await keepAfterWriting(db, instance(minutes(3)), letterId)
    const id = await nameDraft(db, later(editor, minutes(4)), letterId, name)
    const again = await nameDraft(db, later(editor, minutes(5)), letterId, { name: 'As sent' })
    expect(await historyOf(db, reviewer, letterId)).toMatchObject([
      { key: again, kind: 'named', name: 'As sent', by: editor.account.name },
      { key: id, kind: 'named', name: 'Before the meeting', by: editor.account.name },
    ])
    expect(await deeds(db, letterId)).toContain('draft.named')
  })

  test('The history of a copy begins with what was copied.', async () => {
    const db = await openTestStore()
    const { letterId, editor } = await letterOf(db)
    const copy = await duplicateLetter(db, editor, letterId)
    expect(await historyOf(db, editor, copy)).toMatchObject([{ kind: 'first' }])
  })
})

describeOnEveryStore('comparing', (open) => {
  test('Any two texts are compared, and whoever wrote what is named.', async () => {
    const db = await open()
    const { letterId, coordinator, editor, stranger } = await letterOf(db, SHORT)
    const first = await nameDraft(db, later(coordinator, minutes(1)), letterId, { name: 'First' })
    await write(db, editor, letterId, LONG, minutes(2))
    await keepAfterWriting(db, instance(minutes(3)), letterId)
    const shorter = text(paragraph('Nurses walk home.'), paragraph('We ask for a bus at one.'))
    await write(db, coordinator, letterId, shorter, minutes(4))
    const keys = { from: first, to: 'now' }
    const now = later(coordinator, minutes(5))
    const { changes, names, people } = await compareTexts(db, now, letterId, keys)
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'added'])
    expect(changes.at(-1)).toMatchObject({ runs: [{ kind: 'added', by: editor.account.id }] })
    expect([...names.values()]).toEqual([editor.account.name])
    expect(people.toSorted()).toEqual([coordinator.account.name, editor.account.name].toSorted())
    await expect(compareTexts(db, stranger, letterId, keys)).rejects.toThrow(NotFound)
    const unknown = { from: 'v7', to: 'now' }
    await expect(compareTexts(db, now, letterId, unknown)).rejects.toThrow(NotFound)
  })

  test('Who wrote what is known of a version that was fixed, too.', async () => {
    const db = await open()
    const { letterId, coordinator, editor } = await letterOf(db, SHORT)
    await write(db, editor, letterId, LONG, minutes(2))
    const { number } = await fixVersion(db, later(coordinator, minutes(3)), letterId)
    const { writers } = await textOfMoment(db, coordinator, letterId, `v${number}`)
    expect(writers).toContainEqual([editor.account.id, 'We ask for a bus at one.'.length])
  })

  test('So it is of each of its other languages.', async () => {
    const db = await open()
    const { letterId, coordinator, editor } = await letterOf(db)
    const welsh = await addTranslation(db, coordinator, letterId, 'cy')
    const french = await addTranslation(db, coordinator, letterId, 'fr')
    await write(db, editor, welsh, text(paragraph('Gofynnwn am fws am un.')), minutes(2))
    await write(db, coordinator, french, text(paragraph('Nous demandons un bus.')), minutes(3))
    const { number } = await fixVersion(db, coordinator, letterId)
    const writersIn = async (id: string) => {
      const { writers } = await textOfMoment(db, coordinator, id, `v${number}`)
      return [...new Set(writers.flatMap(([account]) => account ?? []))]
    }
    expect(await writersIn(welsh)).toContain(editor.account.id)
    expect(await writersIn(french)).toContain(coordinator.account.id)
    expect(await writersIn(french)).not.toContain(editor.account.id)
    expect(await writersIn(letterId)).not.toContain(editor.account.id)
  })
})

describeOnEveryStore('restoring', (open) => {
  test('An earlier text comes back as a new edit, and what stood there can be brought back in turn.', async () => {
    const db = await open()
    const { letterId, coordinator, editor } = await letterOf(db, SHORT)
    await fixVersion(db, coordinator, letterId)
    await write(db, editor, letterId, LONG, minutes(2))
    expect(await restoreText(db, later(editor, minutes(3)), letterId, 'v1')).toBe(true)
    expect(await readDraft(db, letterId)).toEqual(SHORT)
    expect(await restoreText(db, later(editor, minutes(4)), letterId, 'v1')).toBe(false)
    const [before] = await historyOf(db, editor, letterId)
    expect(before).toMatchObject({ kind: 'before-restoring', at: minutes(3).toISOString() })
    await restoreText(db, later(editor, minutes(5)), letterId, before?.key ?? '')
    expect(await readDraft(db, letterId)).toEqual(LONG)
    expect(await heard(db, letterId)).toContain('text-written')
    expect(await deeds(db, letterId)).toContain('draft.restored')
  })

  test('Only who may write brings a text back, and nobody in the archive.', async () => {
    const db = await open()
    const { letterId, ...people } = await letterOf(db, SHORT)
    await fixVersion(db, people.coordinator, letterId)
    await write(db, people.editor, letterId, LONG, minutes(2))
    await expect(restoreText(db, people.reviewer, letterId, 'v1')).rejects.toThrow(Forbidden)
    await expect(restoreText(db, people.reader, letterId, 'v1')).rejects.toThrow(Forbidden)
    await expect(restoreText(db, people.stranger, letterId, 'v1')).rejects.toThrow(NotFound)
    await archiveLetter(db, people.coordinator, letterId)
    await expect(restoreText(db, people.coordinator, letterId, 'v1')).rejects.toThrow(Forbidden)
    expect(await readDraft(db, letterId)).toEqual(LONG)
  })
})
