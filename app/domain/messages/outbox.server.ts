import type { Database } from '../../../prisma-free-db/open'
import { insertMessages } from '../../../prisma-free-db/queries/messages'
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
  about: MessageAbout,
): Promise<void> {
  await queueMessages(db, [{ actor, message, about }])
}

/** Whose message it is. */
interface MessageAbout {
  readonly isSample: boolean
  readonly contactId?: string
  readonly invitationId?: string
  readonly bookEntryId?: string
  readonly stopLink?: string
}

export interface Queued {
  readonly actor: Actor
  readonly message: Message
  readonly about: MessageAbout
}

/** As `queueMessage`, for several. */
export async function queueMessages(db: Database, queued: readonly Queued[]): Promise<void> {
  const [first] = queued
  if (!first) return
  const rows = queued.map(({ actor, message, about }) => ({
    id: newId(),
    to_email: message.to,
    subject: message.subject,
    text: message.text,
    html: message.html,
    contact_id: about.contactId ?? null,
    invitation_id: about.invitationId ?? null,
    book_entry_id: about.bookEntryId ?? null,
    stop_link: about.stopLink ?? null,
    is_sample: about.isSample ? (1 as const) : (0 as const),
    created_at: instantOf(actor),
    sent_at: null,
    tries: 0,
    next_try_at: instantOf(actor),
    last_error: null,
  }))
  await insertMessages(db, rows)
  await announce(db, first.actor, { kind: 'mail-queued' })
}
