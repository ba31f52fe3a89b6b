import type { Selectable } from 'kysely'
import type { Database } from '../../../prisma-free-db/open'
import { rolesOf } from '../../../prisma-free-db/queries/coalitions'
import { findLetter } from '../../../prisma-free-db/queries/letters'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import type { LettersTable } from '../../../prisma-free-db/tables/letters'
import type { Actor } from '../actor.server'
import { mayActAs, strongest } from '../coalitions/roles.server'
import { Forbidden, Invalid, NotFound } from '../errors.server'

export type Letter = Selectable<LettersTable>

export { mayActAs, strongest }

/** The id of the letter that a translation belongs to; of any other letter, its own. */
export const originalIdOf = (letter: Letter): string => letter.translation_of ?? letter.id

/** Throws `Invalid` for a translation: `what` concerns the letter in all its languages at once. */
export function requireOriginal(letter: Letter, what: string): void {
  if (letter.translation_of !== null) {
    throw new Invalid(
      `This is a translation. ${what} on the page of the letter that it belongs to.`,
    )
  }
}

/**
 * The letter with the role that the actor has in it, or null where there is none for them: an
 * unknown id, a deleted letter, or a letter of a coalition that they are no member of.
 */
export async function findLetterFor(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<{ letter: Letter; role: Role } | null> {
  if (actor.kind === 'visitor') return null
  const letter = await findLetter(db, letterId)
  if (!letter || letter.deleted_at) return null
  if (actor.kind === 'instance') return { letter, role: 'coordinator' }
  const role = strongest(await rolesOf(db, letter.coalition_id, actor.account.id))
  return role ? { letter, role } : null
}

/** As `findLetterFor`, for what needs a role. Throws `NotFound` unseen, `Forbidden` seen but too weak. */
export async function requireLetter(
  db: Database,
  actor: Actor,
  letterId: string,
  needed: Role = 'reader',
): Promise<{ letter: Letter; role: Role }> {
  const found = await findLetterFor(db, actor, letterId)
  if (!found) throw new NotFound()
  if (!mayActAs(found.role, needed)) {
    throw new Forbidden(`Only ${needed}s of this letter can do that.`)
  }
  return found
}
