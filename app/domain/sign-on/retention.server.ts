import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsDueOn,
  contactsOf,
  deleteContact,
  moveDeletionDay,
  updateContact,
} from '../../../prisma-free-db/queries/contacts'
import { deleteMessagesToContact } from '../../../prisma-free-db/queries/messages'
import { moveInvitationsDeletionDay } from '../../../prisma-free-db/queries/sign-invitations'
import {
  deleteSignature,
  findSignature,
  type Signature,
  updateSignature,
} from '../../../prisma-free-db/queries/signatures'
import { type Actor, instantOf } from '../actor.server'
import { Forbidden } from '../errors.server'
import { endTokens } from '../tokens.server'
import { isNamedBeside } from './lists/named-person.server'
import { dayOf } from './opening.server'
import { NO_CLAIM } from './signing/claim.server'
import { startOfDay } from './signing/links.server'

/** Moves the day on which a letter's contact data goes, `2026-12-30`, and the end of the links to contacts and to those who were invited with it. */
export async function setDeletionDay(db: Database, letterId: string, day: string): Promise<void> {
  const linksEnd = startOfDay(day).toISOString()
  await moveDeletionDay(db, letterId, day, linksEnd)
  await moveInvitationsDeletionDay(db, letterId, day, linksEnd)
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
  await endTokens(tx, 'dispute-signature', contact.id)
  await endTokens(tx, 'stop-reminders', contact.id)
  const signature = await findSignature(tx, contact.signature_id)
  if (contact.state === 'unconfirmed') {
    await deleteContact(tx, contact.id)
    const left = await contactsOf(tx, contact.signature_id)
    if (signature?.state === 'unconfirmed' && left.length === 0) {
      await deleteSignature(tx, signature.id)
    }
    return
  }
  const isPublic = signature !== undefined && (await isNamedBeside(tx, signature, contact))
  await updateContact(tx, contact.id, {
    ...(isPublic ? {} : { name: null, role: null, employer: null }),
    email: null,
    filled_by: null,
    copy_to: null,
    told_on: null,
    told_how: null,
    decline_reason: null,
    text_language: null,
    deleted_at: instantOf(actor),
  })
  if (signature?.signatory === 'person') {
    // The key is made from the email; the name is the person's own.
    const organisation_key = `person ${signature.id}`
    if (!isPublic) await updateContact(tx, contact.id, NO_CLAIM)
    await updateSignature(tx, signature.id, { organisation_key, ...(isPublic ? {} : NO_CLAIM) })
  } else if (signature?.state === 'considering') {
    await updateContact(tx, contact.id, NO_CLAIM)
    await leaveConsidering(tx, signature)
  }
}

/** An organisation that considered and never signed leaves nothing once nobody of it is left. */
async function leaveConsidering(tx: Database, signature: Signature): Promise<void> {
  const contacts = await contactsOf(tx, signature.id)
  if (contacts.every((one) => one.deleted_at !== null)) await deleteSignature(tx, signature.id)
}
