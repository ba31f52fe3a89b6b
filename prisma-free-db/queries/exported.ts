import type { Selectable } from 'kysely'
import type { Database } from '../open'
import type { ContactsTable, SignaturesTable } from '../tables/signatures'

/** The states of those who have signed: who only considers it has not. */
export const SIGNED_STATES = ['confirmed', 'accepted', 'declined'] as const

const EXPORTED = [
  'id',
  'signatory',
  'organisation',
  'kind',
  'country',
  'website',
  'number',
  'state',
  'is_later',
  'left_at',
  'hidden_at',
  'naming',
  'sentence',
  'confirmed_at',
] as const

/** What the coordinators' files say of a signature. */
export type ExportedSignature = Pick<Selectable<SignaturesTable>, (typeof EXPORTED)[number]> & {
  state: (typeof SIGNED_STATES)[number]
}

/** Those of these signatures that have signed, as files say them, in no order. */
export async function exportedWith(
  db: Database,
  ids: readonly string[],
): Promise<ExportedSignature[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .select(EXPORTED)
    .where('id', 'in', ids)
    .where('state', 'in', SIGNED_STATES)
    .$narrowType<{ state: (typeof SIGNED_STATES)[number] }>()
    .execute()
}

const EXPORTED_CONTACT = [
  'id',
  'signature_id',
  'name',
  'role',
  'employer',
  'email',
  'filled_by',
  'told_how',
  'told_on',
  'created_at',
  'confirmed_at',
] as const

/** What they say of a contact. */
export type ContactInFile = Pick<Selectable<ContactsTable>, (typeof EXPORTED_CONTACT)[number]>

/** Those who signed for these signatures and are not held apart, in no order. */
export async function contactsInFile(
  db: Database,
  signatureIds: readonly string[],
): Promise<ContactInFile[]> {
  if (signatureIds.length === 0) return []
  return await db
    .selectFrom('contacts')
    .select(EXPORTED_CONTACT)
    .where('signature_id', 'in', signatureIds)
    .where('state', 'in', SIGNED_STATES)
    .where('flood_id', 'is', null)
    .execute()
}
