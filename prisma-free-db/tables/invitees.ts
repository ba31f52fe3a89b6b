import type { Generated } from 'kysely'
import type { OrganisationKind } from './signatures'
import type { Instant } from './values'

/**
 * An organisation that coordinators invited to sign a letter; once only. Columns about a person are
 * emptied on `delete_on`.
 */
export interface SignInvitationsTable {
  id: string
  letter_id: string
  /** The name as it should stand under the letter, and as it is compared. */
  organisation: string
  organisation_key: string
  /** The contact: null once it was deleted, the name also where nobody knows it. */
  email: string | null
  name: string | null
  /** In which language they are written to, one of ours; of an older one BCP 47, or null: the letter's. */
  language: string | null
  /** How long they take to decide, as the coordinators know it. */
  days_needed: number | null
  invited_by: string | null
  invited_at: Instant
  sent_how: InvitedHow
  /** When they said that they will not sign, and their words to the coordinators. */
  declined_at: Instant | null
  declined_words: string | null
  /** What came of it: theirs, by this link or without it. */
  signature_id: string | null
  /** By what the board finds it and sorts by name: organisation and name, folded. */
  found_by: Generated<string>
  /** How often they were reminded, and when last. */
  reminders: Generated<number>
  reminded_at: Instant | null
  /** When they said that they want no more reminders. */
  reminders_stopped_at: Instant | null
  /** A day, `2026-12-30`. */
  delete_on: string
  deleted_at: Instant | null
}

/** Whether the tool sent the invitation, or coordinators did with its words from their own mailbox. */
export type InvitedHow = 'mail' | 'own mailbox'

/**
 * The organisation book: an organisation and one person of it, who consented that a coalition keeps
 * them beyond a letter. The whole row goes when the consent ends. Two people of one organisation
 * have an entry each.
 */
export interface BookEntriesTable {
  id: string
  coalition_id: string
  organisation: string
  /** The name as it is compared. With the email it is unique in a coalition. */
  organisation_key: string
  kind: OrganisationKind | null
  country: string | null
  website: string | null
  number: string | null
  name: string
  role: string
  /** Confirmed by a link: whoever reads it is the only one who changes the entry. */
  email: string
  /** How many days they need to decide; null where they have not said. */
  days_to_decide: number | null
  /** In which language they signed the last letter, and are written to; BCP 47. */
  language: string
  created_at: Instant
  /** When they last said that it may be kept. */
  consented_at: Instant
  /** A day, `2027-11-28`: on it the entry goes, unless they have renewed it. */
  renew_by: string
  /** When they were last asked to renew it. */
  reminded_at: Instant | null
}
