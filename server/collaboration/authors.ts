import { accountsBehind } from '../../app/domain/letters/live/authors.server'
import type { Database } from '../../prisma-free-db/open'
import { reasonOf } from './journal-writer'

/** Whose the client ids of a letter are: whoever was the first to write under one, for good. */
export class Authors {
  constructor(
    private readonly db: Database,
    private readonly letterId: string,
    /** By client id; null where the server wrote, or the account is no longer there. */
    private readonly known: Map<number, string | null>,
  ) {}

  has(client: number): boolean {
    return this.known.has(client)
  }

  /** Whose an id is; null where the server wrote under it, or nobody knows. */
  accountOf(client: number): string | null {
    return this.known.get(client) ?? null
  }

  /** True where somebody else has written under this id, so that this account may not. */
  isAnothers(client: number, accountId: string): boolean {
    const owner = this.known.get(client)
    return owner !== undefined && owner !== accountId
  }

  /** An account is the first to write under a client id. */
  note(client: number, accountId: string): void {
    this.known.set(client, accountId)
  }

  /** Another process let changes of these clients in: whose they are stands beside them on the disk. */
  async learn(clients: Iterable<number>): Promise<void> {
    if ([...clients].every((client) => this.known.has(client))) return
    try {
      for (const [client, account] of await accountsBehind(this.db, this.letterId)) {
        this.known.set(client, account)
      }
    } catch (error) {
      // They are asked for again with the next change.
      console.error('collaboration: authors could not be read;', reasonOf(error))
    }
  }
}
