import type { Database } from '../../../../prisma-free-db/open'
import { signedByEntries } from '../../../../prisma-free-db/queries/book'
import { wallClockAt } from '../../letters/deadline'

/** A letter that an organisation of the book signed. */
export interface PastLetter {
  readonly letterId: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The address of the text that was signed, after `/l/`; null where only an invitation opens it. */
  readonly at: string | null
  /** The day of it, `2026-12-04`, by the letter's clocks. */
  readonly signedOn: string
  /** Where the signature stands. */
  readonly standing: 'accepted' | 'waiting' | 'declined'
}

/** The letters that the entries signed, by the id of the entry, the newest first. */
export async function pastLetters(
  db: Database,
  of: { entryId: string } | { coalitionId: string },
): Promise<Map<string, PastLetter[]>> {
  const past = new Map<string, PastLetter[]>()
  for (const row of await signedByEntries(db, of)) {
    const letter: PastLetter = {
      letterId: row.letter_id,
      title: row.title,
      language: row.language,
      at: row.listing === 'invited' ? null : `${row.slug}/versions/${row.number}`,
      signedOn: row.confirmed_at ? wallClockAt(row.confirmed_at, row.time_zone).day : '',
      standing: row.state === 'accepted' || row.state === 'declined' ? row.state : 'waiting',
    }
    past.set(row.entry_id, [...(past.get(row.entry_id) ?? []), letter])
  }
  return past
}
