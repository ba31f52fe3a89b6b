import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { textFromDoc } from '../../../../app/document/shared-text'
import {
  appendUpdates,
  compactJournal,
  loadJournal,
  noteWriting,
  readDraft,
} from '../../../../app/domain/letters/live/journal.server'
import type { Database } from '../../../../prisma-free-db/open'
import { findLetter } from '../../../../prisma-free-db/queries/letters'
import { docFrom } from '../../../../server/collaboration/load'
import { aLetter, TITLE, typeIn } from '../../../setup/collaboration'
import { NOON } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'

/** Writes `count` updates into a letter, and returns the document that has them. */
async function write(db: Database, letterId: string, count: number): Promise<Y.Doc> {
  const doc = docFrom((await loadJournal(db, letterId)).updates)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let turn = 0; turn < count; turn++) typeIn(doc, `${turn} `)
  const entries = updates.map((bytes) => ({ letterId, bytes, accountId: null, at: NOON }))
  await appendUpdates(db, entries)
  return doc
}

test('a new letter reads as the text that it was begun with', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  expect(JSON.stringify(await readDraft(db, letterId))).toContain(TITLE)
})

test('updates of several letters are appended together, and each is numbered under its own', async () => {
  const db = await openTestStore()
  const [one, two] = [await aLetter(db), await aLetter(db)]
  const bytes = Y.encodeStateAsUpdate(new Y.Doc())
  const entry = (letterId: string) => ({ letterId, bytes, accountId: null, at: NOON })
  const numbers = await appendUpdates(db, [
    entry(one.letterId),
    entry(two.letterId),
    entry(one.letterId),
  ])
  expect(numbers.get(one.letterId)).toHaveLength(2)
  expect(numbers.get(two.letterId)).toHaveLength(1)
})

test('all of a group is written, or none of it', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const bytes = Y.encodeStateAsUpdate(new Y.Doc())
  const entries = Array.from({ length: 2500 }, (_, at) => ({
    letterId: at === 2400 ? 'nowhere' : letterId,
    bytes,
    accountId: null,
    at: NOON,
  }))
  await expect(appendUpdates(db, entries)).rejects.toThrow()
  expect((await loadJournal(db, letterId)).seqs).toHaveLength(1)
})

test('compacting keeps the text, takes away the rows that it holds, and no row that came since', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const doc = await write(db, letterId, 50)
  const { seqs } = await loadJournal(db, letterId)
  const bytes = Y.encodeStateAsUpdate(doc)
  const later = await write(db, letterId, 1)
  expect(
    await compactJournal(db, letterId, { bytes, holds: seqs, replaces: null, at: NOON }),
  ).toBeGreaterThan(0)
  const after = await loadJournal(db, letterId)
  expect(after.seqs).toHaveLength(1)
  expect(after.updates).toHaveLength(2)
  expect(await readDraft(db, letterId)).toEqual(textFromDoc(later))
})

test('of two that compact at once, the one that knows less changes nothing', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const doc = await write(db, letterId, 10)
  const { seqs } = await loadJournal(db, letterId)
  const stale = Y.encodeStateAsUpdate(new Y.Doc())
  const bytes = Y.encodeStateAsUpdate(doc)
  await compactJournal(db, letterId, { bytes, holds: seqs, replaces: null, at: NOON })
  for (const replaces of [null, 1]) {
    const state = { bytes: stale, holds: seqs, replaces, at: NOON }
    expect(await compactJournal(db, letterId, state)).toBe(null)
  }
  expect(await readDraft(db, letterId)).toEqual(textFromDoc(doc))
})

test('each snapshot is numbered higher than the last, even where its rows are numbered lower', async () => {
  const db = await openTestStore()
  const { letterId } = await aLetter(db)
  const doc = await write(db, letterId, 6)
  const { seqs } = await loadJournal(db, letterId)
  const bytes = Y.encodeStateAsUpdate(doc)
  // As on PostgreSQL, where a row may come late under a lower number.
  const [late, ...others] = seqs
  const first = await compactJournal(db, letterId, {
    bytes,
    holds: others,
    replaces: null,
    at: NOON,
  })
  const then = { bytes, holds: [late ?? 0], replaces: first, at: NOON }
  expect(await compactJournal(db, letterId, then)).toBeGreaterThan(first ?? 0)
  // Who knows only the first may not take the place of the second.
  expect(await compactJournal(db, letterId, then)).toBeNull()
  expect(await readDraft(db, letterId)).toEqual(textFromDoc(doc))
})

test('titles and times of the last change are written down, of each letter its own', async () => {
  const db = await openTestStore()
  const [one, other, untouched] = [await aLetter(db), await aLetter(db), await aLetter(db)]
  const before = await findLetter(db, untouched.letterId)
  const writing = { title: 'Another title', at: new Date('2026-12-01T00:00:00Z') }
  await noteWriting(db, [
    { letterId: one.letterId, ...writing },
    { letterId: other.letterId, ...writing, title: '' },
  ])
  const written_at = '2026-12-01T00:00:00.000Z'
  expect(await findLetter(db, one.letterId)).toMatchObject({ title: 'Another title', written_at })
  expect(await findLetter(db, other.letterId)).toMatchObject({ title: '', written_at })
  expect(await findLetter(db, untouched.letterId)).toEqual(before)
})
