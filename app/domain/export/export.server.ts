import type { Database } from '../../../prisma-free-db/open'
import { coalitionOfLetter } from '../../../prisma-free-db/queries/letter-frame'
import {
  findVersionOf,
  latestVersionOf,
  type VersionRow,
} from '../../../prisma-free-db/queries/versions'
import { titleOf } from '../../document/title'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { originalIdOf, requireLetter } from '../letters/access.server'
import { readDraft } from '../letters/live/journal.server'
import { languagesOf, textIn } from '../letters/versions/version-texts'
import type { ExportInput } from './input.server'
import { signatoriesOf } from './signatories.server'

/**
 * All that a file of a letter is made from: the version asked for, or the latest, or where there is
 * none (or `draft` is asked for) the draft as it is on disk, marked as one and signed by nobody. A version
 * in the language asked for, where it holds it; of a translation, in its own. For whoever may read the
 * letter. Throws `NotFound` for a letter or a version that is not there.
 */
export async function exportInputFor(
  db: Database,
  actor: Actor,
  letterId: string,
  options: { version?: number | 'draft'; language?: string | null } = {},
): Promise<ExportInput> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const coalition = (await coalitionOfLetter(db, letterId))?.name ?? null
  const version = await chosenVersion(db, originalIdOf(letter), options.version)
  if (!version) {
    const text = await readDraft(db, letterId)
    return {
      title: titleOf(text),
      language: letter.language,
      text,
      signatories: [],
      persons: [],
      later: [],
      version: null,
      coalition,
    }
  }
  const own = letter.translation_of === null ? null : letter.language
  return {
    ...textIn(version, options.language, own),
    ...(await signatoriesOf(db, role, { letterId: version.letter_id, versionId: version.id })),
    version: {
      number: version.number,
      sha256: version.sha256,
      fixedOn: version.created_at,
      languages: languagesOf(version),
    },
    coalition,
  }
}

async function chosenVersion(
  db: Database,
  letterId: string,
  asked: number | 'draft' | undefined,
): Promise<VersionRow | null> {
  if (asked === 'draft') return null
  if (asked === undefined) return (await latestVersionOf(db, letterId)) ?? null
  const version = await findVersionOf(db, letterId, { number: asked })
  if (!version) throw new NotFound()
  return version
}
