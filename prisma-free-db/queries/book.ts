import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from '../open'
import type { BookEntriesTable } from '../tables/invitees'
import type { ContactState } from '../tables/signatures'
import type { Instant } from '../tables/values'

export type BookEntry = Selectable<BookEntriesTable>

/** By which an entry is one: an organisation and a person of it, in a coalition. */
type EntryKey = Pick<BookEntry, 'coalition_id' | 'organisation_key' | 'email'>

/** Inserts an entry, unless the person has one for this organisation already. */
export async function insertBookEntryOnce(
  db: Database,
  row: Insertable<BookEntriesTable>,
): Promise<void> {
  await db
    .insertInto('book_entries')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['coalition_id', 'organisation_key', 'email']).doNothing(),
    )
    .execute()
}

export async function updateBookEntry(
  db: Database,
  id: string,
  change: Updateable<BookEntriesTable>,
): Promise<void> {
  await db.updateTable('book_entries').set(change).where('id', '=', id).execute()
}

/**
 * Deletes an entry, with `dueOn` only where its day has come by then: true where it was this call
 * that did so. What was signed stays, and no longer leads to it.
 */
export async function deleteBookEntry(
  db: Database,
  id: string,
  { dueOn }: { dueOn?: string } = {},
): Promise<boolean> {
  const entry = db.deleteFrom('book_entries').where('id', '=', id)
  const result = await (dueOn === undefined
    ? entry
    : entry.where('renew_by', '<=', dueOn)
  ).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export function findBookEntry(db: Database, id: string): Promise<BookEntry | undefined> {
  return db.selectFrom('book_entries').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findBookEntryOf(db: Database, of: EntryKey): Promise<BookEntry | undefined> {
  return db
    .selectFrom('book_entries')
    .selectAll()
    .where('coalition_id', '=', of.coalition_id)
    .where('organisation_key', '=', of.organisation_key)
    .where('email', '=', of.email)
    .executeTakeFirst()
}

/** The entries of a coalition that are to be kept beyond a day. */
export function bookEntriesOf(
  db: Database,
  coalitionId: string,
  day: string,
): Promise<BookEntry[]> {
  return db
    .selectFrom('book_entries')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('renew_by', '>', day)
    .orderBy('organisation_key')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/**
 * Of those entries the ones whose organisation and person a letter has not been put to: no invitation
 * went to either, and nobody of them signed it, considers it, or did and left. What somebody typed
 * and has not confirmed says nothing of them.
 */
export function bookEntriesNotAsked(
  db: Database,
  letter: { id: string; coalition_id: string },
  day: string,
): Promise<BookEntry[]> {
  return db
    .selectFrom('book_entries')
    .selectAll()
    .where('coalition_id', '=', letter.coalition_id)
    .where('renew_by', '>', day)
    .where(({ not, exists, or, selectFrom }) =>
      not(
        or([
          exists(
            selectFrom('sign_invitations')
              .select('sign_invitations.id')
              .where('sign_invitations.letter_id', '=', letter.id)
              .where((own) =>
                own.or([
                  own(
                    'sign_invitations.organisation_key',
                    '=',
                    own.ref('book_entries.organisation_key'),
                  ),
                  own('sign_invitations.email', '=', own.ref('book_entries.email')),
                ]),
              ),
          ),
          exists(
            selectFrom('signatures')
              .select('signatures.id')
              .where('signatures.letter_id', '=', letter.id)
              .where('signatures.state', '!=', 'unconfirmed')
              .whereRef('signatures.organisation_key', '=', 'book_entries.organisation_key'),
          ),
          exists(
            selectFrom('contacts')
              .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
              .select('contacts.id')
              .where('signatures.letter_id', '=', letter.id)
              .where('contacts.state', '!=', 'unconfirmed')
              .where((own) =>
                own.or([
                  own('contacts.book_entry_id', '=', own.ref('book_entries.id')),
                  own('contacts.email', '=', own.ref('book_entries.email')),
                ]),
              ),
          ),
        ]),
      ),
    )
    .orderBy('organisation_key')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** The entries of a person that are to be kept beyond a day, with what each coalition is called. */
export function bookEntriesByEmail(db: Database, email: string, day: string) {
  return db
    .selectFrom('book_entries')
    .innerJoin('coalitions', 'coalitions.id', 'book_entries.coalition_id')
    .selectAll('book_entries')
    .select(['coalitions.name as coalition', 'coalitions.is_sample'])
    .where('book_entries.email', '=', email)
    .where('book_entries.renew_by', '>', day)
    .orderBy('book_entries.created_at')
    .execute()
}

/** Entries that go after one day and up to another, so that their people may have to be asked. */
export function bookEntriesEndingBetween(
  db: Database,
  after: string,
  upTo: string,
): Promise<BookEntry[]> {
  return db
    .selectFrom('book_entries')
    .selectAll()
    .where('renew_by', '>', after)
    .where('renew_by', '<=', upTo)
    .orderBy('id')
    .execute()
}

/** Entries whose day has come and that nobody has renewed. */
export function bookEntriesDueOn(db: Database, day: string): Promise<BookEntry[]> {
  return db.selectFrom('book_entries').selectAll().where('renew_by', '<=', day).execute()
}

/**
 * Notes that somebody is asked to renew an entry, unless they were since the day `notSince` or have
 * renewed it: true where it was this call that did so.
 */
export async function markAskedToRenew(
  db: Database,
  entry: Pick<BookEntry, 'id' | 'renew_by'>,
  { at, notSince }: { at: Instant; notSince: string },
): Promise<boolean> {
  const result = await db
    .updateTable('book_entries')
    .set({ reminded_at: at })
    .where('id', '=', entry.id)
    .where('renew_by', '=', entry.renew_by)
    .where((eb) => eb.or([eb('reminded_at', 'is', null), eb('reminded_at', '<', notSince)]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** How many links to entries an address has been sent since a moment, over all coalitions. */
export async function countBookLinksSince(
  db: Database,
  email: string,
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('tokens')
    .innerJoin('book_entries', 'book_entries.id', 'tokens.subject_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tokens.purpose', '=', 'book-entry')
    .where('book_entries.email', '=', email)
    .where('tokens.created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Moves the end of all links to an entry. */
export async function moveBookLinks(db: Database, id: string, linksEnd: Instant): Promise<void> {
  await db
    .updateTable('tokens')
    .set({ expires_at: linksEnd })
    .where('purpose', '=', 'book-entry')
    .where('subject_id', '=', id)
    .execute()
}

/** What the person of an entry signed last, and lets be public of it; undefined where they have taken all of it back. */
export function lastSignedByEntry(db: Database, id: string) {
  return db
    .selectFrom('contacts')
    .select(['confirmed_at', 'naming'])
    .where('book_entry_id', '=', id)
    .where('state', 'not in', NOT_SIGNED)
    .where('confirmed_at', 'is not', null)
    .orderBy('confirmed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

// They left, or never came.
const NOT_SIGNED: readonly ContactState[] = ['unconfirmed', 'considering', 'withdrawn']

/** What the person of an entry signed, or those of a whole coalition's, the newest first. */
export function signedByEntries(db: Database, of: { entryId: string } | { coalitionId: string }) {
  return db
    .selectFrom('book_entries')
    .innerJoin('contacts', 'contacts.book_entry_id', 'book_entries.id')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .innerJoin('letters', 'letters.id', 'signatures.letter_id')
    .innerJoin('versions', 'versions.id', 'contacts.version_id')
    .leftJoin('signing_terms', 'signing_terms.letter_id', 'letters.id')
    .select([
      'book_entries.id as entry_id',
      'contacts.confirmed_at',
      'signatures.state',
      'letters.id as letter_id',
      'letters.slug',
      'letters.time_zone',
      'signing_terms.listing',
      'versions.title',
      'versions.number',
      'versions.language',
    ])
    .where('signatures.state', '!=', 'merged')
    .where((eb) =>
      'entryId' in of
        ? eb('book_entries.id', '=', of.entryId)
        : eb('book_entries.coalition_id', '=', of.coalitionId),
    )
    .where('contacts.state', 'not in', NOT_SIGNED)
    .where('letters.deleted_at', 'is', null)
    .orderBy('contacts.confirmed_at', 'desc')
    .orderBy('contacts.id')
    .execute()
}
