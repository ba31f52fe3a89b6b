import type { Database } from '../../../../prisma-free-db/open'
import { authorsIn } from '../../../../prisma-free-db/queries/authors'
import { membersIn, organisationsIn } from '../../../../prisma-free-db/queries/members'
import type { Suggesters } from '../../../document/suggesters'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../access.server'
import { placesIn } from './hands.server'

/**
 * Everybody of whom there may be suggestions in a letter: the members of its coalition, whoever has
 * written in it, and the organisations. For whoever may read it; throws `NotFound`.
 */
export async function suggestersOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<Suggesters> {
  const { letter } = await requireLetter(db, actor, letterId)
  const members = await membersIn(db, letter.coalition_id)
  const authors = await authorsIn(db, letterId)
  const organisations = await organisationsIn(db, letter.coalition_id)
  const places = await placesIn(db, letterId)
  const people = new Map<string, string>()
  for (const { account_id, name } of [...authors, ...members]) {
    if (account_id && name) people.set(account_id, name)
  }
  return {
    people: [...people].map(([id, name]) => ({ id, name })),
    organisations: organisations.map(({ id, name }) => ({
      id,
      name,
      hand: ((places.get(name) ?? 0) % 6) + 1,
    })),
  }
}
