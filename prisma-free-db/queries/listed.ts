import type { Selectable } from 'kysely'
import type { Database } from '../open'
import type { ContactsTable, SignatureState, SignaturesTable } from '../tables/signatures'
import type { Instant } from '../tables/values'
import { stands } from './board-flags'
import { LISTED, type ListedSignature } from './signatures'

/** The ids of a letter's signatures in some of their states, but for those that are held apart, in no order. */
export async function signatureIds(
  db: Database,
  letterId: string,
  states: readonly SignatureState[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('state', 'in', states)
    .where('flood_id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

const ORDERED = [
  'id',
  'organisation',
  'organisation_key',
  'place',
  'created_at',
  'confirmed_at',
] as const

/** What signatures are ordered by. */
export type OrderedSignature = Pick<Selectable<SignaturesTable>, (typeof ORDERED)[number]>

/** These signatures with what they are ordered by, in no order. */
export async function orderedWith(
  db: Database,
  ids: readonly string[],
): Promise<OrderedSignature[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('signatures').select(ORDERED).where('id', 'in', ids).execute()
}

/** The accepted ones of these signatures, in no order. */
export async function acceptedWith(
  db: Database,
  ids: readonly string[],
): Promise<ListedSignature[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .select(LISTED)
    .where('id', 'in', ids)
    .where('state', '=', 'accepted')
    .where('flood_id', 'is', null)
    .execute()
}

const LISTED_CONTACT = [
  'contacts.id',
  'contacts.signature_id',
  'contacts.state',
  'contacts.naming',
  'contacts.name',
  'contacts.role',
  'contacts.employer',
  'contacts.created_at',
  'contacts.confirmed_at',
] as const

/** What lists say of a contact who agreed. */
export interface StandingContact
  extends Pick<
    Selectable<ContactsTable>,
    | 'id'
    | 'signature_id'
    | 'state'
    | 'naming'
    | 'name'
    | 'role'
    | 'employer'
    | 'created_at'
    | 'confirmed_at'
  > {
  /** To that one. */
  agreed_at: Instant
}

/** Who stands for each of these signatures by having agreed to one of these versions, once for each of them; in no order. */
export async function standingFor(
  db: Database,
  ids: readonly string[],
  versionIds: readonly string[],
): Promise<StandingContact[]> {
  if (ids.length === 0 || versionIds.length === 0) return []
  return await db
    .selectFrom('signatures')
    .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
    .innerJoin('agreements', 'agreements.contact_id', 'contacts.id')
    .select(LISTED_CONTACT)
    .select('agreements.agreed_at')
    .where('signatures.id', 'in', ids)
    .where('agreements.version_id', 'in', versionIds)
    .where('contacts.state', '!=', 'unconfirmed')
    .where(stands)
    .execute()
}

/** The signatures of a letter of which something that its lists say has changed since one of its revisions; some of them may be gone. */
export async function changedSince(
  db: Database,
  letterId: string,
  revision: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('list_changes')
    .select('signature_id')
    .where('letter_id', '=', letterId)
    .where('revision', '>', revision)
    .execute()
  return rows.map((one) => one.signature_id)
}

/** The revision of a letter's lists; 0 for a letter that is not there. */
export async function listRevisionOf(db: Database, letterId: string): Promise<number> {
  const letter = await db
    .selectFrom('letters')
    .select('list_revision')
    .where('id', '=', letterId)
    .executeTakeFirst()
  return letter?.list_revision ?? 0
}
