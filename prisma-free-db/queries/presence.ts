import type { Database } from '../open'

/** The organisations that a person acts for in a coalition, in the order in which they came to. */
export async function organisationsActedFor(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('members')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select(['organisations.id', 'organisations.name'])
    .where('members.coalition_id', '=', coalitionId)
    .where('members.account_id', '=', accountId)
    .orderBy('members.created_at')
    .execute()
}
