import type { Generated } from 'kysely'

/**
 * The rows of the store, as both engines return them.
 *
 * Instants are ISO 8601 strings in UTC (`2026-11-02T09:40:00.000Z`): they sort as text and mean
 * the same in SQLite and PostgreSQL. Yes/no columns are 0 or 1 for the same reason.
 */
export interface Tables {
  instance_settings: InstanceSettingsTable
  accounts: AccountsTable
  sessions: SessionsTable
  sign_in_codes: SignInCodesTable
  tokens: TokensTable
  coalitions: CoalitionsTable
  organisations: OrganisationsTable
  members: MembersTable
  invitations: InvitationsTable
  activity: ActivityTable
  letters: LettersTable
  letter_updates: LetterUpdatesTable
  letter_snapshots: LetterSnapshotsTable
  letter_authors: LetterAuthorsTable
  letter_hands: LetterHandsTable
  threads: ThreadsTable
  comments: CommentsTable
  mentions: MentionsTable
  mention_digests: MentionDigestsTable
  versions: VersionsTable
  kept_drafts: KeptDraftsTable
  copies: CopiesTable
  signing_terms: SigningTermsTable
  sign_invitations: SignInvitationsTable
  signatures: SignaturesTable
  floods: FloodsTable
  kept_apart: KeptApartTable
  alike_keys: AlikeKeysTable
  contacts: ContactsTable
  agreements: AgreementsTable
  book_entries: BookEntriesTable
  text_changes: TextChangesTable
  change_notices: ChangeNoticesTable
  outbox: OutboxTable
  events: EventsTable
}

export type Instant = string
export type Flag = 0 | 1

/** What a person may do in a coalition, strongest first. */
export type Role = 'coordinator' | 'editor' | 'reviewer' | 'reader'

/** Where a letter stands in its life. */
export type Stage = 'drafting' | 'sign-off' | 'signing' | 'closed' | 'sent' | 'published'

/** One value for the whole instance, by name: who may start a coalition, when it was set up. */
export interface InstanceSettingsTable {
  name: string
  value: string
}

export interface AccountsTable {
  id: string
  /** Lower case, trimmed; unique. */
  email: string
  /** Empty until the person has said how they are called. */
  name: string
  is_operator: Flag
  /** 1 for the invented people of the sample, who reach nothing else. */
  is_sample: Flag
  created_at: Instant
}

export interface SessionsTable {
  /** SHA-256 of the id in the cookie, in hex. */
  id_hash: string
  account_id: string
  expires_at: Instant
  created_at: Instant
}

/** A six-digit code, and the link beside it (a token of purpose `sign-in` whose subject is this row). */
export interface SignInCodesTable {
  id: string
  email: string
  code_hash: string
  tries_left: number
  expires_at: Instant
  used_at: Instant | null
  created_at: Instant
}

export type TokenPurpose =
  | 'set-up'
  | 'sign-in'
  | 'invitation'
  | 'confirm-signature'
  | 'manage-signature'
  | 'agree-again'
  | 'dispute-signature'
  | 'letter-invitation'
  | 'letter-preview'
  | 'sign-invitation'
  | 'stop-reminders'
  | 'book-entry'

/** Every link that acts: hashed, for one purpose, until a date. */
export interface TokensTable {
  /** SHA-256 of the token in the link, in hex. */
  hash: string
  purpose: TokenPurpose
  /** The id of the row that the token is about. */
  subject_id: string
  expires_at: Instant
  used_at: Instant | null
  created_at: Instant
}

export interface CoalitionsTable {
  id: string
  slug: string
  /** Null while it is only a few people around one letter. */
  name: string | null
  /** The organisation that leads its letters. */
  lead_organisation_id: string | null
  is_sample: Flag
  created_at: Instant
}

export interface OrganisationsTable {
  id: string
  coalition_id: string
  name: string
  website: string | null
  created_at: Instant
}

/** A person, for an organisation, in a coalition. */
export interface MembersTable {
  id: string
  coalition_id: string
  /** Null while a letter is only a few people. */
  organisation_id: string | null
  account_id: string
  role: Role
  created_at: Instant
}

