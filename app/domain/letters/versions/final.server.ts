import type { Database } from '../../../../prisma-free-db/open'
import { latestVersionOf, versionsOfLetter } from '../../../../prisma-free-db/queries/versions'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../access.server'
import { type DraftInLanguage, draftsOf } from './counted-drafts.server'
import { asOfToday, type ListedVersion } from './versions.server'

/** What would be fixed now, and what has been. */
export interface FinalText {
  /** In the language that the letter was written in first. */
  readonly draft: DraftInLanguage & {
    /** True where the latest version says the same, in every language. */
    readonly isFixed: boolean
  }
  /** In the order of their language tags. */
  readonly translations: readonly DraftInLanguage[]
  /** Newest first. */
  readonly versions: readonly ListedVersion[]
  /** The number of the version that is open for signature, or was; null before. */
  readonly opened: number | null
  /** What the sign-on page says; empty before it opens. */
  readonly terms: {
    readonly ask: string
    readonly signBy: string | null
    readonly timeZone: string
    readonly contactEmail: string | null
  }
}

/**
 * The draft of a letter in all its languages, counted, beside its versions. Throws `NotFound`, also for
 * a translation, which is fixed with its letter.
 */
export async function finalTextOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<FinalText> {
  const { letter } = await requireLetter(db, actor, letterId)
  if (letter.translation_of !== null) throw new NotFound()
  const { draft, translations, canonical } = await draftsOf(db, letter)
  const latest = await latestVersionOf(db, letterId)
  const versions = await versionsOfLetter(db, letterId)
  return {
    draft: { ...draft, isFixed: latest !== undefined && asOfToday(latest) === canonical },
    translations,
    versions,
    opened: versions.find((version) => version.id === letter.open_version_id)?.number ?? null,
    terms: {
      ask: letter.ask,
      signBy: letter.sign_by,
      timeZone: letter.time_zone,
      contactEmail: letter.contact_email,
    },
  }
}
