import type { Database } from '../open'
import type { LetterAuthorsTable } from '../tables/letters'

// Four values a row; see ROWS_A_STATEMENT in `journal.ts`.
const ROWS_A_STATEMENT = 1000

/** Notes who writes under a client id. Whoever was first stays. */
export async function insertAuthors(
  db: Database,
  rows: readonly LetterAuthorsTable[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('letter_authors')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(['letter_id', 'client_id']).doNothing())
      .execute()
  }
}

/** Whose each client id of a letter is. */
export function accountsByClient(
  db: Database,
  letterId: string,
): Promise<{ client_id: number; account_id: string | null }[]> {
  return db
    .selectFrom('letter_authors')
    .select(['client_id', 'account_id'])
    .where('letter_id', '=', letterId)
    .execute()
}

/** Everybody who has written in a letter, by client id, in the order in which they first did. */
export function authorsIn(
  db: Database,
  letterId: string,
): Promise<
  {
    client_id: number
    account_id: string | null
    name: string | null
    first_seen: string
  }[]
> {
  return db
    .selectFrom('letter_authors')
    .leftJoin('accounts', 'accounts.id', 'letter_authors.account_id')
    .select([
      'letter_authors.client_id',
      'letter_authors.account_id',
      'accounts.name',
      'letter_authors.first_seen',
    ])
    .where('letter_authors.letter_id', '=', letterId)
    .orderBy('letter_authors.first_seen')
    .orderBy('letter_authors.client_id')
    .execute()
}
