import type { Database } from '../../../prisma-free-db/open'
import type { Actor } from '../actor.server'
import { createLetter } from './letters.server'
import type { ImportedLetter } from './word.server'

/**
 * Starts a letter with what was read from a file. `report` says in sentences what could not be
 * carried over as it was. For coordinators and editors; throws as `createLetter`.
 */
export async function importLetter(
  db: Database,
  actor: Actor,
  input: { coalitionId: string; imported: ImportedLetter; language?: string },
): Promise<{ id: string; report: readonly string[] }> {
  const id = await createLetter(db, actor, {
    coalitionId: input.coalitionId,
    text: input.imported.text,
    language: input.language ?? 'en-GB',
    origin: 'imported',
  })
  return { id, report: input.imported.report }
}
