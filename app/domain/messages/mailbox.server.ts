import type { Database } from '../../../prisma-free-db/open'
import { newestMessages, type QueuedMessage } from '../../../prisma-free-db/queries/messages'
import { findSampleCoalition } from '../../../prisma-free-db/queries/sample'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { TRIES } from './delivery.server'

const SHOWN = 100

/** A message on a mailbox page. */
export interface ShownMessage {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** As plain text; empty where it was sent. */
  readonly text: string
  readonly at: string
}

/** How the mail of this instance fares, for the operator. */
export interface MailState {
  readonly waiting: number
  /** Given up after eight tries, or refused for good by the other side. */
  readonly failed: readonly { id: string; to: string; error: string; at: string }[]
  readonly lastSentAt: string | null
}

/**
 * The messages of an instance without SMTP, newest first, for its operator, who passes on the links
 * in them. `NotFound` for everybody else.
 */
export async function mailbox(db: Database, actor: Actor): Promise<ShownMessage[]> {
  refuseAllButOperator(actor)
  return (await newestMessages(db, { isSample: false }, SHOWN)).map(shown)
}

/** The sample's messages, newest first, for everybody while there is a sample. They never leave. */
export async function sampleMailbox(db: Database): Promise<ShownMessage[]> {
  if (!(await findSampleCoalition(db))) throw new NotFound()
  return (await newestMessages(db, { isSample: true }, SHOWN)).map(shown)
}

/** What waits, what failed and when the last one left, for the operator; without what they say. */
export async function mailState(db: Database, actor: Actor): Promise<MailState> {
  refuseAllButOperator(actor)
  const messages = await newestMessages(db, { isSample: false }, SHOWN)
  const unsent = messages.filter((message) => message.sent_at === null)
  const sent = messages.flatMap((message) => message.sent_at ?? []).sort()
  return {
    waiting: unsent.filter((message) => message.tries < TRIES).length,
    failed: unsent
      .filter((message) => message.tries >= TRIES)
      .map((message) => ({
        id: message.id,
        to: message.to_email,
        error: message.last_error ?? '',
        at: message.created_at,
      })),
    lastSentAt: sent.at(-1) ?? null,
  }
}

function refuseAllButOperator(actor: Actor): void {
  if (actor.kind === 'instance') return
  if (actor.kind === 'visitor' || actor.account.is_operator !== 1) throw new NotFound()
}

const shown = (message: QueuedMessage): ShownMessage => ({
  id: message.id,
  to: message.to_email,
  subject: message.subject,
  text: message.text,
  at: message.created_at,
})
