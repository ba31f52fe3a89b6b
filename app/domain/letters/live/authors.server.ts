import type { Database } from '../../../../prisma-free-db/open'
import {
  accountsByClient,
  authorsIn,
  insertAuthors,
} from '../../../../prisma-free-db/queries/authors'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../access.server'

/** Who wrote in a letter under a Yjs client id. */
export interface Author {
  readonly clientId: number
  /** Null where the server wrote: the first text, an import. */
  readonly accountId: string | null
  /** What the account is called now; null where there is none, or no longer. */
  readonly name: string | null
  /** When they first wrote under it. */
  readonly since: string
}

/**
 * The account behind every client id that has written in a letter, in the order in which they
 * first did. Every character of the text carries the client id under which it was written, so this
 * says who wrote what, also after the journal has been folded. For whoever may read the letter.
 */
export async function authorsOf(db: Database, actor: Actor, letterId: string): Promise<Author[]> {
  await requireLetter(db, actor, letterId)
  const rows = await authorsIn(db, letterId)
  return rows.map((row) => ({
    clientId: row.client_id,
    accountId: row.account_id,
    name: row.name,
    since: row.first_seen,
  }))
}

/**
 * The account behind every client id, null where there is none: for the rooms, which hold everybody
 * to their own ids. What people may see of it is `authorsOf`.
 */
export async function accountsBehind(
  db: Database,
  letterId: string,
): Promise<Map<number, string | null>> {
  const rows = await accountsByClient(db, letterId)
  return new Map(rows.map((row) => [row.client_id, row.account_id]))
}

/** Notes the authors of changes, in the transaction that writes them. Whoever was first stays. */
export function noteAuthors(
  db: Database,
  entries: readonly {
    letterId: string
    accountId: string | null
    at: Date
    clients?: readonly number[]
  }[],
): Promise<void> {
  const rows = entries.flatMap(({ letterId, accountId, at, clients = [] }) =>
    clients.map((client) => ({
      letter_id: letterId,
      client_id: client,
      account_id: accountId,
      first_seen: at.toISOString(),
    })),
  )
  return insertAuthors(db, rows)
}
