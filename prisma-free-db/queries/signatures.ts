import type { Insertable, Selectable, Updateable } from 'kysely'
import { foundBy } from '../folded'
import { type Database, engineOf } from '../open'
import type { SignaturesTable } from '../tables/signatures'
import { forgetAlikeKeys } from './alike'

export type Signature = Selectable<SignaturesTable>

export const LISTED = [
  'id',
  'signatory',
  'organisation',
  'organisation_key',
  'sentence',
  'naming',
  'state',
  'hidden_at',
  'hidden_by',
  'left_at',
  'is_later',
  'place',
  'created_at',
  'confirmed_at',
] as const

/** What lists of signatories say of a signature, or are ordered by. */
export type ListedSignature = Pick<Signature, (typeof LISTED)[number]>

/** Inserts signatures, but for those whose organisation has one under its letter already. */
export async function insertSignaturesOnce(
  db: Database,
  rows: readonly Insertable<SignaturesTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('signatures')
    .values(rows.map((row) => ({ ...row, ...foundAs(row) })))
    .onConflict((conflict) => conflict.columns(['letter_id', 'organisation_key']).doNothing())
    .execute()
}

/** What a signature is called, all of it: what finds it, and what makes it like others, follow. */
type Called =
  | Pick<Signature, 'organisation' | 'country' | 'website'>
  | { organisation?: never; country?: never; website?: never }

/** Changes a signature. */
export async function updateSignature(
  db: Database,
  id: string,
  change: Updateable<SignaturesTable> & Called,
): Promise<void> {
  if (change.organisation === undefined) {
    await db.updateTable('signatures').set(change).where('id', '=', id).execute()
    return
  }
  await db
    .updateTable('signatures')
    .set({ ...change, ...foundAs(change), alike_noted: 0 })
    .where('id', '=', id)
    .execute()
  await forgetAlikeKeys(db, id)
}

const foundAs = (one: Partial<Pick<Signature, 'organisation' | 'country' | 'website'>>) => ({
  found_by: foundBy([one.organisation, one.country, one.website]),
})

/** True once somebody has joined a letter after it was sent and is still on it, or has left since. */
export async function isChangedSinceSent(db: Database, letterId: string): Promise<boolean> {
  const found = await db
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', letterId)
    .where((is) =>
      is.or([
        is('left_at', 'is not', null),
        is.and([is('is_later', '=', 1), is('state', '!=', 'withdrawn')]),
        is.exists(
          is
            .selectFrom('contacts')
            .select('contacts.id')
            .whereRef('contacts.signature_id', '=', 'signatures.id')
            .where('contacts.state', '=', 'withdrawn')
            .where('contacts.decided_at', 'is not', null),
        ),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

export async function deleteSignature(db: Database, id: string): Promise<void> {
  await db.deleteFrom('signatures').where('id', '=', id).execute()
}

/**
 * Holds a signature until the transaction ends, so that two who decide on it, confirm or take it
 * back at once do so one after the other. SQLite needs nothing: a transaction there already has
 * the store to itself. What was read before is to be read again.
 */
export async function holdSignature(tx: Database, id: string): Promise<void> {
  if (engineOf(tx) === 'sqlite') return
  await tx.selectFrom('signatures').select('id').where('id', '=', id).forUpdate().execute()
}

export function findSignature(db: Database, id: string): Promise<Signature | undefined> {
  return db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those of these ids that are there, in any order. */
export async function signaturesWith(db: Database, ids: readonly string[]): Promise<Signature[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('signatures').selectAll().where('id', 'in', ids).execute()
}

/** What signatures are called and who may read it, for those of these ids that are still there. */
export async function namingOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .select(['id', 'organisation', 'naming', 'state', 'hidden_at'])
    .where('id', 'in', ids)
    .execute()
}

/** The signature of an organisation by its key: where that became a part of another, the other. */
export async function findSignatureByKey(
  db: Database,
  letterId: string,
  organisationKey: string,
): Promise<Signature | undefined> {
  return (await signaturesByKeys(db, letterId, [organisationKey])).get(organisationKey)
}

/** The signatures of a letter's organisations by their keys, likewise; those that are not there are left out. */
export async function signaturesByKeys(
  db: Database,
  letterId: string,
  keys: readonly string[],
): Promise<Map<string, Signature>> {
  const found = await db
    .selectFrom('signatures')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('organisation_key', 'in', keys)
    .execute()
  const byKey = new Map<string, Signature>()
  for (const one of found) {
    const whole = one.merged_into ? await findSignature(db, one.merged_into) : one
    if (whole) byKey.set(one.organisation_key, whole)
  }
  return byKey
}

/** The accepted signatures of a letter, as lists show them, in order of signing. */
export function acceptedOf(db: Database, letterId: string): Promise<ListedSignature[]> {
  return db
    .selectFrom('signatures')
    .select(LISTED)
    .where('letter_id', '=', letterId)
    .where('state', '=', 'accepted')
    .orderBy('confirmed_at')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}
