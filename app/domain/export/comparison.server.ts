import type { Database } from '../../../prisma-free-db/open'
import { coalitionOfLetter } from '../../../prisma-free-db/queries/letter-frame'
import { titleOf } from '../../document/title'
import type { Actor } from '../actor.server'
import { compareTexts } from '../letters/history/comparing.server'
import type { ExportInput } from './input.server'

/**
 * All that a Word file with tracked changes between two texts of a letter is made from, each text by what
 * stands for it in addresses. Throws as `compareTexts`.
 */
export async function comparisonInputFor(
  db: Database,
  actor: Actor,
  letterId: string,
  keys: { from: string; to: string },
): Promise<ExportInput> {
  const { to, changes, names, people } = await compareTexts(db, actor, letterId, keys)
  return {
    title: titleOf(to.text),
    language: to.language,
    text: to.text,
    signatories: [],
    persons: [],
    later: [],
    version: null,
    coalition: (await coalitionOfLetter(db, letterId))?.name ?? null,
    tracked: {
      changes,
      names: Object.fromEntries(names),
      others: people.join(' or ') || 'Unknown',
      at: to.at.replace(/\.\d+Z$/, 'Z'),
    },
  }
}
