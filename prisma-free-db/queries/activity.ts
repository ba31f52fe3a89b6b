import type { Insertable } from 'kysely'
import type { Database } from '../open'
import type { ActivityTable } from '../tables/coalitions'
import type { Instant } from '../tables/values'

export async function insertActivity(db: Database, row: Insertable<ActivityTable>): Promise<void> {
  await db.insertInto('activity').values(row).execute()
}

/** A place in a log: rows of one transaction share their instant, and their ids tell them apart. */
export interface ActivityPlace {
  readonly at: Instant
  readonly id: string
}

/** What happened in a coalition before a place in its log, newest first, with who did it and where. */
export function activityIn(
  db: Database,
  coalitionId: string,
  before: ActivityPlace,
  limit: number,
) {
  return db
    .selectFrom('activity')
    .leftJoin('accounts', 'accounts.id', 'activity.account_id')
    .leftJoin('letters', (join) =>
      join.onRef('letters.id', '=', 'activity.letter_id').on('letters.deleted_at', 'is', null),
    )
    .selectAll('activity')
    .select(['accounts.name as who', 'letters.title as letter'])
    .where('activity.coalition_id', '=', coalitionId)
    .where((eb) =>
      eb.or([
        eb('activity.created_at', '<', before.at),
        eb.and([eb('activity.created_at', '=', before.at), eb('activity.id', '<', before.id)]),
      ]),
    )
    .orderBy('activity.created_at', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit)
    .execute()
}

/** Names of accounts, by id. */
export async function namesOf(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', accountIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
