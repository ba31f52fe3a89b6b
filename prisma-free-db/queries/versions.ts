import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { VersionsTable } from '../tables/letters'

export type VersionRow = Selectable<VersionsTable>

export async function insertVersion(db: Database, row: Insertable<VersionsTable>): Promise<void> {
  await db.insertInto('versions').values(row).execute()
}

/** The version of a letter with the highest number. */
export function latestVersionOf(db: Database, letterId: string): Promise<VersionRow | undefined> {
  return db
    .selectFrom('versions')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A version with the name of who fixed it. */
export type FoundVersion = VersionRow & { fixed_by: string | null }

// PostgreSQL fails at a number that its column cannot hold; such a version cannot be there.
const LARGEST_NUMBER = 2 ** 31 - 1

/** A version of this letter, by its number or its id. */
export async function findVersionOf(
  db: Database,
  letterId: string,
  by: { number: number } | { id: string },
): Promise<FoundVersion | undefined> {
  if ('number' in by && !(Number.isInteger(by.number) && by.number <= LARGEST_NUMBER)) {
    return undefined
  }
  const ofLetter = db
    .selectFrom('versions')
    .leftJoin('accounts', 'accounts.id', 'versions.created_by')
    .selectAll('versions')
    .select('accounts.name as fixed_by')
    .where('letter_id', '=', letterId)
  return (
    'id' in by
      ? ofLetter.where('versions.id', '=', by.id)
      : ofLetter.where('number', '=', by.number)
  ).executeTakeFirst()
}

/** The versions of a letter without their texts and writers, newest first, each with the name of who fixed it. */
export function versionsOfLetter(
  db: Database,
  letterId: string,
): Promise<
  (Omit<VersionRow, 'canonical' | 'writers' | 'translation_writers'> & {
    fixed_by: string | null
  })[]
> {
  return db
    .selectFrom('versions')
    .leftJoin('accounts', 'accounts.id', 'versions.created_by')
    .select([
      'versions.id',
      'versions.letter_id',
      'versions.number',
      'versions.format',
      'versions.sha256',
      'versions.title',
      'versions.language',
      'versions.translated_into',
      'versions.created_by',
      'versions.created_at',
      'accounts.name as fixed_by',
    ])
    .where('letter_id', '=', letterId)
    .orderBy('number', 'desc')
    .execute()
}
