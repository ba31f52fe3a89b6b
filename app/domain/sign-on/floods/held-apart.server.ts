import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import {
  contactsOfFlood,
  deleteCameIn,
  deleteFloodIfEmpty,
  findFlood,
  floodsOf,
} from '../../../../prisma-free-db/queries/floods'
import type { ContactState } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { findLetterFor, mayActAs, requireLetter } from '../../letters/access.server'
import { letIn } from './let-in.server'

/** A time in which very many forms came about a letter, with what is still held apart of it. */
export interface Burst {
  readonly id: string
  readonly beganAt: string
  readonly endedAt: string
  /** How many are held apart, and how many of them have confirmed their email. */
  readonly came: number
  readonly confirmed: number
}

/** The bursts of which a letter holds something apart, the newest first. Only coordinators learn of them: for others there are none. */
export async function burstsOf(db: Database, actor: Actor, letterId: string): Promise<Burst[]> {
  const found = await findLetterFor(db, actor, letterId)
  if (!found || !mayActAs(found.role, 'coordinator')) return []
  return (await floodsOf(db, letterId)).map(asBurst)
}

const asBurst = (one: Awaited<ReturnType<typeof floodsOf>>[number]): Burst => ({
  id: one.id,
  beganAt: one.began_at,
  endedAt: one.ended_at,
  came: one.came,
  confirmed: one.confirmed,
})

/** One of those who are held apart. */
export interface HeldApart {
  readonly id: string
  readonly organisation: string
  readonly website: string | null
  readonly sentence: string | null
  readonly name: string
  readonly role: string
  readonly email: string
  readonly state: ContactState
  readonly cameAt: string
  /** Nothing told it from a program: no message was sent yet. */
  readonly isHeld: boolean
}

/** So many are shown on one page. */
export const HELD_ON_A_PAGE = 100

/**
 * What a letter holds apart of one burst, a page at a time, those who confirmed their email first. `page` counts from 1; one
 * that is not there is the last. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function readBurst(
  db: Database,
  actor: Actor,
  about: { letterId: string; burstId: string; page: number },
): Promise<Burst & { held: HeldApart[]; page: { at: number; of: number } }> {
  await requireLetter(db, actor, about.letterId, 'coordinator')
  const burst = (await burstsOf(db, actor, about.letterId)).find(({ id }) => id === about.burstId)
  if (!burst) throw new NotFound()
  const of = Math.max(1, Math.ceil(burst.came / HELD_ON_A_PAGE))
  const at = Math.min(of, Math.max(1, Math.trunc(about.page) || 1))
  const held = await contactsOfFlood(db, burst.id, {
    limit: HELD_ON_A_PAGE,
    offset: (at - 1) * HELD_ON_A_PAGE,
  })
  return { ...burst, held: held.map(asHeld), page: { at, of } }
}

const asHeld = (contact: Contact): HeldApart => ({
  id: contact.id,
  organisation: contact.organisation,
  website: contact.website,
  sentence: contact.sentence,
  name: contact.name ?? '',
  role: contact.role ?? '',
  email: contact.email ?? '',
  state: contact.state,
  cameAt: contact.created_at,
  isHeld: contact.is_held === 1,
})

/** So many are let in with one transaction, so that whoever signs meanwhile does not wait for all of them. */
const AT_ONCE = 50

/**
 * Lets in what is held apart of a burst, those named or all of it, as if it had come at another time: who confirmed waits on
 * the board, and who was sent no message yet is sent the link to confirm. Returns how many were let in; twice is harmless. For
 * coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function letInFromBurst(
  db: Database,
  actor: Actor,
  about: {
    letterId: string
    burstId: string
    contactIds: readonly string[] | 'all'
    baseUrl: string
  },
): Promise<number> {
  const { letterId, burstId, contactIds, baseUrl } = about
  let done = 0
  for (;;) {
    const some = await atomically(db, async (tx) => {
      const letter = await requireBurst(tx, actor, letterId, burstId)
      if (!letter) return 0
      const contacts = await contactsOfFlood(tx, burstId, {
        limit: AT_ONCE,
        ...(contactIds === 'all' ? {} : { ids: contactIds }),
      })
      for (const contact of contacts) await letIn(tx, actor, contact, baseUrl)
      await deleteFloodIfEmpty(tx, burstId)
      return contacts.length
    })
    done += some
    if (some < AT_ONCE) break
  }
  if (done > 0) await logBurst(db, actor, letterId, 'burst.let-in', done)
  return done
}

/**
 * Removes all that is held apart of a burst, at once: what was written, the links, and the messages to them, sent or not.
 * Returns how many were removed; twice is harmless. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function removeBurst(
  db: Database,
  actor: Actor,
  about: { letterId: string; burstId: string },
): Promise<number> {
  const { letterId, burstId } = about
  return atomically(db, async (tx) => {
    if (!(await requireBurst(tx, actor, letterId, burstId))) return 0
    const removed = await deleteCameIn(tx, burstId)
    await deleteFloodIfEmpty(tx, burstId)
    await logBurst(tx, actor, letterId, 'burst.removed', removed)
    return removed
  })
}

/** True where there is such a burst of the letter, and a coordinator asks. */
async function requireBurst(tx: Database, actor: Actor, letterId: string, burstId: string) {
  await requireLetter(tx, actor, letterId, 'coordinator')
  return (await findFlood(tx, { id: burstId, letterId })) !== undefined
}

async function logBurst(
  db: Database,
  actor: Actor,
  letterId: string,
  kind: 'burst.let-in' | 'burst.removed',
  count: number,
): Promise<void> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  await logActivity(db, actor, {
    coalitionId: letter.coalition_id,
    letterId,
    kind,
    details: { count },
  })
}
