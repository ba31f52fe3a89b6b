import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database } from '../open'
import type { MergesTable } from '../tables/signatures'

export async function insertMerge(db: Database, row: Insertable<MergesTable>): Promise<void> {
  await db.insertInto('merges').values(row).execute()
}

/** How two were before the second became part of the first; undefined where that cannot be undone. */
export function findMerge(
  db: Database,
  keptId: string,
  otherId: string,
): Promise<Selectable<MergesTable> | undefined> {
  return db
    .selectFrom('merges')
    .selectAll()
    .where('kept_id', '=', keptId)
    .where('other_id', '=', otherId)
    .executeTakeFirst()
}

export async function deleteMerge(db: Database, otherId: string): Promise<void> {
  await db.deleteFrom('merges').where('other_id', '=', otherId).execute()
}

/** The signatures that are part of one. */
export async function partsOf(db: Database, signatureId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .select('id')
    .where('merged_into', '=', signatureId)
    .execute()
  return rows.map(({ id }) => id)
}

/** Makes these part of a signature. */
export async function makeParts(db: Database, ids: readonly string[], of: string): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('signatures').set({ merged_into: of }).where('id', 'in', ids).execute()
}

/** Lets one contact have all that another, who is the same person, agreed to: the first time counts. */
export async function copyAgreements(db: Database, from: string, to: string): Promise<void> {
  const agreed = db.selectFrom('agreements').selectAll().where('contact_id', '=', from)
  for (const agreement of await agreed.execute()) {
    await db
      .insertInto('agreements')
      .values({ ...agreement, contact_id: to })
      .onConflict((conflict) =>
        conflict.columns(['contact_id', 'version_id']).doUpdateSet({
          agreed_at: sql<string>`case when excluded.agreed_at < agreements.agreed_at
            then excluded.agreed_at else agreements.agreed_at end`,
        }),
      )
      .execute()
  }
}

/** Takes back from a contact that they agreed to these texts. */
export async function deleteAgreements(
  db: Database,
  contactId: string,
  versionIds: readonly string[],
): Promise<void> {
  if (versionIds.length === 0) return
  await db
    .deleteFrom('agreements')
    .where('contact_id', '=', contactId)
    .where('version_id', 'in', versionIds)
    .execute()
}

/** The links to one contact lead to another, and messages on their way are theirs. Returns the hashes of the links. */
export async function moveLinks(db: Database, from: string, to: string): Promise<string[]> {
  await db.updateTable('outbox').set({ contact_id: to }).where('contact_id', '=', from).execute()
  const moved = await db
    .updateTable('tokens')
    .set({ subject_id: to })
    .where('subject_id', '=', from)
    .returning('hash')
    .execute()
  return moved.map(({ hash }) => hash)
}

/** These links lead to a contact. */
export async function giveLinks(
  db: Database,
  hashes: readonly string[],
  to: string,
): Promise<void> {
  if (hashes.length === 0) return
  await db.updateTable('tokens').set({ subject_id: to }).where('hash', 'in', hashes).execute()
}

/** Deletes what parts of a signature still hold of the person with this email: kept only so that they can be parted. */
export async function deletePartContacts(
  db: Database,
  signatureId: string,
  email: string,
): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('email', '=', email)
    .where('signature_id', 'in', (eb) =>
      eb.selectFrom('signatures').select('id').where('merged_into', '=', signatureId),
    )
    .execute()
}

/** Deletes all that parts of a signature hold of people. */
export async function deleteAllPartContacts(db: Database, signatureId: string): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('signature_id', 'in', (eb) =>
      eb.selectFrom('signatures').select('id').where('merged_into', '=', signatureId),
    )
    .execute()
}
