import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { type Contact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import { forgetMerged } from '../../../../prisma-free-db/queries/duplicates'
import type { LetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import { deletePartContacts } from '../../../../prisma-free-db/queries/merges'
import { deleteMessagesToContact } from '../../../../prisma-free-db/queries/messages'
import {
  findSignature,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { endTokens } from '../../tokens.server'
import { isNamed } from '../lists/naming.server'
import { mayStillCome } from '../opening.server'
import { claimOf, NO_CLAIM } from '../signing/claim.server'
import { type FoundByLink, holdManaged } from './manage.server'

/**
 * Takes back a contact's part, or, with `whole`, the organisation's signature, where they may. What
 * they wrote about themselves is deleted at once. The signature goes with the last who stands for
 * it; where only somebody is left whom no coordinator has accepted, it waits. Of a letter that has
 * been sent it stays, with the day on which they left. Twice is harmless.
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
  const listed = signature.state === 'accepted'
  const wasSent = listed && !mayStillCome(letter) && signature.is_later === 0
  await emptyContact(tx, actor, contact, { wasSent })

  const left = others.filter((one) => one.state === 'accepted' || one.state === 'confirmed')
  const accepted = left.filter((one) => one.state === 'accepted')
  const [next] = left
  const whole = input.whole && mayChangeSignature
  if (whole) for (const one of accepted) await emptyContact(tx, actor, one, { wasSent })
  // It went out with the name: the record says so, and that they have left since.
  if (wasSent && (whole || accepted.length === 0)) {
    if (!signature.left_at) await updateSignature(tx, signature.id, { left_at: instantOf(actor) })
    if (signature.signatory === 'person') await forgetPerson(tx, signature)
    await logLeaving(tx, actor, letter, 'signature.left')
    return
  }
  if (whole) {
    // Somebody of the same name whom nobody has looked at keeps their place in the queue.
    const waiting = left.find((one) => one.state === 'confirmed')
    if (waiting) await wait(tx, signature, waiting)
    else await withdraw(tx, actor, signature)
  } else if (accepted.length > 0) {
    return
  } else if (next) {
    if (listed || mayChangeSignature) await wait(tx, signature, next)
    return
  } else if (others.some((one) => one.state === 'considering')) {
    if (signature.state !== 'considering') await consider(tx, signature, others)
    return
  } else {
    await withdraw(tx, actor, signature)
  }
  // Without the name: who has left is not listed anywhere.
  await logLeaving(tx, actor, letter, 'signature.withdrawn')
}

const logLeaving = (tx: Database, actor: Actor, letter: LetterWithCoalition, kind: string) =>
  logActivity(tx, actor, { coalitionId: letter.coalition_id, letterId: letter.id, kind })

/** Of a person who left a sent letter only the name stays that everybody could read; their key was made from their email. */
async function forgetPerson(tx: Database, signature: Signature): Promise<void> {
  await updateSignature(tx, signature.id, { organisation_key: `person ${signature.id}` })
  if (!isNamed(signature)) await updateSignature(tx, signature.id, NO_CLAIM)
}

/** Deletes what a contact wrote about themselves. Their link goes on to say that it is gone. */
async function emptyContact(
  tx: Database,
  actor: Actor,
  contact: Contact,
  { wasSent }: { wasSent: boolean },
): Promise<void> {
  await deleteMessagesToContact(tx, contact.id)
  if (contact.email) await deletePartContacts(tx, contact.signature_id, contact.email)
  await updateContact(tx, contact.id, {
    ...NO_CLAIM,
    name: null,
    role: null,
    employer: null,
    email: null,
    filled_by: null,
    copy_to: null,
    told_on: null,
    told_how: null,
    decline_reason: null,
    state: 'withdrawn',
    // What they had agreed to holds for the record where it went out, and for nothing else.
    decided_at: wasSent && contact.state === 'accepted' ? contact.decided_at : null,
    deleted_at: instantOf(actor),
  })
  await endTokens(tx, 'confirm-signature', contact.id)
  await endTokens(tx, 'dispute-signature', contact.id)
}

// The row stays for the count. Its key is freed, so that the organisation may sign again.
async function withdraw(tx: Database, actor: Actor, signature: Signature): Promise<void> {
  const now = await findSignature(tx, signature.id)
  if (!now || now.state === 'withdrawn') return
  await updateSignature(tx, signature.id, {
    ...NO_CLAIM,
    organisation_key: `withdrawn ${signature.id}`,
    considering_until: null,
    state: 'withdrawn',
    withdrawn_at: instantOf(actor),
  })
  await forgetMerged(tx, signature.id)
}

/** Nobody is left who signed, and somebody who still considers it. */
async function consider(tx: Database, signature: Signature, others: readonly Contact[]) {
  const first = others.find((one) => one.state === 'considering')
  if (!first) return
  await updateSignature(tx, signature.id, {
    ...claimOf(first),
    state: 'considering',
    considering_until: first.considering_until,
    confirmed_at: null,
    decided_at: null,
    decided_by: null,
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
