import type { Insertable, Selectable } from 'kysely'
import { foundBy } from '../folded'
import type { Database } from '../open'
import type { AccountsTable } from '../tables/accounts'
import type { AgreementsTable } from '../tables/agreements'
import type { CoalitionsTable, MembersTable, OrganisationsTable } from '../tables/coalitions'
import type { ContactsTable, SignaturesTable } from '../tables/signatures'

export interface SampleCoalitionRows {
  readonly coalition: Insertable<CoalitionsTable>
  readonly organisations: Insertable<OrganisationsTable>[]
  readonly accounts: Insertable<AccountsTable>[]
  readonly members: Insertable<MembersTable>[]
}

export async function insertSampleCoalition(
  db: Database,
  rows: SampleCoalitionRows,
): Promise<void> {
  await db.insertInto('coalitions').values(rows.coalition).execute()
  await db.insertInto('organisations').values(rows.organisations).execute()
  await db.insertInto('accounts').values(rows.accounts).execute()
  await db.insertInto('members').values(rows.members).execute()
}

export async function insertSampleSignatures(
  db: Database,
  rows: {
    readonly signatures: Insertable<SignaturesTable>[]
    readonly contacts: Insertable<ContactsTable>[]
    readonly agreements: Insertable<AgreementsTable>[]
  },
): Promise<void> {
  const signatures = rows.signatures.map((one) => ({
    ...one,
    found_by: foundBy([one.organisation, one.country, one.website]),
  }))
  const contacts = rows.contacts.map((one) => ({ ...one, found_by: foundBy([one.name, one.role]) }))
  await db.insertInto('signatures').values(signatures).execute()
  await db.insertInto('contacts').values(contacts).execute()
  await db.insertInto('agreements').values(rows.agreements).execute()
}

export function findSampleCoalition(
  db: Database,
): Promise<Selectable<CoalitionsTable> | undefined> {
  return db.selectFrom('coalitions').selectAll().where('is_sample', '=', 1).executeTakeFirst()
}

/** The sample's people with what they are in it. */
export function sampleMembers(db: Database) {
  return db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .innerJoin('organisations', 'organisations.id', 'members.organisation_id')
    .select([
      'accounts.id as accountId',
      'accounts.name',
      'accounts.email',
      'members.role',
      'organisations.name as organisation',
    ])
    .where('accounts.is_sample', '=', 1)
    .orderBy('members.created_at')
    .orderBy('members.id')
    .execute()
}

/** The sample's letters, the one being written first. */
export function sampleLetters(db: Database, coalitionId: string) {
  return db
    .selectFrom('letters')
    .select(['id', 'slug', 'stage', 'created_at'])
    .where('coalition_id', '=', coalitionId)
    .where('translation_of', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .execute()
}

/** Removes the sample with everything that hangs on it: people, letters, signatures, messages. */
export async function deleteSample(db: Database): Promise<void> {
  await db.deleteFrom('coalitions').where('is_sample', '=', 1).execute()
  await db.deleteFrom('accounts').where('is_sample', '=', 1).execute()
  await db.deleteFrom('outbox').where('is_sample', '=', 1).execute()
}
