import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { mapInPieces } from '../../pieces.server'
import { readExportedList } from './exported-list.server'

/**
 * A letter's signatories as JSON, for programs: an array of `ExportedSignatory`, a line for each, in the order of its
 * lists. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function signatoriesAsJson(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<string> {
  const list = await readExportedList(db, actor, letterId)
  const lines = await mapInPieces(list, (some) => some.map((one) => JSON.stringify(one)))
  return `[\n${lines.join(',\n')}\n]\n`
}
