import type { Database } from '../../../prisma-free-db/open'
import { detailsOfDeed } from '../../../prisma-free-db/queries/letters'
import type { Actor } from '../actor.server'
import { requireLetter } from './access.server'
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
    origin: { imported: input.imported },
  })
  return { id, report: input.imported.report }
}

/**
 * What could not be carried over when a letter was imported, as sentences; empty where everything
 * arrived, or where it was not imported. Throws `NotFound`.
 */
export async function importReport(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<readonly string[]> {
  await requireLetter(db, actor, letterId)
  const details = await detailsOfDeed(db, letterId, 'letter.imported')
  const report = details?.report
  return typeof report === 'string' && report !== '' ? report.split('\n') : []
}
