import type { Selectable } from 'kysely'
import type { Database } from '../open'
import type { CoalitionsTable } from '../tables/coalitions'
import type { VersionsTable } from '../tables/letters'

export function coalitionOfLetter(
  db: Database,
  letterId: string,
): Promise<Pick<Selectable<CoalitionsTable>, 'id' | 'slug' | 'name' | 'is_sample'> | undefined> {
  return db
    .selectFrom('coalitions')
    .innerJoin('letters', 'letters.coalition_id', 'coalitions.id')
    .select(['coalitions.id', 'coalitions.slug', 'coalitions.name', 'coalitions.is_sample'])
    .where('letters.id', '=', letterId)
    .executeTakeFirst()
}

/** The numbers, days and languages of a letter's versions, newest first; not their texts. */
export function versionDatesOf(
  db: Database,
  letterId: string,
): Promise<
  Pick<Selectable<VersionsTable>, 'number' | 'created_at' | 'language' | 'translated_into'>[]
> {
  return db
    .selectFrom('versions')
    .select(['number', 'created_at', 'language', 'translated_into'])
    .where('letter_id', '=', letterId)
    .orderBy('number', 'desc')
    .execute()
}

/** The organisation that a person acts for in a coalition: the one they joined it with first. */
export async function organisationOf(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('members')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select('organisations.name')
    .where('members.coalition_id', '=', coalitionId)
    .where('members.account_id', '=', accountId)
    .orderBy('members.created_at')
    .executeTakeFirst()
  return row?.name ?? null
}
