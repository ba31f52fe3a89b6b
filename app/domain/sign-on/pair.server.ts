import type { Database } from '../../../prisma-free-db/open'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { requireLetter } from '../letters/access.server'
import type { BoardRow } from './board-row.server'
import { readBoard } from './signatories.server'

/**
 * Two rows of the board, side by side: of organisations that have not left. For coordinators. Throws
 * `NotFound` or `Forbidden`.
 */
export async function readPair(
  db: Database,
  actor: Actor,
  letterId: string,
  ids: { one: string; other: string },
): Promise<{ one: BoardRow; other: BoardRow }> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const { rows } = await readBoard(db, actor, letterId)
  const find = (id: string) =>
    rows.find(
      (row) => row.id === id && row.signatory === 'organisation' && row.state !== 'withdrawn',
    )
  const [one, other] = [find(ids.one), find(ids.other)]
  if (!one || !other || one === other) throw new NotFound()
  return { one, other }
}
