import * as Y from 'yjs'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  deleteUpdates,
  existingLetters,
  insertUpdates,
  numbersOf,
  ROWS_A_STATEMENT,
  replaceSnapshot,
  snapshotNumber,
  snapshotOf,
  updatesNumbered,
  updatesOf,
  updateWriting,
} from '../../../../prisma-free-db/queries/journal'
import { docOf } from '../../../document/as-it-came'
import type { LetterText } from '../../../document/letter-text'
import { textFromDoc } from '../../../document/shared-text'
import { type Actor, accountIdOf } from '../../actor.server'
import { noteAuthors } from './authors.server'

/** An accepted change of a letter, on its way to the disk. */
export interface JournalEntry {
  readonly letterId: string
  /** A Yjs update, version 1 encoding. */
  readonly bytes: Uint8Array
  readonly accountId: string | null
  readonly at: Date
  /**
   * A name that no other change has. Under one, a change is written once, however often it is tried:
   * a store that vanished may have written what it no longer said that it wrote.
   */
  readonly mark?: string
  /** The Yjs client ids that it may be the first to write under. */
  readonly clients?: readonly number[]
}

/** A letter as the journal holds it. */
export interface Journaled {
  /** The snapshot first, then what came after; applied in any order they give the same text. */
  readonly updates: readonly Uint8Array[]
  /** The numbers of the rows after the snapshot. */
  readonly seqs: readonly number[]
  /** Which snapshot it is; null where there is none. */
  readonly snapshotSeq: number | null
}

/**
 * Writes the first text of a letter, as `firstUpdate` makes it, in the transaction that creates it.
 * Once a letter: written twice, the text would stand there twice.
 */
export async function seedLetter(
  db: Database,
  actor: Actor,
  letterId: string,
  bytes: Uint8Array,
): Promise<void> {
  const { structs } = Y.decodeUpdate(bytes)
  await appendUpdates(db, [
    {
      letterId,
      bytes,
      accountId: accountIdOf(actor),
      at: actor.now,
      clients: [...new Set(structs.map((struct) => struct.id.client))],
    },
  ])
}

/**
 * Appends changes of any number of letters: all of them, or none. Returns their numbers by letter.
 * `sender` is the process that writes, where there may be several.
 */
export async function appendUpdates(
  db: Database,
  entries: readonly JournalEntry[],
  sender = 'nobody',
): Promise<Map<string, number[]>> {
  const rows = entries.map((entry) => ({
    letter_id: entry.letterId,
    bytes: entry.bytes,
    account_id: entry.accountId,
    created_at: entry.at.toISOString(),
    mark: entry.mark ?? null,
  }))
  const isOneStatement =
    rows.length <= ROWS_A_STATEMENT && entries.every(({ clients = [] }) => clients.length === 0)
  // A statement is all or nothing by itself. A transaction around it would be two more trips to the
  // store, in the path of every edit.
  const written = isOneStatement
    ? await insertUpdates(db, rows, sender)
    : await atomically(db, async (tx) => {
        await noteAuthors(tx, entries)
        return insertUpdates(tx, rows, sender)
      })
  const numbers = new Map<string, number[]>()
  for (const row of written) {
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

/** What somebody who has part of a journal already has not. */
export interface Missed {
  /** Rows that were not known, and are there. */
  readonly rows: readonly { seq: number; bytes: Uint8Array }[]
  /** Rows that were known, and have gone into a snapshot since. */
  readonly folded: readonly number[]
  /** The snapshot, where it is not the known one. */
  readonly snapshot: { seq: number; bytes: Uint8Array } | null
}

/**
 * What the journal has beyond the rows and the snapshot that are known. Rows are told apart one by
 * one and not by the highest number: PostgreSQL gives numbers before it commits, so that a lower one
 * may appear after a higher one has been seen.
 *
 * @param known what the caller's text holds: every row that it has seen and not seen folded
 */
export async function journalBeyond(
  db: Database,
  letterId: string,
  known: { seqs: ReadonlySet<number>; snapshotSeq: number | null },
): Promise<Missed> {
  const before = [...known.seqs]
  const present = new Set(await numbersOf(db, letterId))
  const unknown = [...present].filter((seq) => !known.seqs.has(seq))
  const rows = unknown.length > 0 ? await updatesNumbered(db, unknown) : []
  // Last, so that a row which is folded while this reads is in the snapshot that is read.
  const seq = await snapshotNumber(db, letterId)
  const snapshot = seq === known.snapshotSeq ? undefined : await snapshotOf(db, letterId)
  return { rows, folded: before.filter((seq) => !present.has(seq)), snapshot: snapshot ?? null }
}

/** Those of these rows that have not been folded into a snapshot yet. */
export const rowsNumbered = updatesNumbered

/**
 * Puts the whole state of a letter in the place of its last snapshot and of the rows that are in
 * it. Exactly those rows go, so that one that came meanwhile stays. Where another process wrote a
 * snapshot since `replaces`, nothing happens and the answer is null; otherwise the new one's number.
 *
 * That number is always higher than the last. With two writers a row may come late under a low
 * number; two snapshots of one number could not be told apart, and the one that lacks the row would
 * take the place of the one that has it.
 */
export function compactJournal(
  db: Database,
  letterId: string,
  state: { bytes: Uint8Array; holds: readonly number[]; replaces: number | null; at: Date },
): Promise<number | null> {
  const seq = state.holds.reduce((most, held) => Math.max(most, held), (state.replaces ?? 0) + 1)
  return atomically(db, async (tx) => {
    const row = {
      letter_id: letterId,
      seq,
      bytes: state.bytes,
      created_at: state.at.toISOString(),
    }
    if (!(await replaceSnapshot(tx, row, state.replaces))) return null
    await deleteUpdates(tx, state.holds)
    return seq
  })
}

/** The draft as it is on disk. For callers that have made sure that the actor may read it. */
export async function readDraft(db: Database, letterId: string): Promise<LetterText> {
  const { updates } = await loadJournal(db, letterId)
  const doc = docOf(updates)
  try {
    return textFromDoc(doc)
  } finally {
    doc.destroy()
  }
}

/** Which of these letters are still there: a letter may be deleted while somebody writes in it. */
export const lettersThatExist = existingLetters

/** What a letter's text now calls itself, and when it last changed. */
export interface Writing {
  readonly letterId: string
  readonly title: string
  readonly at: Date
}

/** Notes titles and times of the last change of any number of letters, all or none. */
export function noteWriting(db: Database, writings: readonly Writing[]): Promise<void> {
  return updateWriting(
    db,
    writings.map(({ letterId, title, at }) => ({
      id: letterId,
      title,
      written_at: at.toISOString(),
    })),
  )
}
