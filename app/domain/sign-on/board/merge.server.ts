import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { agreementsOf } from '../../../../prisma-free-db/queries/agreements'
import {
  type Contact,
  contactsOf,
  swapContacts,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  copyAgreements,
  insertMerge,
  makeParts,
  moveLinks,
  partsOf,
} from '../../../../prisma-free-db/queries/merges'
import { updateSignature } from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireUnsettled } from './decide.server'
import {
  contactsBefore,
  type Joined,
  type MergeRecord,
  standingOf,
  stepOf,
  together,
} from './merge-record'
import { holdPair, type Pair } from './pair-held.server'

/**
 * Makes two signatures of one organisation one: it has the name and the words of the first, stands
 * where the one that came further stands, since the first of the two moments, and has the contacts
 * of both with all that they agreed to; their links go on to work. What the other was called is
 * kept, so that who signs by that name comes to it; and how both were, so that they can be parted
 * again. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` once the letter has been sent.
 */
export async function mergeSignatures(db: Database, actor: Actor, pair: Pair): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, keep, other } = await holdPair(tx, actor, pair)
    if (keep.state === 'merged' || other.state === 'merged') throw new NotFound()
    for (const one of [keep, other]) requireUnsettled(letter, one)
    const [own, others] = [await contactsOf(tx, keep.id), await contactsOf(tx, other.id)]
    const parts = await partsOf(tx, other.id)
    const before: MergeRecord = {
      kept: standingOf(keep),
      other: standingOf(other),
      contacts: contactsBefore(own, others),
      joined: await joinContacts(tx, keep.id, own, others),
      parts,
    }
    await makeParts(tx, parts, keep.id)
    await updateSignature(tx, other.id, { state: 'merged', merged_into: keep.id })
    await updateSignature(tx, keep.id, together(before.kept, before.other))
    await insertMerge(tx, {
      kept_id: keep.id,
      other_id: other.id,
      merged_by: accountIdOf(actor),
      merged_at: instantOf(actor),
      before: JSON.stringify(before),
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.merged',
      details: { signatureId: keep.id },
    })
  })
}

/** Gives one signature the contacts of another. Who is in both is one person. */
async function joinContacts(
  tx: Database,
  keepId: string,
  own: readonly Contact[],
  others: readonly Contact[],
): Promise<Joined[]> {
  const joined: Joined[] = []
  for (const contact of others) {
    const same = own.find((one) => one.email !== null && one.email === contact.email)
    if (same) joined.push(await joinPerson(tx, same, contact))
    else await updateContact(tx, contact.id, { signature_id: keepId })
  }
  return joined
}

/** Of one person in two rows the row that came further stays; the other goes aside, with the signature that became a part. */
async function joinPerson(tx: Database, own: Contact, other: Contact): Promise<Joined> {
  const isFurther = stepOf(other) > stepOf(own)
  const [stays, aside] = isFurther ? [other, own] : [own, other]
  if (isFurther) await swapContacts(tx, own, other)
  const agreed = (await agreementsOf(tx, stays.id)).map(({ version_id, agreed_at }) => ({
    version_id,
    agreed_at,
  }))
  await copyAgreements(tx, aside.id, stays.id)
  return {
    aside: aside.id,
    stays: stays.id,
    agreed,
    links: await moveLinks(tx, aside.id, stays.id),
  }
}
