import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  findSignature,
  holdSignature,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden, NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { holdManaged } from './manage.server'

/**
 * Hides a name from every public page and every file at once, or shows it again: somebody may be in
 * danger. It goes on to count. At any time, after sending too. For coordinators. Throws `NotFound`,
 * or `Forbidden` to show what its own contact has hidden.
 */
export async function hideSignature(
  db: Database,
  actor: Actor,
  input: { letterId: string; signatureId: string; hidden: boolean },
): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter } = await requireLetter(tx, actor, input.letterId, 'coordinator')
    await holdSignature(tx, input.signatureId)
    const signature = await findSignature(tx, input.signatureId)
    if (!signature || signature.letter_id !== letter.id) throw new NotFound()
    if (!input.hidden && signature.hidden_by === 'contact') {
      throw new Forbidden('They have hidden it themselves: only they can show it again.')
    }
    await setHidden(tx, actor, { letter, signature, hidden: input.hidden, by: 'coordinator' })
  })
}

/** The same by a contact's own link, where they speak for the signature, or did when the letter was sent. Throws `NotFound`. */
export async function hideOwn(
  db: Database,
  actor: Actor,
  input: { token: string; hidden: boolean },
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (!found?.mayHide) throw new NotFound()
    const { letter, signature } = found
    await setHidden(tx, actor, { letter, signature, hidden: input.hidden, by: 'contact' })
  })
}

async function setHidden(
  tx: Database,
  actor: Actor,
  about: {
    letter: { id: string; coalition_id: string }
    signature: Signature
    hidden: boolean
    by: 'contact' | 'coordinator'
  },
): Promise<void> {
  const { letter, signature, hidden, by } = about
  const wasHidden = signature.hidden_at !== null
  // What a contact hides stays theirs to show, also where a coordinator was first.
  if (hidden && wasHidden && (by === 'coordinator' || signature.hidden_by === by)) return
  if (!hidden && !wasHidden) return
  await updateSignature(tx, signature.id, {
    hidden_at: hidden ? (signature.hidden_at ?? instantOf(actor)) : null,
    hidden_by: hidden ? by : null,
  })
  await logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind: hidden ? 'signature.hidden' : 'signature.shown',
    details: { signatureId: signature.id },
  })
}
