import type { Flag, Instant } from './values'

/** What a thread of comments is about. */
export type ThreadAbout = 'passage' | 'footnote' | 'suggestion'

/** A thread of comments on some words of a letter. The letter's text knows nothing of it. */
export interface ThreadsTable {
  id: string
  letter_id: string
  about: ThreadAbout
  /** The id of the suggestion that it is about. */
  suggestion_id: string | null
  /**
   * The first and the last thing of the passage, as Yjs relative positions in JSON: they go on
   * pointing at it while people write around it. Null where it stands at no place in the text.
   */
  anchor_start: string | null
  anchor_end: string | null
  /** The words as they stood when the thread was begun. */
  quote: string
  /** 1: for coordinators only; nobody else learns that it is there. */
  is_for_coordinators: Flag
  created_by: string | null
  created_at: Instant
  resolved_at: Instant | null
  resolved_by: string | null
  /** What was said to have become of the suggestion that it is about; the text tells whether it is open. */
  suggestion_became: 'accepted' | 'rejected' | null
  settled_by: string | null
}

export interface CommentsTable {
  id: string
  thread_id: string
  account_id: string | null
  /** Empty once it is deleted. */
  body: string
  created_at: Instant
  changed_at: Instant | null
  deleted_at: Instant | null
  /** Who wrote it, where `account_id` has brought it in with a file; null: that account wrote it here. */
  file_author: string | null
  /** When, as the file says it; null where it does not. */
  file_at: string | null
}

/** Somebody who is named in a comment. */
export interface MentionsTable {
  comment_id: string
  account_id: string
  created_at: Instant
  /** When a message that tells of it was queued, or it was found that none may be. */
  told_at: Instant | null
}

/** When somebody was last sent a message about mentions: the next comes an hour later at the earliest. */
export interface MentionDigestsTable {
  account_id: string
  sent_at: Instant
}
