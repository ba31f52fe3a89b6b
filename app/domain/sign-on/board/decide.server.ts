import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  findContact,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  findSignature,
  holdSignature,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { SignatureState } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { type Letter, requireLetter } from '../../letters/access.server'
import { mayStillCome } from '../opening.server'
import { claimOf } from '../signing/claim.server'

/** `accept` puts it on the list, `decline` keeps it off, `wait` takes either back. */
export type Decision = 'accept' | 'decline' | 'wait'

/** Nobody has signed there, or nobody does any more. */
const UNDECIDABLE: readonly SignatureState[] = ['unconfirmed', 'considering', 'withdrawn', 'merged']

const STATE = { accept: 'accepted', decline: 'declined', wait: 'confirmed' } as const

/**
 * Accepts or declines signatures of a letter, one or many, or has them wait again. Those whose
 * contact has not confirmed or only considers it, and those taken back meanwhile, stay as they are.
 * Returns how many changed. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` once
 * the letter has been sent.
 */
export async function decideSignatures(
  db: Database,
  actor: Actor,
  input: { letterId: string; signatureIds: readonly string[]; decision: Decision },
): Promise<number> {
  return atomically(db, async (tx) => {
    const letter = await requireDeciding(tx, actor, input.letterId)
    let changed = 0
    // In one order, so that two who decide on the same ones at once never wait for each other.
    for (const id of [...new Set(input.signatureIds)].sort()) {
      await holdSignature(tx, id)
      const signature = await findSignature(tx, id)
      if (!signature || signature.letter_id !== letter.id) throw new NotFound()
      requireUnsettled(letter, signature)
      if (UNDECIDABLE.includes(signature.state)) continue
      if (signature.state === STATE[input.decision]) continue
      await decideOne(tx, actor, letter, signature, input.decision)
      changed++
    }
    return changed
  })
}

/**
 * Accepts or declines one contact of a signature: a second person of the same organisation. To
 * accept one puts the organisation on the list too. As `decideSignatures` otherwise.
 */
export async function decideContact(
  db: Database,
  actor: Actor,
  input: { letterId: string; contactId: string; decision: Decision },
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireDeciding(tx, actor, input.letterId)
    const about = await findContact(tx, input.contactId)
    if (about) await holdSignature(tx, about.signature_id)
    const contact = about && (await findContact(tx, input.contactId))
    const signature = contact && (await findSignature(tx, contact.signature_id))
    if (!signature || signature.letter_id !== letter.id) throw new NotFound()
    requireUnsettled(letter, signature)
    if (UNDECIDABLE.includes(signature.state)) return
    if (contact.deleted_at || !isConfirmed(contact)) return
    await decideOn(tx, actor, contact, input.decision)
    const others = (await contactsOf(tx, signature.id)).filter((one) => one.id !== contact.id)
    const stays = others.some((one) => one.state === 'accepted')
    if (input.decision === 'accept' && signature.state !== 'accepted') {
      await updateSignature(tx, signature.id, {
        ...claimOf(contact),
        ...decided(actor, 'accept'),
      })
      await logDecision(tx, actor, letter, signature, 'accept')
    } else if (input.decision !== 'accept' && signature.state === 'accepted' && !stays) {
      // Nobody stands for it any more: it waits until somebody does.
      await updateSignature(tx, signature.id, decided(actor, 'wait'))
      await logDecision(tx, actor, letter, signature, 'wait')
    }
  })
}

async function decideOne(
  tx: Database,
  actor: Actor,
  letter: Letter,
  signature: Signature,
  decision: Decision,
): Promise<void> {
  const contacts = (await contactsOf(tx, signature.id)).filter(isConfirmed)
  const first = spokesperson(signature, contacts)
  // Accepting speaks for the person whose words the signature carries. A second contact is
  // accepted by name: whoever types the name of an organisation becomes one.
  const concerned =
    decision === 'accept'
      ? first && signature.decided_at === null
        ? [first]
        : contacts.filter((one) => one.state === 'accepted' || one === first)
      : decision === 'decline'
        ? contacts.filter((one) => one.state === 'accepted' || one === first)
        : contacts.filter((one) => one.decided_at === signature.decided_at)
  for (const contact of concerned) await decideOn(tx, actor, contact, decision)
  await updateSignature(tx, signature.id, decided(actor, decision))
  await logDecision(tx, actor, letter, signature, decision)
}

/** Of those who signed for it the first on whom nobody has decided by themselves: whom a coordinator declined alone speaks for nobody. */
const spokesperson = (signature: Signature, contacts: readonly Contact[]): Contact | undefined =>
  contacts.find((one) =>
    signature.state === 'declined'
      ? one.decided_at === signature.decided_at
      : one.state !== 'declined',
  ) ?? contacts[0]

/** Confirmed, and not held apart: that is to be let in first. */
const isConfirmed = (contact: Contact): boolean =>
  contact.flood_id === null &&
  (contact.state === 'confirmed' || contact.state === 'accepted' || contact.state === 'declined')

const decided = (actor: Actor, decision: Decision) =>
  decision === 'wait'
    ? { state: STATE.wait, decided_at: null, decided_by: null }
    : { state: STATE[decision], decided_at: instantOf(actor), decided_by: accountIdOf(actor) }

const decideOn = (tx: Database, actor: Actor, contact: Contact, decision: Decision) =>
  updateContact(tx, contact.id, {
    state: STATE[decision],
    decided_at: decision === 'wait' ? null : instantOf(actor),
    ...(decision === 'decline' ? {} : { decline_reason: null }),
    // Whoever accepts has looked at what was disputed.
    ...(decision === 'accept' ? { disputed_at: null } : {}),
  })

const logDecision = (
  tx: Database,
  actor: Actor,
  letter: Letter,
  signature: Signature,
  decision: Decision,
) =>
  logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: `signature.${decision === 'wait' ? 'waiting' : STATE[decision]}`,
    details: { signatureId: signature.id },
  })

async function requireDeciding(tx: Database, actor: Actor, letterId: string): Promise<Letter> {
  const { letter } = await requireLetter(tx, actor, letterId, 'coordinator')
  return letter
}

/**
 * Once the letter is sent its list is settled: only later supporters are still to be decided on.
 * Throws `Invalid` for any other.
 */
export function requireUnsettled(letter: Letter, signature: Signature): void {
  if (mayStillCome(letter) || signature.is_later === 1) return
  throw new Invalid('The list is settled: this letter has been sent.')
}
