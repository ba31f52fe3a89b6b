import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type * as Y from 'yjs'
import type { Database } from '../../../../prisma-free-db/open'
import { authorsIn } from '../../../../prisma-free-db/queries/authors'
import { docOf } from '../../../document/as-it-came'
import { writtenIn } from '../../../document/authorship'
import type { Stretch } from '../../../document/difference'
import type { LetterText } from '../../../document/letter-text'
import { openSuggestionsIn } from '../../../document/open-suggestions'
import { textFromDoc } from '../../../document/shared-text'
import { loadJournal } from '../live/journal.server'

/** A text, and who wrote which words of it; no stretches where that is not known. */
export interface WrittenText {
  readonly text: LetterText
  readonly writers: readonly Stretch[]
}

/**
 * The Yjs document of a letter as it is on disk. Whoever takes it destroys it. For callers that have
 * made sure that the actor may read the letter.
 */
export async function draftDocument(db: Database, letterId: string): Promise<Y.Doc> {
  const { updates } = await loadJournal(db, letterId)
  return docOf(updates)
}

/** The letter in a document, with the accounts behind its words. */
export async function writtenDraft(
  db: Database,
  letterId: string,
  doc: Y.Doc,
): Promise<WrittenText> {
  const { text, written } = writtenIn(doc)
  const authors = await authorsIn(db, letterId)
  const accountOf = new Map(authors.map((author) => [author.client_id, author.account_id]))
  const writers: [string | null, number][] = []
  for (const { client, length } of written) {
    const account = accountOf.get(client) ?? null
    const last = writers.at(-1)
    if (last && last[0] === account) last[1] += length
    else writers.push([account, length])
  }
  return { text, writers }
}

/** The draft as it is on disk, with the accounts behind its words. As `draftDocument`. */
export async function readWrittenDraft(db: Database, letterId: string): Promise<WrittenText> {
  const doc = await draftDocument(db, letterId)
  try {
    return await writtenDraft(db, letterId, doc)
  } finally {
    doc.destroy()
  }
}

/** The draft as it is on disk, and the ids of the suggestions that are open in it. As `draftDocument`. */
export async function readSuggestedDraft(
  db: Database,
  letterId: string,
): Promise<{ text: LetterText; open: ReadonlySet<string> }> {
  const doc = await draftDocument(db, letterId)
  try {
    return { text: textFromDoc(doc), open: openSuggestionsIn(doc) }
  } finally {
    doc.destroy()
  }
}

/** A text and its writers as they are kept: a letter of 15,000 words takes about 40 kB. */
export const packed = (written: WrittenText): Uint8Array =>
  deflateRawSync(Buffer.from(JSON.stringify(written)))

// Only `packed` writes what this reads.
export const unpacked = (copy: Uint8Array): WrittenText =>
  JSON.parse(inflateRawSync(copy).toString()) as WrittenText
