import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { CoalitionsTable, Role } from '../tables/coalitions'

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

export async function insertCoalition(
  db: Database,
  row: Insertable<CoalitionsTable>,
): Promise<void> {
  await db.insertInto('coalitions').values(row).execute()
}

export function findCoalition(
  db: Database,
  id: string,
): Promise<Selectable<CoalitionsTable> | undefined> {
  return db.selectFrom('coalitions').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findCoalitionBySlug(
  db: Database,
  slug: string,
): Promise<Selectable<CoalitionsTable> | undefined> {
  return db.selectFrom('coalitions').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/**
 * Holds the row until the transaction ends, so that two people cannot both be the last but one to
 * go. On SQLite a transaction holds everything anyway.
 */
export async function holdCoalition(db: Database, id: string): Promise<void> {
  await db
    .updateTable('coalitions')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', id)
    .execute()
}

export async function changeCoalition(
  db: Database,
  id: string,
  change: { name?: string; slug?: string; lead_organisation_id?: string },
): Promise<void> {
  await db.updateTable('coalitions').set(change).where('id', '=', id).execute()
}

/** The coalitions that a person is in, by name, with every role they have there and its size. */
export function coalitionsWith(db: Database, accountId: string) {
  return db
    .selectFrom('coalitions')
    .leftJoin('organisations as lead', 'lead.id', 'coalitions.lead_organisation_id')
    .selectAll('coalitions')
    .select('lead.name as lead')
    .select((eb) => [
      eb
        .selectFrom('organisations')
        .whereRef('organisations.coalition_id', '=', 'coalitions.id')
        .select((sub) => sub.fn.countAll<number>().as('count'))
        .as('organisations'),
      eb
        .selectFrom('members')
        .whereRef('members.coalition_id', '=', 'coalitions.id')
        .select((sub) => sub.fn.count<number>('account_id').distinct().as('count'))
        .as('people'),
    ])
    .where('coalitions.id', 'in', (eb) =>
      eb.selectFrom('members').select('coalition_id').where('account_id', '=', accountId),
    )
    .orderBy('coalitions.name')
    .orderBy('coalitions.created_at')
    .execute()
}
