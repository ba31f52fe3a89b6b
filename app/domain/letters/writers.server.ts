import type { Database } from '../../../prisma-free-db/open'
import { organisationsActedFor } from '../../../prisma-free-db/queries/presence'
import type { Role } from '../../../prisma-free-db/tables'
import type { Actor } from '../actor.server'
import { findLetterFor } from './access.server'

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

/** The actor as they appear to others at a letter, or null where there is no such letter for them. */
export async function findWriterFor(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<Writer | null> {
  if (actor.kind !== 'person') return null
  const found = await findLetterFor(db, actor, letterId)
  if (!found) return null
  const { account } = actor
  const [organisation] = await organisationsActedFor(db, found.letter.coalition_id, account.id)
  return {
    accountId: account.id,
    coalitionId: found.letter.coalition_id,
    name: account.name,
    organisation: organisation?.name ?? null,
    organisationId: organisation?.id ?? null,
    role: found.letter.archived_at ? 'reader' : found.role,
  }
}
