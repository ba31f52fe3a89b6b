import type { Database } from '../../../prisma-free-db/open'
import { insertMessage } from '../../../prisma-free-db/queries/messages'
import { type Actor, instantOf } from '../actor.server'
import { newId } from '../ids.server'
import { announce } from './events.server'

/** A message ready to go: one recipient, both forms of the same text. */
export interface Message {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/**
 * Queues a message in the transaction that it tells of; it is sent after commit, or not at all. One
 * about a contact's signature, an invitation to sign or an entry of the organisation book carries its
 * id and goes when that data goes.
 * One that people may have had enough of has a `stopLink`, where a `POST` ends them.
 */
export async function queueMessage(
  db: Database,
  actor: Actor,
  message: Message,
  about: {
    isSample: boolean
    contactId?: string
    invitationId?: string
    bookEntryId?: string
    stopLink?: string
  },
): Promise<void> {
  const at = instantOf(actor)
  await insertMessage(db, {
    id: newId(),
    to_email: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    contact_id: about.contactId ?? null,
    invitation_id: about.invitationId ?? null,
    book_entry_id: about.bookEntryId ?? null,
    stop_link: about.stopLink ?? null,
    is_sample: about.isSample ? 1 : 0,
    created_at: at,
    sent_at: null,
    tries: 0,
    next_try_at: at,
    last_error: null,
  })
  await announce(db, actor, { kind: 'mail-queued' })
}
