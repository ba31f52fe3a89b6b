import type { Instant } from './values'

/** A text that a person agreed to for the organisation whose contact they are. Never changed. */
export interface AgreementsTable {
  contact_id: string
  version_id: string
  agreed_at: Instant
  /** In which language they read it, BCP 47. */
  language: string
}

/** What another text means for those who have signed. */
export type ChangeKind = 'small fix' | 'changes the meaning'

/**
 * Another text in place of the one that is open for signature. Nothing is public until it is
 * published; where it has been neither published nor refused, a second coordinator is to decide.
 */
export interface TextChangesTable {
  id: string
  letter_id: string
  from_version_id: string
  to_version_id: string
  kind: ChangeKind
  /** What changed and why, in the coordinator's words; everybody may read it. */
  why: string
  said_by: string | null
  said_at: Instant
  /** Who confirmed or refused it; null where the one who said it is the only coordinator. */
  decided_by: string | null
  published_at: Instant | null
  refused_at: Instant | null
}

/** A contact who is to be told of a change that was published, or has been. */
export interface ChangeNoticesTable {
  change_id: string
  contact_id: string
  told_at: Instant | null
}