export interface InvitationsTable {
  id: string
  coalition_id: string
  organisation_id: string | null
  /** Null: a link for whoever has it. */
  email: string | null
  role: Role
  invited_by: string
  created_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}

/** Who did what, for the coalition to read. */
export interface ActivityTable {
  id: string
  coalition_id: string
  letter_id: string | null
  account_id: string | null
  /** For example `letter.created`, `version.fixed`. */
  kind: string
  /** JSON: what the sentence needs, never contact data; a signature by its id, not its name. */
  details: string
  created_at: Instant
}

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

/** What the coordinators set for signing a letter. A letter without a row has what is usual. */
export interface SigningTermsTable {
  letter_id: string
  /** The words by which somebody declares that they may sign. Null: the usual ones. */
  declaration: string | null
  /** 1: who signs may choose not to be named in public. */
  allows_unnamed: Flag
  /** 1: people may sign in a personal capacity. */
  allows_persons: Flag
  listing: Generated<Listing>
  /** What everybody who opens the page should know first, in the coordinators' words. */
  banner: string | null
  names_shown: Generated<NamesShown>
  /** From when on it is launched; null: nobody has launched it or set a time. */
  launch_at: Instant | null
  /** For so many days after the end, what was sent before it may be confirmed. */
  grace_days: Generated<number>
  list_order: Generated<ListOrder>
  /** 1: the organisation that leads the letter comes before all others. */
  leads_first: Generated<Flag>
}

/** The order of every list of signatories: of signing, of names, or by hand. */
export type ListOrder = 'date' | 'name' | 'hand'

/** Who may come to the page of a letter: whoever looks for letters, has its address, or was invited. */
export type Listing = 'listed' | 'unlisted' | 'invited'

/** When everybody may read who signed. */
export type NamesShown = 'at once' | 'at launch'

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
  /** In which language they are written to, BCP 47; null: the letter's. */
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

export type SignatureState =
  | 'unconfirmed'
  /** Not signed: they decide on a day that they named. */
  | 'considering'
  | 'confirmed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  /** It turned out to be the same organisation as another, of which it is a part now. */
  | 'merged'

/** Where a contact stands. */
export type ContactState = Exclude<SignatureState, 'merged'>

/** Who signs. A person signs in a personal capacity, and counts as no organisation. */
export type SignatoryType = 'organisation' | 'person'

/** What sort of organisation it is. */
export type OrganisationKind =
  | 'charity'
  | 'campaign'
  | 'network'
  | 'union'
  | 'faith'
  | 'advice'
  | 'research'
  | 'business'
  | 'public'
  | 'other'

/** What may be shown to everybody. `none`: only the recipient sees that the organisation signed. */
export type PublicNaming = 'organisation' | 'person' | 'none'

/** How somebody said yes without the form. */
export type ToldHow = 'email' | 'letter' | 'telephone' | 'meeting'

/** An organisation's, or a person's in a personal capacity, on a version. */
export interface SignaturesTable {
  id: string
  letter_id: string
  /** The text that it was made on. Under which ones it stands, its agreements say. */
  version_id: string
  signatory: Generated<SignatoryType>
  /** The name as it stands under the letter; of a person, theirs. */
  organisation: string
  /**
   * The name as it is compared: lower case, without marks and spaces. Unique in a letter. Of a
   * person it is made from their email, until that goes.
   */
  organisation_key: string
  website: string | null
  kind: OrganisationKind | null
  /** Country or region, in their words. */
  country: string | null
  /** Charity or company number. */
  number: string | null
  /** What they say in public beside their name. */
  sentence: string | null
  naming: PublicNaming
  /** The day on which they decide, `2026-12-01`, while they consider it. */
  considering_until: string | null
  /** Taken back: the name and the website are emptied, the row only counts. */
  state: SignatureState
  created_at: Instant
  confirmed_at: Instant | null
  /** When a coordinator accepted or declined, and who. */
  decided_at: Instant | null
  decided_by: string | null
  withdrawn_at: Instant | null
  /** Set: the name is on no public page and in no file, whatever `naming` says. */
  hidden_at: Instant | null
  hidden_by: 'contact' | 'coordinator' | null
  /** They left after the letter was sent: it had their name, and the record says both. */
  left_at: Instant | null
  /** 1: it came after the letter was sent. A later supporter, in a list of its own. */
  is_later: Generated<Flag>
  /** Where it stands in a list that is ordered by hand; null: nobody has said. */
  place: number | null
  /** Of which one it became a part, since both are one organisation. */
  merged_into: string | null
  /** All its contacts came in this flood or another: it is held apart. Null: it is not. */
  flood_id: string | null
  /** By what the board finds it and sorts by name: name, country and website, folded. */
  found_by: Generated<string>
  /** 1: `alike_keys` has its keys, as its name and website are now. 2: and another has, or had, one of them. */
  alike_noted: Generated<Flag | 2>
}

