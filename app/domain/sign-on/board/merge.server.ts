import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  deleteContact,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  insertKeptApart,
  moveContactData,
  moveMerged,
} from '../../../../prisma-free-db/queries/duplicates'
import {
  findSignature,
  holdSignature,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { SignatureState } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { requireUnsettled } from './decide.server'

/** Two rows of a letter that may be one organisation. */
interface Pair {
  readonly letterId: string
  /** Whose name and words stay. */
  readonly keepId: string
  readonly otherId: string
}

/**
 * Makes two signatures of one organisation one: it has the name and the words of the first, stands
 * where the one that came further stands, since the first of the two moments, and has the contacts
 * of both with all that they agreed to; their links go on to work. What the other was called is
 * kept, so that who signs by that name comes to it. For coordinators. Throws `NotFound`,
 * `Forbidden`, or `Invalid` once the letter has been sent.
 */
export async function mergeSignatures(db: Database, actor: Actor, pair: Pair): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, keep, other } = await holdPair(tx, actor, pair)
    for (const one of [keep, other]) requireUnsettled(letter, one)
    await joinContacts(tx, keep, other)
    await moveMerged(tx, other.id, keep.id)
    await updateSignature(tx, other.id, { state: 'merged', merged_into: keep.id })
    await updateSignature(tx, keep.id, joined(keep, other))
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.merged',
      details: { signatureId: keep.id },
    })
  })
}

/**
 * Says that two are two, for good: they are not shown as a possible duplicate again. For
 * coordinators. Throws `NotFound` or `Forbidden`; twice is harmless.
 */
export async function keepApart(
  db: Database,
  actor: Actor,
  pair: { letterId: string; oneId: string; otherId: string },
): Promise<void> {
  const [first = '', second = ''] = [pair.oneId, pair.otherId].sort()
  await atomically(db, async (tx) => {
    const { letter } = await holdPair(tx, actor, {
      letterId: pair.letterId,
      keepId: first,
      otherId: second,
    })
    await insertKeptApart(tx, {
      one_id: first,
      other_id: second,
      said_by: accountIdOf(actor),
      said_at: instantOf(actor),
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.kept-apart',
      details: { signatureId: first },
    })
  })
}

/** Both of a pair, held until the transaction ends: organisations of the letter that have not left. */
async function holdPair(tx: Database, actor: Actor, { letterId, keepId, otherId }: Pair) {
  const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
  // In one order, so that two who act on the same ones at once never wait for each other.
  for (const id of [keepId, otherId].sort()) await holdSignature(tx, id)
  const [keep, other] = [await findSignature(tx, keepId), await findSignature(tx, otherId)]
  if (!isOf(letterId, keep) || !isOf(letterId, other) || keepId === otherId) throw new NotFound()
  return { letter, keep, other }
}

const isOf = (letterId: string, one: Signature | undefined): one is Signature =>
  one?.letter_id === letterId &&
  one.signatory === 'organisation' &&
  one.state !== 'withdrawn' &&
  one.state !== 'merged'

/** How far a signature has come, the furthest last. */
const STEPS: readonly SignatureState[] = [
  'withdrawn',
  'unconfirmed',
  'declined',
  'considering',
  'confirmed',
  'accepted',
]
const stepOf = ({ state }: { state: SignatureState }): number => STEPS.indexOf(state)

/** Where the two stand together. Whoever has hidden a name keeps it hidden. */
function joined(keep: Signature, other: Signature): Partial<Signature> {
  const further = stepOf(other) > stepOf(keep) ? other : keep
  const hidden = other.hidden_by === 'contact' || keep.hidden_at === null ? other : keep
  const moments = [keep.confirmed_at, other.confirmed_at].filter((one) => one !== null).sort()
  return {
    state: further.state,
    considering_until: further.considering_until,
    decided_at: further.decided_at,
    decided_by: further.decided_by,
    confirmed_at: moments[0] ?? null,
    hidden_at: hidden.hidden_at,
    hidden_by: hidden.hidden_by,
    is_later: keep.is_later === 1 && other.is_later === 1 ? 1 : 0,
  }
}

/** Gives one signature the contacts of another. Who is in both is one person. */
async function joinContacts(tx: Database, keep: Signature, other: Signature): Promise<void> {
  const there = await contactsOf(tx, keep.id)
  for (const contact of await contactsOf(tx, other.id)) {
    const same = there.find((one) => one.email !== null && one.email === contact.email)
    if (same) await joinPerson(tx, same, contact)
    if (!same || stepOf(contact) > stepOf(same)) {
      await updateContact(tx, contact.id, { signature_id: keep.id })
    }
  }
}

/** Keeps of one person in two rows the row that came further. */
async function joinPerson(tx: Database, one: Contact, other: Contact): Promise<void> {
  const [stays, goes] = stepOf(other) > stepOf(one) ? [other, one] : [one, other]
  await moveContactData(tx, goes.id, stays.id)
  await deleteContact(tx, goes.id)
}
