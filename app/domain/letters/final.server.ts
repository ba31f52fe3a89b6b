import type { Database } from '../../../prisma-free-db/open'
import { latestVersionOf, versionsOfLetter } from '../../../prisma-free-db/queries/versions'
import { canonicalForm } from '../../document/canonical'
import { footnotesOf } from '../../document/footnotes'
import { countOpenSuggestions } from '../../document/open-suggestions'
import { outlineOf } from '../../document/outline'
import { countWords } from '../../document/plain'
import { ibidsToCheckIn } from '../../document/shared-ibids'
import { textFromDoc, unwrittenIn } from '../../document/shared-text'
import { titleOf } from '../../document/title'
import type { Actor } from '../actor.server'
import { requireLetter } from './access.server'
import { draftDocument } from './drafts.server'
import { saysNothing } from './naming.server'
import { bracketsIn } from './unfinished.server'
import type { ListedVersion } from './versions.server'

/** What would be fixed now, and what has been. */
export interface FinalText {
  readonly draft: {
    readonly title: string
    /** Without its footnotes. */
    readonly words: number
    /** Null for none. */
    readonly wordLimit: number | null
    readonly footnotes: number
    /** The headings below the title. */
    readonly headings: number
    /** Paragraphs in square brackets, which are meant to be written over. */
    readonly brackets: number
    /** Places that show guidance, because nobody has written there. */
    readonly unwritten: number
    /** Suggestions that nobody has accepted or rejected: the text would be fixed without them. */
    readonly openSuggestions: number
    /** The numbers of the footnotes whose "Ibid." may point to another source than it did. */
    readonly ibidsToCheck: readonly number[]
    /** What is missing before it can be fixed; null where nothing is. */
    readonly lacks: 'title' | 'text' | null
    /** True where the latest version says the same. */
    readonly isFixed: boolean
  }
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

/** The draft of a letter, counted, beside its versions. Throws `NotFound`. */
export async function finalTextOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<FinalText> {
  const { letter } = await requireLetter(db, actor, letterId)
  const doc = await draftDocument(db, letterId)
  const text = textFromDoc(doc)
  const unwritten = unwrittenIn(doc)
  const openSuggestions = countOpenSuggestions(doc)
  const ibidsToCheck = ibidsToCheckIn(doc)
  doc.destroy()
  const title = titleOf(text)
  const latest = await latestVersionOf(db, letterId)
  const versions = await versionsOfLetter(db, letterId)
  return {
    draft: {
      title,
      words: countWords(text, letter.language),
      wordLimit: letter.word_limit,
      footnotes: footnotesOf(text).length,
      headings: outlineOf(text).filter((entry) => entry.level > 1).length,
      brackets: bracketsIn(text),
      unwritten,
      openSuggestions,
      ibidsToCheck,
      lacks: title === '' ? 'title' : saysNothing(text) ? 'text' : null,
      isFixed: latest?.canonical === canonicalForm({ language: letter.language, text }),
    },
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
