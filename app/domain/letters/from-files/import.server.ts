import type { Database } from '../../../../prisma-free-db/open'
import { detailsOfDeed } from '../../../../prisma-free-db/queries/letters'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../access.server'
import { createLetter } from '../letters.server'
import type { ImportedLetter } from './word.server'

/**
 * Starts a letter with what was read from a file, in the language that the file says, else in that
 * which was chosen. `report` says in sentences what could not be carried over as it was. For coordinators and editors; throws as `createLetter`.
 */
export async function importLetter(
  db: Database,
  actor: Actor,
  input: { coalitionId: string; imported: ImportedLetter; language?: string },
): Promise<{ id: string; report: readonly string[] }> {
  const chosen = input.language ?? 'en-GB'
  const language = inLanguage(input.imported, chosen)
  const isOther = language !== chosen && input.language !== undefined
  const report = [...input.imported.report, ...(isOther ? [saidLanguage(language)] : [])]
  const imported = { ...input.imported, report }
  const id = await createLetter(db, actor, {
    coalitionId: input.coalitionId,
    text: imported.text,
    language,
    origin: { imported },
  })
  return { id, report }
}

/** What a file says, unless it only means another country. */
function inLanguage({ language }: ImportedLetter, chosen: string): string {
  const base = (tag: string) => tag.split('-')[0]
  return language === undefined || base(language) === base(chosen) ? chosen : language
}

const saidLanguage = (language: string): string => {
  const name = new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language
  return `The file says that it is in ${name}, so the letter is. Its settings change that.`
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
