import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { holdingOf } from '../changes/confirmed-again.server'
import type { BoardRow } from './board-row.server'
import { boardRows } from './board-rows.server'

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
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  const scope = { letterId, holding: await holdingOf(db, letter), publicOnly: false, words: [] }
  const [one, other] = (await boardRows(db, scope, [ids.one, ids.other])).filter(
    (row) => row.signatory === 'organisation' && row.state !== 'withdrawn',
  )
  if (!one || !other || one.id === other.id) throw new NotFound()
  return { one, other }
}
