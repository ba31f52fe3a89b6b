import type { Database } from '../../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  insertContactsOnce,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  insertSignaturesOnce,
  type Signature,
  signaturesByKeys,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { SignatoryType } from '../../../../prisma-free-db/tables/signatures'
import { type Actor, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import { type InFlood, withFloods } from '../floods/flood.server'
import type { Came } from '../floods/screening'
import { beginAnswer } from '../invitations/answering.server'
import { unconfirmedUntil } from '../opening.server'
import type { Entered } from '../page/door.server'
import type { Claim } from './claim.server'
import { hasManyOfOne } from './link-limit.server'
import { sendConfirmLinks, sendManageLink, type ToConfirm } from './links.server'

/** What a form says of the contact, as it is kept. */
export type EnteredContact = Pick<
  Contact,
  | 'name'
  | 'role'
  | 'employer'
  | 'language'
  | 'filled_by'
  | 'copy_to'
  | 'authority_declared_at'
  | 'declaration'
  | 'text_language'
  | 'considering_until'
  | 'asked_for_book'
>

/** What a form writes down under a letter that takes it. */
export interface Entry extends Pick<Entered, 'letter' | 'version' | 'invitation' | 'address'> {
  readonly actor: Actor
  readonly signatory: SignatoryType
  /** By which the signatory is known in this letter. */
  readonly key: string
  readonly claim: Claim
  readonly contact: EnteredContact
  readonly email: string
  readonly came: Came
  readonly baseUrl: string
}

/**
 * Writes entries down, each as unconfirmed, and sends the links to confirm them, or to what is theirs already. What
 * comes in a flood is held apart, and no message is sent of what nothing tells from a program.
 */
export async function writeEntries(tx: Database, entries: readonly Entry[]): Promise<void> {
  const taken = await withFloods(tx, entries)
  const signatureOf = await writeSignatures(tx, taken)
  const written = taken.map((entry) => {
    const signature = signatureOf(entry)
    return { ...entry, signature, contact: contactRow(entry, signature) }
  })
  const isNew = await insertContactsOnce(
    tx,
    written.map((one) => one.contact),
  )
  const asked: ToConfirm[] = []
  for (const one of written) {
    // Somebody stands for it who came outside of any flood.
    if (!one.floodId && one.signature.flood_id) {
      await updateSignature(tx, one.signature.id, { flood_id: null })
    }
    await beginAnswer(tx, one.invitation, one.signature)
    const toConfirm = isNew.has(one.contact.id) ? one : await writeAgain(tx, one)
    if (toConfirm && one.contact.is_held === 0) asked.push(toConfirm)
  }
  await sendConfirmLinks(tx, asked)
}

/** Makes sure that each has its signature, and says which. */
async function writeSignatures(
  tx: Database,
  entries: readonly InFlood<Entry>[],
): Promise<(entry: Entry) => Signature> {
  const rows = entries.map((entry) => ({
    id: newId(),
    letter_id: entry.letter.id,
    version_id: entry.version.id,
    signatory: entry.signatory,
    organisation_key: entry.key,
    ...entry.claim,
    state: 'unconfirmed' as const,
    flood_id: entry.floodId,
    created_at: instantOf(entry.actor),
  }))
  await insertSignaturesOnce(tx, rows)
  const found = new Map<string, Map<string, Signature>>()
  for (const id of new Set(rows.map((one) => one.letter_id))) {
    const keys = rows.flatMap((one) => (one.letter_id === id ? one.organisation_key : []))
    found.set(id, await signaturesByKeys(tx, id, keys))
  }
  return ({ letter, key }) => {
    const signature = found.get(letter.id)?.get(key)
    if (!signature) throw new Error('A signature that was just written is not there.')
    return signature
  }
}

const contactRow = (entry: InFlood<Entry>, signature: Signature) => ({
  id: newId(),
  signature_id: signature.id,
  version_id: entry.version.id,
  ...entry.claim,
  ...entry.contact,
  email: entry.email,
  state: 'unconfirmed' as const,
  flood_id: entry.floodId,
  is_held: entry.floodId && entry.came === 'unproven' ? (1 as const) : (0 as const),
  created_at: instantOf(entry.actor),
  // Until it is confirmed it may be somebody else's address: it stays to the end of the last day to confirm.
  delete_on: unconfirmedUntil(entry.actor.now),
})

/**
 * The email is one of this signature's already. Who has not confirmed is asked once more, and what was written last
 * counts; who has is sent the link to what is theirs, and nothing changes.
 */
async function writeAgain(
  tx: Database,
  entry: ToConfirm & { readonly contact: ReturnType<typeof contactRow> },
): Promise<ToConfirm | null> {
  const { id: _, created_at: __, ...written } = entry.contact
  const own = await contactsOf(tx, written.signature_id)
  const contact = own.find((one) => one.email === written.email)
  if (!contact) throw new Error('A contact that was just written is not there.')
  // They have a link already, or many.
  if (written.is_held === 1 && contact.is_held === 0) return null
  if (await hasManyOfOne(tx, entry.actor, contact.id)) return null
  if (contact.state !== 'unconfirmed') {
    await sendManageLink(tx, entry.actor, { ...entry, contact })
    return null
  }
  // Who came once outside of any flood stays outside.
  await updateContact(tx, contact.id, {
    ...written,
    flood_id: contact.flood_id && written.flood_id,
  })
  return { ...entry, contact: { ...written, id: contact.id } }
}
