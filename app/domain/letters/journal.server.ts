import * as Y from 'yjs'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  deleteUpdates,
  existingLetters,
  insertUpdates,
  replaceSnapshot,
  snapshotOf,
  updatesOf,
  updateWriting,
} from '../../../prisma-free-db/queries/journal'
import type { LetterText } from '../../document/letter-text'
import { textFromDoc, updateFromText } from '../../document/shared-text'
import { type Actor, accountIdOf, instantOf } from '../actor.server'

/** An accepted change of a letter, on its way to the disk. */
export interface JournalEntry {
  readonly letterId: string
  /** A Yjs update, version 1 encoding. */
  readonly bytes: Uint8Array
  readonly accountId: string | null
  readonly at: Date
}

/** A letter as the journal holds it. */
export interface Journaled {
  /** The snapshot first, then what came after; applied in any order they give the same text. */
  readonly updates: readonly Uint8Array[]
  /** The numbers of the rows after the snapshot. */
  readonly seqs: readonly number[]
  /** The number of the snapshot; null where there is none. */
  readonly snapshotSeq: number | null
}

/**
 * Writes the first text of a letter, in the transaction that creates it. Once a letter: written
 * twice, the text would stand there twice.
 */
export async function seedLetter(
  db: Database,
  actor: Actor,
  letterId: string,
  text: LetterText,
): Promise<void> {
  await insertUpdates(db, [
    {
      letter_id: letterId,
      bytes: updateFromText(text),
      account_id: accountIdOf(actor),
      created_at: instantOf(actor),
    },
  ])
}

/** Appends changes of any number of letters: all of them, or none. Returns their numbers by letter. */
export async function appendUpdates(
  db: Database,
  entries: readonly JournalEntry[],
): Promise<Map<string, number[]>> {
  const rows = await atomically(db, (tx) =>
    insertUpdates(
      tx,
      entries.map((entry) => ({
        letter_id: entry.letterId,
        bytes: entry.bytes,
        account_id: entry.accountId,
        created_at: entry.at.toISOString(),
      })),
    ),
  )
  const numbers = new Map<string, number[]>()
  for (const row of rows) {
    const of = numbers.get(row.letter_id)
    if (of) of.push(row.seq)
    else numbers.set(row.letter_id, [row.seq])
  }
  return numbers
}

/** Everything that was ever accepted for a letter. */
export async function loadJournal(db: Database, letterId: string): Promise<Journaled> {
  // The updates first: a compaction between the two readings then shows the same change twice,
  // which does no harm, and never not at all. So no transaction is needed, and nobody waits.
  const later = await updatesOf(db, letterId)
  const snapshot = await snapshotOf(db, letterId)
  return {
    updates: [...(snapshot ? [snapshot.bytes] : []), ...later.map((row) => row.bytes)],
    seqs: later.map((row) => row.seq),
    snapshotSeq: snapshot?.seq ?? null,
  }
}

/**
 * Puts the whole state of a letter in the place of its last snapshot and of the rows that are in
 * it. Exactly those rows go, so that one that came meanwhile stays; where another process wrote a
 * snapshot since `replaces`, nothing happens and the answer is false.
 */
export function compactJournal(
  db: Database,
  letterId: string,
  state: { bytes: Uint8Array; holds: readonly number[]; replaces: number | null; at: Date },
): Promise<boolean> {
  return atomically(db, async (tx) => {
    const row = {
      letter_id: letterId,
      seq: state.holds.reduce((highest, seq) => Math.max(highest, seq), state.replaces ?? 0),
      bytes: state.bytes,
      created_at: state.at.toISOString(),
    }
    if (!(await replaceSnapshot(tx, row, state.replaces))) return false
    await deleteUpdates(tx, state.holds)
    return true
  })
}

/** The draft as it is on disk. For callers that have made sure that the actor may read it. */
export async function readDraft(db: Database, letterId: string): Promise<LetterText> {
  const { updates } = await loadJournal(db, letterId)
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return textFromDoc(doc)
  } finally {
    doc.destroy()
  }
}

/** Which of these letters are still there: a letter may be deleted while somebody writes in it. */
export const lettersThatExist = existingLetters

/** Writes down the title that the text now has, and when it last changed. */
export function noteWriting(
  db: Database,
  letterId: string,
  writing: { title: string; at: Date },
): Promise<void> {
  return updateWriting(db, letterId, {
    title: writing.title,
    written_at: writing.at.toISOString(),
  })
}
