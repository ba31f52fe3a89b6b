import type { Database } from '../../../../prisma-free-db/open'
import {
  lettersAtWork,
  type Membership,
  membershipsOf,
} from '../../../../prisma-free-db/queries/presence'
import type { Role } from '../../../../prisma-free-db/tables/coalitions'
import type { Account, Actor } from '../../actor.server'
import { strongest } from '../access.server'

/** Somebody at a letter's live text. */
export interface Writer {
  readonly accountId: string
  readonly coalitionId: string
  readonly name: string
  /** The organisation that they act for; null where they came without one. */
  readonly organisation: string | null
  /** The same by its id, for what they suggest. */
  readonly organisationId: string | null
  /** What they may do with the text: nobody does more than read an archived letter. */
  readonly role: Role
}

/** An account, and the letter that it is at or would come to. */
export interface Place {
  readonly account: Account
  readonly letterId: string
}

// Far below how many values a statement of either engine carries.
const AT_A_TIME = 1000

/** The actor as they appear to others at a letter, or null where there is no such letter for them. */
export async function findWriterFor(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<Writer | null> {
  if (actor.kind !== 'person') return null
  const [writer = null] = await findWritersAt(db, [{ account: actor.account, letterId }])
  return writer
}

/**
 * As `findWriterFor` for any number of people, in their order: two questions to the store for a
 * thousand of them, so that a role that changes for all is obeyed at once.
 */
export async function findWritersAt(
  db: Database,
  places: readonly Place[],
): Promise<(Writer | null)[]> {
  const writers: (Writer | null)[] = []
  for (let start = 0; start < places.length; start += AT_A_TIME) {
    const some = await findSome(db, places.slice(start, start + AT_A_TIME))
    for (const writer of some) writers.push(writer)
  }
  return writers
}

async function findSome(db: Database, places: readonly Place[]): Promise<(Writer | null)[]> {
  const found = await lettersAtWork(db, [...new Set(places.map(({ letterId }) => letterId))])
  if (found.length === 0) return places.map(() => null)
  const letters = new Map(found.map((letter) => [letter.id, letter]))
  const memberships = await membershipsOf(
    db,
    [...new Set(found.map((letter) => letter.coalition_id))],
    [...new Set(places.map(({ account }) => account.id))],
  )
  const byMember = new Map<string, Membership[]>()
  for (const one of memberships) {
    const member = `${one.coalition_id} ${one.account_id}`
    byMember.set(member, [...(byMember.get(member) ?? []), one])
  }
  return places.map(({ account, letterId }) => {
    const letter = letters.get(letterId)
    const its = letter && byMember.get(`${letter.coalition_id} ${account.id}`)
    const role = its && strongest(its.map((one) => one.role))
    if (!role) return null
    const actsFor = its.find(({ organisation }) => organisation !== null)
    return {
      accountId: account.id,
      coalitionId: letter.coalition_id,
      name: account.name,
      organisation: actsFor?.organisation ?? null,
      organisationId: actsFor?.organisation_id ?? null,
      role: letter.archived_at ? 'reader' : role,
    }
  })
}
