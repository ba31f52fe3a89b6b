import type { Generated } from 'kysely'
import type { Instant } from './values'

/** Where a letter stands in its life. */
export type Stage = 'drafting' | 'sign-off' | 'signing' | 'closed' | 'sent' | 'published'

export interface LettersTable {
  id: string
  coalition_id: string
  /** The public address: `/l/<slug>`. */
  slug: string
  /** As the first heading of the text said when the server last looked. */
  title: string
  /** BCP 47, for example `en`, `ar`. */
  language: string
  stage: Stage
  /** What the sign-on page says above the letter: who asks whom for what. */
  ask: string
  /** Where questions about signing go; shown on the sign-on page. */
  contact_email: string | null
  created_by: string | null
  created_at: Instant
  /** The last change of the text that is on disk. */
  written_at: Instant
  /** The version that the sign-on page shows and that a new signature is on. */
  open_version_id: string | null
  opened_at: Instant | null
  sign_by: Instant | null
  /** IANA, for example `Europe/London`: whose clocks the last moment to sign is told by. */
  time_zone: Generated<string>
  closed_at: Instant | null
  /** The day on which it was sent, `2026-12-10`, by its clocks; null: not yet. */
  sent_on: string | null
  archived_at: Instant | null
  deleted_at: Instant | null
  /** The last change of the text that its history takes account of; null: none yet. */
  kept_until: Instant | null
  /** How many words it may have, its footnotes apart; null: as many as there are. */
  word_limit: number | null
  /**
   * Of which letter it is the text in another language; null: it is a letter of its own. A translation
   * is written like any letter, and signed, archived and deleted with the one that it belongs to.
   */
  translation_of: string | null
  /** Counts up, by the store itself, with every change of who stands under the letter. */
  list_revision: Generated<number>
}

/** The journal: every accepted change, in order, before anybody else sees it. */
export interface LetterUpdatesTable {
  seq: Generated<number>
  letter_id: string
  /** A Yjs update, version 1 encoding. */
  bytes: Uint8Array
  /** Who wrote it; null where the server did (seeding, import). */
  account_id: string | null
  created_at: Instant
  /** What its writer calls it, by which it is known when it is written again. Null on SQLite, which never leaves open what it wrote. */
  mark: string | null
}

/** What the journal said before the rows that it has now, merged. At most one a letter. */
export interface LetterSnapshotsTable {
  letter_id: string
  /** Which snapshot this is: each is numbered higher than the one whose place it took. */
  seq: number
  bytes: Uint8Array
  created_at: Instant
}

/** Who writes under a Yjs client id in a letter: the journal's rows go when it is folded, this stays. */
export interface LetterAuthorsTable {
  letter_id: string
  client_id: number
  /** Null where the server wrote (seeding, import). */
  account_id: string | null
  first_seen: Instant
}

/** In which order the parties of a letter came to it: from that their colours follow. */
export interface LetterHandsTable {
  letter_id: string
  /** An organisation, or a person without one. */
  party: string
  /** From 0. Two that come at the very same time may share one. */
  place: number
}

/** A text with a number and a hash; `final text` once signatures are asked for it. */
export interface VersionsTable {
  id: string
  letter_id: string
  number: number
  /** The number of the canonical form, so that old versions verify for ever. */
  format: number
  /** The canonical JSON (RFC 8785) that was hashed. */
  canonical: string
  /** SHA-256 of it in UTF-8, lower-case hex. */
  sha256: string
  /** Of the text that the letter was written in first, as is the language. */
  title: string
  language: string
  /** The other languages that it holds, BCP 47, with spaces between them; null: none. */
  translated_into: string | null
  created_by: string | null
  created_at: Instant
  /** Who wrote which words: JSON, as in `KeptDraftsTable.copy`. Outside the hash; null where unknown. */
  writers: string | null
  /** The same of the text in each of `translated_into`, in that order: JSON, a list of lists. Null where unknown. */
  translation_writers: string | null
}

/** Why a draft was kept. */
export type KeptReason = 'first' | 'named' | 'after-writing' | 'before-restoring'

/** A draft as it stood at a moment, to read, compare and restore. It has no number and nobody signs it. */
export interface KeptDraftsTable {
  id: string
  letter_id: string
  reason: KeptReason
  /** What somebody called it. */
  name: string | null
  title: string
  language: string
  words: number
  /** JSON: the ids of the accounts that changed something since what was kept before it. */
  people: string
  /** SHA-256 of its text: tells whether anything has changed since. */
  sha256: string
  /**
   * Deflated JSON: `text`, and `writers`, who wrote which words: pairs of an account (or null) and a
   * number of characters, which cover the text in reading order.
   */
  copy: Uint8Array
  created_by: string | null
  created_at: Instant
}

/** A text that went out to be marked up elsewhere, so that what comes back is laid beside what went out. */
export interface CopiesTable {
  /** Stands in the file. */
  id: string
  letter_id: string
  /** The whole Yjs state at that moment (v1 encoding), deflated. */
  state: Uint8Array
  created_at: Instant
}
