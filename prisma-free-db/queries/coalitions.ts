import type { Database } from '../open'
import type { Role } from '../tables'

/** Every role that a person has in a coalition, one for each organisation they act for. */
export async function rolesOf(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<Role[]> {
  const rows = await db
    .selectFrom('members')
    .select('role')
    .where('coalition_id', '=', coalitionId)
    .where('account_id', '=', accountId)
    .execute()
  return rows.map((row) => row.role)
}
