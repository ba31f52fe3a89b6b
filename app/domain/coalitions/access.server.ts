import type { Selectable } from 'kysely'
import type { Database } from '../../../prisma-free-db/open'
import {
  findCoalition,
  findCoalitionBySlug,
  rolesOf,
} from '../../../prisma-free-db/queries/coalitions'
import type { CoalitionsTable, Role } from '../../../prisma-free-db/tables/coalitions'
import type { Actor } from '../actor.server'
import { Forbidden, NotFound } from '../errors.server'
import { mayActAs, strongest } from './roles.server'

export type Coalition = Selectable<CoalitionsTable>

/** A coalition, with what the actor is in it. */
export interface InCoalition {
  readonly coalition: Coalition
  readonly role: Role
}

/** The coalition at an address, with the actor's role. Throws `NotFound` for everybody outside it. */
export async function coalitionFor(
  db: Database,
  actor: Actor,
  slug: string,
  needed: Role = 'reader',
): Promise<InCoalition> {
  return checked(db, actor, await findCoalitionBySlug(db, slug), needed)
}

/** As `coalitionFor`, by id. Throws `NotFound` unseen, `Forbidden` seen but in too weak a role. */
export async function requireCoalition(
  db: Database,
  actor: Actor,
  coalitionId: string,
  needed: Role = 'reader',
): Promise<InCoalition> {
  return checked(db, actor, await findCoalition(db, coalitionId), needed)
}

async function checked(
  db: Database,
  actor: Actor,
  coalition: Coalition | undefined,
  needed: Role,
): Promise<InCoalition> {
  if (!coalition || actor.kind === 'visitor') throw new NotFound()
  if (actor.kind === 'instance') return { coalition, role: 'coordinator' }
  // Twice sure: the invented people reach nothing but the sample, and nobody else reaches it.
  if (coalition.is_sample !== actor.account.is_sample) throw new NotFound()
  const role = strongest(await rolesOf(db, coalition.id, actor.account.id))
  if (!role) throw new NotFound()
  if (!mayActAs(role, needed)) {
    throw new Forbidden(`Only ${needed}s of this coalition can do that.`)
  }
  return { coalition, role }
}
