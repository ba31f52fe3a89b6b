import type { LetterText } from '../../../document/letter-text'
import type { Actor } from '../../actor.server'
import { languagesOf, textIn } from '../../letters/versions/version-texts'
import { KEPT_FOR_DAYS, type PublicLetterRows } from '../opening.server'

/** What every page on which somebody reads a letter before they sign says of it. */
export interface LetterFacts {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  /** All the languages that it can be read in, and is signed in at once: the one it was written in first, then the others. */
  readonly languages: readonly string[]
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  readonly coalition: string | null
  /** The organisation that leads the letter. */
  readonly askedBy: string | null
  readonly ask: string
  readonly contactEmail: string | null
  /** What everybody should know first, in the coordinators' words; may be empty. */
  readonly banner: string
  readonly signBy: string | null
  /** Whose clocks that moment is told by: IANA, `Europe/London`. */
  readonly timeZone: string
  readonly now: string
  readonly keptForDays: number
  readonly isSample: boolean
}

/** @param asked the languages that somebody would read it in, BCP 47, the dearest first. */
export const factsOf = (
  { letter, version }: PublicLetterRows,
  actor: Actor,
  ...asked: readonly (string | null | undefined)[]
): LetterFacts => ({
  ...textIn(version, ...asked),
  languages: languagesOf(version),
  version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
  coalition: letter.coalition_name,
  askedBy: letter.lead_organisation,
  ask: letter.ask,
  contactEmail: letter.contact_email,
  banner: letter.banner ?? '',
  signBy: letter.sign_by,
  timeZone: letter.time_zone,
  now: actor.now.toISOString(),
  keptForDays: KEPT_FOR_DAYS,
  isSample: letter.is_sample === 1,
})
