import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  deletedLettersOfCoalition,
  findLetter,
  removeLettersDeletedBy,
} from '../../../prisma-free-db/queries/letters'
import { updateWithTranslations } from '../../../prisma-free-db/queries/translations'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { requireCoalition } from '../coalitions/access.server'
import { Forbidden, NotFound } from '../errors.server'
import { announce } from '../messages/events.server'
import { requireLetter, requireOriginal } from './access.server'

/** How long a deleted letter can be brought back, in days. */
export const RESTORED_WITHIN_DAYS = 30

const DAY = 86_400_000

/** A letter that is gone for everybody, and can still be brought back. */
export interface DeletedLetter {
  readonly id: string
  readonly title: string
  readonly deletedAt: string
  /** The instant from which it cannot be brought back. */
  readonly removedAt: string
}

/**
 * Deletes a letter in all its languages: gone for everybody at once, its sign-on page too; open editors
 * are closed. It can be brought back for 30 days. For coordinators. Throws `Invalid` for a translation,
 * which is removed otherwise (`removeTranslation`).
 */
export async function deleteLetter(db: Database, actor: Actor, letterId: string): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter } = await requireLetter(tx, actor, letterId, 'coordinator')
    requireOriginal(letter, 'Delete it')
    const deleted = await updateWithTranslations(tx, letterId, { deleted_at: instantOf(actor) })
    for (const id of deleted) await announce(tx, actor, { kind: 'access-changed', letterId: id })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.deleted',
      details: { title: letter.title },
    })
  })
}

/**
 * Brings a deleted letter back as it was, in the languages that it had. Does nothing where it is there already. For coordinators
 * of its coalition. Throws `NotFound` after 30 days.
 */
export async function restoreLetter(db: Database, actor: Actor, letterId: string): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await findLetter(tx, letterId)
    if (!letter || letter.translation_of !== null) throw new NotFound()
    await requireCoalition(tx, actor, letter.coalition_id, 'coordinator')
    if (!letter.deleted_at) return
    if (letter.deleted_at <= restorableSince(actor)) throw new NotFound()
    const change = { deleted_at: null }
    for (const id of await updateWithTranslations(tx, letterId, change, letter.deleted_at)) {
      await announce(tx, actor, { kind: 'access-changed', letterId: id })
    }
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.restored',
      details: { title: letter.title },
    })
  })
}

/** The letters of a coalition that can be brought back, last deleted first. For its coordinators. */
export async function deletedLettersOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
): Promise<DeletedLetter[]> {
  await requireCoalition(db, actor, coalitionId, 'coordinator')
  const letters = await deletedLettersOfCoalition(db, coalitionId, restorableSince(actor))
  return letters.flatMap(({ id, title, deleted_at }) =>
    deleted_at ? [{ id, title, deletedAt: deleted_at, removedAt: removedAt(deleted_at) }] : [],
  )
}

/**
 * Removes letters that were deleted 30 days ago, with their versions and signatures. A job of the
 * instance; returns how many went.
 */
export async function purgeDeletedLetters(db: Database, actor: Actor): Promise<number> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does this.')
  return atomically(db, (tx) => removeLettersDeletedBy(tx, restorableSince(actor)))
}

const restorableSince = (actor: Actor): string =>
  new Date(actor.now.getTime() - RESTORED_WITHIN_DAYS * DAY).toISOString()

const removedAt = (deletedAt: string): string =>
  new Date(Date.parse(deletedAt) + RESTORED_WITHIN_DAYS * DAY).toISOString()
