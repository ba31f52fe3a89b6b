import { sql } from 'kysely'
import { type Database, engineOf } from '../open'
import {
  type BoardFilter,
  type BoardRows,
  type BoardScope,
  invitationFacts,
  RULES,
  signatureFacts,
  withFacts,
} from './board'

export type BoardSort = 'newest' | 'oldest' | 'name'

/** The ids of the rows on one page, in their order. Of each of the two lists as much is read as comes before the page's end. */
export async function rowsOnPage(
  db: Database,
  scope: BoardScope,
  page: { filter: BoardFilter; sort: BoardSort; from: number; most: number },
): Promise<string[]> {
  // PostgreSQL would sort by the rules of its server, SQLite goes by the letters.
  const byName =
    engineOf(db) === 'postgres' ? sql<string>`found_by collate "C"` : sql<string>`found_by`
  const by = page.sort === 'name' ? byName : sql<string>`since`
  const shown = (rows: BoardRows) =>
    db
      .selectFrom(rows.as('facts'))
      .select(['id', by.as('by')])
      .where(RULES[page.filter])
  const signatures = shown(signatureFacts(db, scope))
  const rows = await (scope.publicOnly
    ? signatures
    : signatures.unionAll(shown(invitationFacts(db, scope)))
  )
    .orderBy('by', page.sort === 'newest' ? 'desc' : 'asc')
    .orderBy('id')
    .limit(page.most)
    .offset(page.from)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is true of these signatures for the board, in no order. */
export async function factsWith(
  db: Database,
  scope: Pick<BoardScope, 'holding'>,
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  return await db
    .selectFrom(withFacts(db, scope).where('signatures.id', 'in', ids).as('facts'))
    .select(['id', 'since', 'again', 'waits', 'twin'])
    .execute()
}
