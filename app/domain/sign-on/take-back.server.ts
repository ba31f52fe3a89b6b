import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { deleteMessagesToContact } from '../../../prisma-free-db/queries/messages'
import {
  type Contact,
  findSignature,
  type Signature,
  updateContact,
  updateSignature,
} from '../../../prisma-free-db/queries/signatures'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { NotFound } from '../errors.server'
import { endTokens } from '../tokens.server'
import { claimOf } from './confirm.server'
import { type FoundByLink, holdManaged } from './manage.server'

/**
 * Takes back a contact's part, or, with `whole`, the organisation's signature, where they may. What
 * they wrote about themselves is deleted at once. The signature goes with the last who stands for
 * it; where only somebody is left whom no coordinator has accepted, it waits. Twice is harmless.
 * Throws `NotFound` where the link has ended.
 */
export async function takeBack(
  db: Database,
  actor: Actor,
  input: { token: string; whole: boolean },
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (!found) throw new NotFound()
    await leave(tx, actor, found, input)
  })
}

/** As `takeBack`, of a signature that the transaction holds. */
export async function leave(
  tx: Database,
  actor: Actor,
  found: FoundByLink,
  input: { whole: boolean },
): Promise<void> {
  const { letter, signature, contact, others, mayChangeSignature } = found
  if (contact.state === 'withdrawn') return
  await emptyContact(tx, actor, contact)

  const left = others.filter((one) => one.state === 'accepted' || one.state === 'confirmed')
  const accepted = left.filter((one) => one.state === 'accepted')
  const [next] = left
  if (input.whole && mayChangeSignature) {
    for (const one of accepted) await emptyContact(tx, actor, one)
    // Somebody of the same name whom nobody has looked at keeps their place in the queue.
    const waiting = left.find((one) => one.state === 'confirmed')
    if (waiting) await wait(tx, signature, waiting)
    else await withdraw(tx, actor, signature)
  } else if (accepted.length > 0) {
    return
  } else if (next) {
    if (signature.state === 'accepted' || mayChangeSignature) await wait(tx, signature, next)
    return
  } else {
    await withdraw(tx, actor, signature)
  }
  // Without the name: who has left is not listed anywhere.
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: 'signature.withdrawn',
  })
}

/** Deletes what a contact wrote about themselves. Their link goes on to say that it is gone. */
async function emptyContact(tx: Database, actor: Actor, contact: Contact): Promise<void> {
  await deleteMessagesToContact(tx, contact.id)
  await updateContact(tx, contact.id, {
    organisation: '',
    website: null,
    name: null,
    role: null,
    email: null,
    state: 'withdrawn',
    deleted_at: instantOf(actor),
  })
  await endTokens(tx, 'confirm-signature', contact.id)
}

// The row stays for the count. Its key is freed, so that the organisation may sign again.
async function withdraw(tx: Database, actor: Actor, signature: Signature): Promise<void> {
  const now = await findSignature(tx, signature.id)
  if (!now || now.state === 'withdrawn') return
  await updateSignature(tx, signature.id, {
    organisation: '',
    organisation_key: `withdrawn ${signature.id}`,
    website: null,
    state: 'withdrawn',
    withdrawn_at: instantOf(actor),
  })
}

async function wait(tx: Database, signature: Signature, next: Contact): Promise<void> {
  await updateSignature(tx, signature.id, {
    ...claimOf(next),
    state: 'confirmed',
    confirmed_at: next.confirmed_at,
    decided_at: null,
    decided_by: null,
  })
}
