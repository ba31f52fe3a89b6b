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

/** What is told of a letter that came from a file. */
export interface ImportReport {
  /** What could not be carried over, as sentences; empty where everything arrived, or where it came from no file. */
  readonly report: readonly string[]
  /** How much of what arrived, in one sentence; null for letters of before that was noted. */
  readonly kept: string | null
}

/** What was noted when a letter was imported. Throws `NotFound`. */
export async function importReport(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ImportReport> {
  await requireLetter(db, actor, letterId)
  return readReport(await detailsOfDeed(db, letterId, 'letter.imported'))
}

/** A report as the details of a deed hold it. */
export function readReport(details: Record<string, unknown> | undefined): ImportReport {
  const said = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return { report: said(details?.report)?.split('\n') ?? [], kept: said(details?.kept) }
}