/** By what signatures of one letter are alike: those with a key in common may be one organisation. */
export interface AlikeKeysTable {
  letter_id: string
  /** What it is begins it: `website …` or `name …`. */
  key: string
  signature_id: string
  /** 1: the first letters of a name, which make nothing alike but a name. */
  is_short: Flag
}

/** A time in which more came about a letter than people send. */
export interface FloodsTable {
  id: string
  letter_id: string
  began_at: Instant
  /** When the last came that belongs to it. */
  ended_at: Instant
}

/** Two signatures that look alike and are two, as a coordinator said; `one_id` is the lower. */
export interface KeptApartTable {
  one_id: string
  other_id: string
  said_by: string | null
  said_at: Instant
}

/** The person who signs for it. Personal columns are emptied on `delete_on`. */
export interface ContactsTable {
  id: string
  signature_id: string
  /** The version that this person read last. */
  version_id: string
  /** In which of its languages, BCP 47; null: the one that it was written in first. */
  text_language: string | null
  /**
   * What this person wrote about the organisation. The signature takes it from the first who
   * confirms, so that nobody speaks for an organisation by having typed its name first.
   */
  organisation: string
  website: string | null
  kind: OrganisationKind | null
  country: string | null
  number: string | null
  sentence: string | null
  /** The day on which they decide, `2026-12-01`; null for who signs. */
  considering_until: string | null
  /** What this person allows. Named in public only where the signature says `person` too. */
  naming: PublicNaming
  name: string | null
  role: string | null
  email: string | null
  /** Of a person in a personal capacity: where they work, as a description. */
  employer: string | null
  /** In which they read the form, and are written to: one of ours, `cy`. Null of who came before there were several. */
  language: string | null
  /** Who filled the form in, where that was somebody else. */
  filled_by: string | null
  /** An address of the organisation that gets a copy of the receipt. */
  copy_to: string | null
  /** When they declared that they may sign; empty while they only consider it. */
  authority_declared_at: Instant
  /** The words in which they declared it. */
  declaration: string | null
  /** Where a coordinator wrote their yes down: the day on which they said it, `2026-12-04`, and how. */
  told_on: string | null
  told_how: ToldHow | null
  /** Why a coordinator declined it, as they were told. */
  decline_reason: string | null
  /** By what the board finds it: name and role, folded. */
  found_by: Generated<string>
  state: ContactState
  created_at: Instant
  confirmed_at: Instant | null
  decided_at: Instant | null
  /** When they were last reminded. */
  reminded_at: Instant | null
  /** When they said that they want no more reminders. */
  reminders_stopped_at: Instant | null
  /** When somebody at the organisation's address said that this is not right. */
  disputed_at: Instant | null
  /** 1: they ticked that the organisation book may keep what they wrote. It does once they confirm. */
  asked_for_book: Generated<Flag>
  /** Their entry in the organisation book, of whose past letters this is one. */
  book_entry_id: string | null
  /** In which flood it came: held apart until a coordinator lets it in. Null: it is not. */
  flood_id: string | null
  /** 1: nothing tells it from a program, so that no message is sent before a coordinator lets it in. */
  is_held: Generated<Flag>
  /** A day, `2026-12-30`. */
  delete_on: string
  deleted_at: Instant | null
}

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
  /** In which language they read the last letter that they signed, BCP 47. */
  language: string
  created_at: Instant
  /** When they last said that it may be kept. */
  consented_at: Instant
  /** A day, `2027-11-28`: on it the entry goes, unless they have renewed it. */
  renew_by: string
  /** When they were last asked to renew it. */
  reminded_at: Instant | null
}

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
