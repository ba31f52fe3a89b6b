import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { mapExported } from './exported-list.server'

/**
 * A letter's signatories as JSON, for programs: an array of `ExportedSignatory`, a line for each, in the order of its
 * lists. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function signatoriesAsJson(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<string> {
  const lines = await mapExported(db, actor, letterId, (one) => JSON.stringify(one))
  return `[\n${lines.join(',\n')}\n]\n`
}
