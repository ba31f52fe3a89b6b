import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { MembersTable, OrganisationsTable, Role } from '../tables/coalitions'

export type Organisation = Selectable<OrganisationsTable>
export type Member = Selectable<MembersTable>

export async function insertOrganisation(
  db: Database,
  row: Insertable<OrganisationsTable>,
): Promise<void> {
  await db.insertInto('organisations').values(row).execute()
}

/** The organisations of a coalition, by name. */
export function organisationsIn(db: Database, coalitionId: string): Promise<Organisation[]> {
  return db
    .selectFrom('organisations')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .orderBy('name')
    .execute()
}

export function findOrganisation(
  db: Database,
  coalitionId: string,
  id: string,
): Promise<Organisation | undefined> {
  return db
    .selectFrom('organisations')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function changeOrganisationRow(
  db: Database,
  id: string,
  change: { name: string; website: string | null },
): Promise<void> {
  await db.updateTable('organisations').set(change).where('id', '=', id).execute()
}

export async function deleteOrganisation(db: Database, id: string): Promise<void> {
  await db.deleteFrom('organisations').where('id', '=', id).execute()
}

export async function insertMember(db: Database, row: Insertable<MembersTable>): Promise<void> {
  await db.insertInto('members').values(row).execute()
}

/** Everybody in a coalition, with their name and address, in the order in which they came. */
export function membersIn(db: Database, coalitionId: string) {
  return db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .selectAll('members')
    .select(['accounts.name', 'accounts.email'])
    .where('members.coalition_id', '=', coalitionId)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute()
}

export function findMember(
  db: Database,
  coalitionId: string,
  id: string,
): Promise<Member | undefined> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What a person is in a coalition: a row for each organisation that they act for. */
export function memberRowsOf(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<Member[]> {
  return db
    .selectFrom('members')
    .selectAll()
    .where('coalition_id', '=', coalitionId)
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
}

export async function changeMember(
  db: Database,
  id: string,
  change: { role?: Role; organisation_id?: string },
): Promise<void> {
  await db.updateTable('members').set(change).where('id', '=', id).execute()
}

export async function deleteMemberRowsOf(
  db: Database,
  coalitionId: string,
  accountId: string,
): Promise<void> {
  await db
    .deleteFrom('members')
    .where('coalition_id', '=', coalitionId)
    .where('account_id', '=', accountId)
    .execute()
}

/** What somebody is, everywhere: for the page that says what is kept about them. */
export function membershipsOf(db: Database, accountId: string) {
  return db
    .selectFrom('members')
    .innerJoin('coalitions', 'coalitions.id', 'members.coalition_id')
    .leftJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select([
      'members.role',
      'members.created_at',
      'coalitions.name as coalition',
      'coalitions.slug',
      'organisations.name as organisation',
    ])
    .where('members.account_id', '=', accountId)
    .orderBy('members.created_at')
    .execute()
}
