import type { Database } from '../open'

/** The organisations that a person acts for in a coalition, in the order in which they came to. */
export async function organisationsActedFor(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select('organisations.name')
    .where('members.coalition_id', '=', coalitionId)
    .where('members.account_id', '=', accountId)
    .orderBy('members.created_at')
    .execute()
  return rows.map((row) => row.name)
}
