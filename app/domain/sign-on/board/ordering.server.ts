import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import {
  acceptedOf,
  type ListedSignature,
  type Signature,
  signaturesOf,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import { findSigningTerms, saveListOrder } from '../../../../prisma-free-db/queries/signing-terms'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { organisationKey } from '../signing/names.server'
import { inOrder, type OrderedBy, type Ordering, USUAL_ORDER } from './order'

/** In which order the signatories of a letter stand in every list. */
export async function orderingOf(db: Database, letterId: string): Promise<Ordering> {
  const terms = await findSigningTerms(db, letterId)
  return terms ? { order: terms.list_order, leadsFirst: terms.leads_first === 1 } : USUAL_ORDER
}

/** By which rules the lists of a letter are ordered, and which of their states it is. */
export interface ListRules extends OrderedBy {
  /** Another number after each change of who stands under it. */
  readonly revision: number
}

export async function listRules(db: Database, letterId: string): Promise<ListRules> {
  const letter = await findLetterWithCoalition(db, { id: letterId })
  return {
    ...(await orderingOf(db, letterId)),
    language: letter?.language ?? 'en',
    lead: letter?.lead_organisation ? organisationKey(letter.lead_organisation) : null,
    revision: letter?.list_revision ?? 0,
  }
}

/** A letter's signatures in the order of its lists. For callers that have made sure that the reader may see it. */
export async function signaturesInOrder(db: Database, letterId: string): Promise<Signature[]> {
  return inOrder(await signaturesOf(db, letterId), await listRules(db, letterId))
}

/** What the page on which the order is chosen shows. */
export interface OrderPage extends Ordering {
  /** Which organisation leads; null where none does. */
  readonly lead: string | null
  /** The organisations on the list, in its order. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

/** For coordinators. Throws `NotFound` or `Forbidden`. */
export async function readOrder(db: Database, actor: Actor, letterId: string): Promise<OrderPage> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const letter = await findLetterWithCoalition(db, { id: letterId })
  if (!letter) throw new NotFound()
  return {
    ...(await orderingOf(db, letterId)),
    lead: letter.lead_organisation,
    organisations: (await onTheList(db, letterId)).map((one) => ({
      id: one.id,
      name: one.organisation,
    })),
  }
}

const onTheList = async (db: Database, letterId: string) =>
  inOrder(await acceptedOf(db, letterId), await listRules(db, letterId)).filter(
    (one) => one.signatory === 'organisation',
  )

/**
 * Chooses the order of every list of a letter's signatories. By hand it begins as it was before. For
 * coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function setOrder(
  db: Database,
  actor: Actor,
  letterId: string,
  ordering: Ordering,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const before = await orderingOf(tx, letterId)
    if (ordering.order === 'hand' && before.order !== 'hand') {
      await place(tx, await onTheList(tx, letterId))
    }
    await saveListOrder(tx, letterId, {
      list_order: ordering.order,
      leads_first: ordering.leadsFirst ? 1 : 0,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.order-set',
      details: { title: letter.title },
    })
  })
}

/**
 * Moves an organisation one place up or down a list that is ordered by hand; past either end it
 * stays where it is. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function moveInOrder(
  db: Database,
  actor: Actor,
  letterId: string,
  { id, by }: { id: string; by: 'up' | 'down' },
): Promise<void> {
  await atomically(db, async (tx) => {
    await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const listed = await onTheList(tx, letterId)
    const from = listed.findIndex((one) => one.id === id)
    const moved = listed[from]
    if (!moved) throw new NotFound()
    const to = Math.max(0, from + (by === 'up' ? -1 : 1))
    await place(tx, listed.toSpliced(from, 1).toSpliced(to, 0, moved))
  })
}

/** Gives signatures their places, in this order. */
async function place(tx: Database, listed: readonly ListedSignature[]): Promise<void> {
  for (const [at, one] of listed.entries()) {
    if (one.place !== at) await updateSignature(tx, one.id, { place: at })
  }
}
