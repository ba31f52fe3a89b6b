import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { KeptDraftsTable } from '../tables/letters'
import type { Instant } from '../tables/values'

export type KeptDraftRow = Selectable<KeptDraftsTable>

export async function insertKeptDraft(
  db: Database,
  row: Insertable<KeptDraftsTable>,
): Promise<void> {
  // The SQLite driver takes a Buffer for bytes, and would write another kind of array as text.
  const copy = Buffer.from(row.copy.buffer, row.copy.byteOffset, row.copy.byteLength)
  await db
    .insertInto('kept_drafts')
    .values({ ...row, copy })
    .execute()
}

/** Says what a kept draft is called, and who called it so. */
export async function nameKeptDraft(
  db: Database,
  id: string,
  change: Pick<KeptDraftRow, 'name' | 'reason' | 'created_by'>,
): Promise<void> {
  await db.updateTable('kept_drafts').set(change).where('id', '=', id).execute()
}

const WITHOUT_COPY = [
  'kept_drafts.id',
  'kept_drafts.letter_id',
  'kept_drafts.reason',
  'kept_drafts.name',
  'kept_drafts.title',
  'kept_drafts.language',
  'kept_drafts.words',
  'kept_drafts.people',
  'kept_drafts.sha256',
  'kept_drafts.created_by',
  'kept_drafts.created_at',
] as const

/** A kept draft in a list, with the name of who kept it. */
export type ListedDraftRow = Omit<KeptDraftRow, 'copy'> & { named_by: string | null }

/** The kept drafts of a letter without their texts, newest first. */
export function keptDraftsOf(db: Database, letterId: string): Promise<ListedDraftRow[]> {
  return db
    .selectFrom('kept_drafts')
    .leftJoin('accounts', 'accounts.id', 'kept_drafts.created_by')
    .select(WITHOUT_COPY)
    .select('accounts.name as named_by')
    .where('letter_id', '=', letterId)
    .orderBy('kept_drafts.created_at', 'desc')
    .orderBy('kept_drafts.id', 'desc')
    .execute()
}

/** The draft of a letter that was kept last, without its text. */
export function latestKeptDraft(
  db: Database,
  letterId: string,
): Promise<Omit<KeptDraftRow, 'copy'> | undefined> {
  return db
    .selectFrom('kept_drafts')
    .select(WITHOUT_COPY)
    .where('letter_id', '=', letterId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findKeptDraft(
  db: Database,
  letterId: string,
  id: string,
): Promise<(KeptDraftRow & { named_by: string | null }) | undefined> {
  return db
    .selectFrom('kept_drafts')
    .leftJoin('accounts', 'accounts.id', 'kept_drafts.created_by')
    .selectAll('kept_drafts')
    .select('accounts.name as named_by')
    .where('letter_id', '=', letterId)
    .where('kept_drafts.id', '=', id)
    .executeTakeFirst()
}

/** Letters that changed after what their history holds, and not since `before`. */
export async function lettersLeft(db: Database, before: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('letters')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('written_at', '<=', before)
    .where((eb) =>
      eb.or([eb('kept_until', 'is', null), eb('kept_until', '<', eb.ref('written_at'))]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** The accounts behind what the journal holds between two moments, and who first wrote then. */
export async function accountsSince(
  db: Database,
  letterId: string,
  since: Instant,
  until: Instant,
): Promise<string[]> {
  const rows = await db
    .selectFrom('letter_updates')
    .select('account_id')
    .distinct()
    .where('letter_id', '=', letterId)
    .where('created_at', '>', since)
    .where('created_at', '<=', until)
    .execute()
  const authors = await db
    .selectFrom('letter_authors')
    .select('account_id')
    .distinct()
    .where('letter_id', '=', letterId)
    .where('first_seen', '>', since)
    .where('first_seen', '<=', until)
    .execute()
  return [
    ...new Set([...rows, ...authors].flatMap(({ account_id }) => (account_id ? [account_id] : []))),
  ]
}
