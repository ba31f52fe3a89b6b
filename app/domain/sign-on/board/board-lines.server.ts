import type { Database } from '../../../../prisma-free-db/open'
import type { BoardScope } from '../../../../prisma-free-db/queries/board'
import { invitedRows } from '../invitations/invited-rows.server'
import type { BoardLine } from './board-line'
import { boardRows } from './board-rows.server'

/** The lines of the board with these ids, in their order. Ids that are not in the scope are left out. */
export async function boardLines(
  db: Database,
  scope: BoardScope,
  ids: readonly string[],
): Promise<BoardLine[]> {
  const signed = await boardRows(db, scope, ids)
  const isSigned = new Set(signed.map(({ id }) => id))
  const invited = scope.publicOnly
    ? []
    : await invitedRows(
        db,
        ids.filter((id) => !isSigned.has(id)),
      )
  const lines = new Map([...signed, ...invited].map((line) => [line.id, line]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}
