import type { Generated } from 'kysely'
import type { Flag, Instant } from './values'

/** A message, written in the transaction that it tells of, sent after. */
export interface OutboxTable {
  id: string
  to_email: string
  subject: string
  text: string
  html: string
  /** The contact of a signature whom it is for, with whose data it goes. */
  contact_id: string | null
  /** The invitation to sign that it is about, with which it goes. */
  invitation_id: string | null
  /** The entry of the organisation book that it is about, with which it goes. */
  book_entry_id: string | null
  /** Where mail programs end messages of this kind with one click (RFC 8058). */
  stop_link: string | null
  /** Set: it belongs to the sample and never leaves the instance. */
  is_sample: Flag
  created_at: Instant
  sent_at: Instant | null
  tries: number
  next_try_at: Instant
  last_error: string | null
}

export type EventKind =
  | 'access-changed'
  | 'letter-changed'
  | 'sessions-ended'
  | 'mail-queued'
  /** The text of a letter was changed by other hands than those of its open pages. */
  | 'text-written'
  | 'threads-changed'
  /** A thread that nobody but coordinators may know of. */
  | 'coordinators-threads-changed'

/** What the running server must hear, whichever process or command wrote it. */
export interface EventsTable {
  seq: Generated<number>
  kind: EventKind
  letter_id: string | null
  coalition_id: string | null
  account_id: string | null
  created_at: Instant
}
