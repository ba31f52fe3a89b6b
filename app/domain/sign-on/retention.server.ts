import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { deleteMessagesToContact } from '../../../prisma-free-db/queries/messages'
import {
  type Contact,
  contactsDueOn,
  contactsOf,
  deleteContact,
  deleteSignature,
  findSignature,
  moveDeletionDay,
  updateContact,
} from '../../../prisma-free-db/queries/signatures'
import { type Actor, instantOf } from '../actor.server'
import { Forbidden } from '../errors.server'
import { endTokens } from '../tokens.server'
import { startOfDay } from './links.server'
import { dayOf } from './opening.server'

/** Moves the day on which a letter's contact data goes, `2026-12-30`, and the end of the contacts' links with it. */
export function setDeletionDay(db: Database, letterId: string, day: string): Promise<void> {
  return moveDeletionDay(db, letterId, day, startOfDay(day).toISOString())
}

/**
 * Deletes the contact data whose day has come, and the links that went with it. What a person let
 * be public stays with the letter: their name and role beside their organisation. Who never
 * confirmed leaves nothing. For the instance itself. Returns how many contacts were emptied.
 */
export async function deleteDueContacts(db: Database, actor: Actor): Promise<number> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const due = await contactsDueOn(db, dayOf(actor.now))
  // One at a time: whoever works on the store meanwhile never waits for all of them.
  for (const contact of due) await atomically(db, (tx) => deleteData(tx, actor, contact))
  return due.length
}

async function deleteData(tx: Database, actor: Actor, contact: Contact): Promise<void> {
  await deleteMessagesToContact(tx, contact.id)
  await endTokens(tx, 'confirm-signature', contact.id)
  await endTokens(tx, 'manage-signature', contact.id)
  await endTokens(tx, 'agree-again', contact.id)
  const signature = await findSignature(tx, contact.signature_id)
  if (contact.state === 'unconfirmed') {
    await deleteContact(tx, contact.id)
    const left = await contactsOf(tx, contact.signature_id)
    if (signature?.state === 'unconfirmed' && left.length === 0) {
      await deleteSignature(tx, signature.id)
    }
    return
  }
  const isPublic =
    signature?.state === 'accepted' &&
    signature.naming === 'person' &&
    contact.state === 'accepted' &&
    contact.naming === 'person'
  await updateContact(tx, contact.id, {
    ...(isPublic ? {} : { name: null, role: null }),
    email: null,
    deleted_at: instantOf(actor),
  })
}
