import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { agreementsOf, setAgreedAt } from '../../../../prisma-free-db/queries/agreements'
import {
  type Contact,
  contactsOf,
  findContact,
  swapContacts,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  deleteAgreements,
  deleteMerge,
  findMerge,
  giveLinks,
  makeParts,
} from '../../../../prisma-free-db/queries/merges'
import { type Signature, updateSignature } from '../../../../prisma-free-db/queries/signatures'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { requireUnsettled } from './decide.server'
import { isSameStanding, type Joined, type MergeRecord, standingOf, together } from './merge-record'
import { holdPair, type Pair } from './pair-held.server'

/**
 * Parts two signatures that were made one: each has its contacts, what they agreed to, their links and its state again. What
 * people agreed to since stays with them. For coordinators. Throws `NotFound` where they were not made one, `Forbidden`, or
 * `Invalid` once the letter has been sent, or where somebody has signed, left or been decided on since.
 */
export async function partSignatures(db: Database, actor: Actor, pair: Pair): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, keep, other } = await holdPair(tx, actor, pair)
    const merge = await findMerge(tx, keep.id, other.id)
    if (!merge || other.merged_into !== keep.id) throw new NotFound()
    requireUnsettled(letter, keep)
    // As `mergeSignatures` wrote it.
    const before = JSON.parse(merge.before) as MergeRecord
    await requireUnchanged(tx, keep, other, before)
    for (const pairOfRows of before.joined) await partPerson(tx, before, pairOfRows)
    const aside = new Set(before.joined.flatMap((one) => [one.aside, one.stays]))
    for (const { id, of } of before.contacts) {
      if (of === 'other' && !aside.has(id)) await updateContact(tx, id, { signature_id: other.id })
    }
    await deleteMerge(tx, other.id)
    await updateSignature(tx, other.id, { state: before.other.state, merged_into: null })
    await updateSignature(tx, keep.id, before.kept)
    await makeParts(tx, before.parts, other.id)
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.parted',
      details: { signatureId: keep.id },
    })
  })
}

/** Throws `Invalid` where the two are not what they became when they were made one. */
async function requireUnchanged(
  tx: Database,
  keep: Signature,
  other: Signature,
  before: MergeRecord,
): Promise<void> {
  if (!isSameStanding(standingOf(keep), together(before.kept, before.other))) {
    throw new Invalid(
      `“${keep.organisation}” was decided on, changed or hidden since the two were made one, so they cannot be parted as they were. Nothing was changed.`,
    )
  }
  const now = [...(await contactsOf(tx, keep.id)), ...(await contactsOf(tx, other.id))]
  const known = new Map(before.contacts.map((one) => [one.id, one.state]))
  if (now.some(({ id }) => !known.has(id))) {
    throw new Invalid(
      `Somebody has signed for “${keep.organisation}” since the two were made one, and nobody can say for which of them. Nothing was changed.`,
    )
  }
  if (now.length < known.size || now.some(({ id, state }) => known.get(id) !== state)) {
    throw new Invalid(
      `A contact of “${keep.organisation}” has confirmed, left or been decided on since the two were made one, so they cannot be parted as they were. Nothing was changed.`,
    )
  }
}

/** Makes the one person of both two rows again. */
async function partPerson(tx: Database, before: MergeRecord, joined: Joined): Promise<void> {
  const had = new Map(joined.agreed.map((one) => [one.version_id, one.agreed_at]))
  const taken = await agreementsOf(tx, joined.aside)
  const isOnlyTaken = taken.map((one) => one.version_id).filter((id) => !had.has(id))
  await deleteAgreements(tx, joined.stays, isOnlyTaken)
  for (const [versionId, agreedAt] of had) await setAgreedAt(tx, joined.stays, versionId, agreedAt)
  await giveLinks(tx, joined.links, joined.aside)
  const wasOf = before.contacts.find(({ id }) => id === joined.aside)?.of
  if (wasOf === 'other') return
  const [aside, stays] = [await findContact(tx, joined.aside), await findContact(tx, joined.stays)]
  if (isThere(aside) && isThere(stays)) await swapContacts(tx, aside, stays)
}

const isThere = (contact: Contact | undefined): contact is Contact => contact !== undefined
