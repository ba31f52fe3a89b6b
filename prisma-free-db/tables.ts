import type {
  AccountsTable,
  InstanceSettingsTable,
  SessionsTable,
  SignInCodesTable,
  TokensTable,
} from './tables/accounts'
import type { AgreementsTable, ChangeNoticesTable, TextChangesTable } from './tables/agreements'
import type {
  ActivityTable,
  CoalitionsTable,
  InvitationsTable,
  MembersTable,
  OrganisationsTable,
} from './tables/coalitions'
import type { BookEntriesTable, SignInvitationsTable } from './tables/invitees'
import type {
  CopiesTable,
  KeptDraftsTable,
  LetterAuthorsTable,
  LetterHandsTable,
  LetterSnapshotsTable,
  LettersTable,
  LetterUpdatesTable,
  VersionsTable,
} from './tables/letters'
import type { EventsTable, OutboxTable } from './tables/messages'
import type {
  AlikeKeysTable,
  ContactsTable,
  FloodsTable,
  KeptApartTable,
  ListChangesTable,
  MergesTable,
  SignaturesTable,
} from './tables/signatures'
import type { SigningTermsTable } from './tables/signing-terms'
import type {
  CommentsTable,
  MentionDigestsTable,
  MentionsTable,
  ThreadsTable,
} from './tables/threads'

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
  list_changes: ListChangesTable
  merges: MergesTable
  alike_keys: AlikeKeysTable
  contacts: ContactsTable
  agreements: AgreementsTable
  book_entries: BookEntriesTable
  text_changes: TextChangesTable
  change_notices: ChangeNoticesTable
  outbox: OutboxTable
  events: EventsTable
}
