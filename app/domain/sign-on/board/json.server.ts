import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { exportedInPieces } from './exported-list.server'

/**
 * A letter's signatories as JSON, for programs: an array of `ExportedSignatory`, a line for each, in the order of its
 * lists; in pieces that follow on each other. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function signatoriesAsJson(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<readonly string[]> {
  const pieces = await exportedInPieces(db, actor, letterId, (some) =>
    some.map((one) => JSON.stringify(one)).join(',\n'),
  )
  return ['[\n', ...pieces.map((piece, at) => (at === 0 ? piece : `,\n${piece}`)), '\n]\n']
}
