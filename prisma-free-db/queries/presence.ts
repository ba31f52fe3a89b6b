import type { Database } from '../open'
import type { Role } from '../tables/coalitions'

/** What somebody is in a coalition, for one of the organisations that they act for, or for none. */
export interface Membership {
  readonly coalition_id: string
  readonly account_id: string
  readonly role: Role
  readonly organisation_id: string | null
  readonly organisation: string | null
}

/** A letter, as far as it decides what people may do with its text. */
export interface LetterAtWork {
  readonly id: string
  readonly coalition_id: string
  readonly archived_at: string | null
}

/** Those of these letters that are there and not deleted. */
export function lettersAtWork(db: Database, ids: readonly string[]): Promise<LetterAtWork[]> {
  return db
    .selectFrom('letters')
    .select(['id', 'coalition_id', 'archived_at'])
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .execute()
}

/** The memberships of these accounts in these coalitions, in the order in which they came to be. */
export function membershipsOf(
  db: Database,
  coalitionIds: readonly string[],
  accountIds: readonly string[],
): Promise<Membership[]> {
  return db
    .selectFrom('members')
    .leftJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select([
      'members.coalition_id',
      'members.account_id',
      'members.role',
      'organisations.id as organisation_id',
      'organisations.name as organisation',
    ])
    .where('members.coalition_id', 'in', coalitionIds)
    .where('members.account_id', 'in', accountIds)
    .orderBy('members.created_at')
    .execute()
}
