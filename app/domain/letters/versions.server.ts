import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  type FoundVersion,
  findVersionOf,
  insertVersion,
  latestVersionOf,
  type VersionRow,
  versionsOfLetter,
} from '../../../prisma-free-db/queries/versions'
import { canonicalForm, formatOf, readCanonical } from '../../document/canonical'
import { sha256Hex } from '../../document/hash'
import { countOpenSuggestions } from '../../document/open-suggestions'
import { titleOf } from '../../document/title'
import { logActivity } from '../activity.server'
import { type Actor, accountIdOf, instantOf } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { newId } from '../ids.server'
import { announce } from '../messages/events.server'
import { requireLetter } from './access.server'
import { requireLetterAtWork } from './archive.server'
import { draftDocument, writtenDraft } from './drafts.server'
import { saysNothing } from './naming.server'

/** A text of a letter with a number and a hash, which never changes. */
export type Version = VersionRow

/** A version in a list, without its text, with the name of who fixed it. */
export type ListedVersion = Awaited<ReturnType<typeof versionsOfLetter>>[number]

/**
 * Fixes the draft as it is on disk as the letter's next version. The same text once more makes no
 * new version: the latest comes back. The draft stays editable. For coordinators. Throws `Invalid`
 * for a letter without a title or without a text, `Forbidden` for one in the archive.
 *
 * @param without how many open suggestions the coordinator knows of: the text is fixed without them.
 *   With more of them, `Invalid`: nobody's suggestion is passed over unseen.
 */
export async function fixVersion(
  db: Database,
  actor: Actor,
  letterId: string,
  without = 0,
): Promise<Version> {
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const { text, writers, openSuggestions } = await draftToFix(tx, letterId)
    const title = titleOf(text)
    if (title === '') {
      throw new Invalid('The letter has no title yet. Write one as its first heading.')
    }
    if (saysNothing(text)) {
      throw new Invalid('The letter has no text below its title yet. Write it, then fix it.')
    }
    if (openSuggestions > without) throw new Invalid(suggestionsAreOpen(openSuggestions))
    const canonical = canonicalForm({ language: letter.language, text })
    const sha256 = await sha256Hex(canonical)
    const latest = await latestVersionOf(tx, letterId)
    // Signed text stays signed: what was fixed in an older format is the same text all the same.
    if (latest && canonicalForm(readCanonical(latest.canonical)) === canonical) return latest

    const version: Version = {
      id: newId(),
      letter_id: letterId,
      number: (latest?.number ?? 0) + 1,
      format: formatOf(text),
      canonical,
      sha256,
      title,
      language: letter.language,
      created_by: accountIdOf(actor),
      created_at: instantOf(actor),
      writers: JSON.stringify(writers),
    }
    await insertVersion(tx, version)
    await announce(tx, actor, { kind: 'letter-changed', letterId })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'version.fixed',
      details: { title, number: version.number },
    })
    return version
  })
}

async function draftToFix(db: Database, letterId: string) {
  const doc = await draftDocument(db, letterId)
  try {
    const openSuggestions = countOpenSuggestions(doc)
    return { ...(await writtenDraft(db, letterId, doc)), openSuggestions }
  } finally {
    doc.destroy()
  }
}

const suggestionsAreOpen = (count: number): string =>
  `${count === 1 ? '1 suggestion is' : `${count} suggestions are`} open. Accept or reject ${count === 1 ? 'it' : 'them'} in the letter, or fix the text without ${count === 1 ? 'it' : 'them'}.`

/** The versions of a letter, newest first. Throws `NotFound`. */
export async function versionsOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ListedVersion[]> {
  await requireLetter(db, actor, letterId)
  return versionsOfLetter(db, letterId)
}

/** One version of a letter, by its number, with the name of who fixed it. Throws `NotFound`. */
export async function findVersion(
  db: Database,
  actor: Actor,
  letterId: string,
  number: number,
): Promise<FoundVersion> {
  await requireLetter(db, actor, letterId)
  const version = await findVersionOf(db, letterId, { number })
  if (!version) throw new NotFound()
  return version
}

/** True where the text of a version still has the hash that was signed. */
export async function verifyVersion(
  version: Pick<Version, 'canonical' | 'sha256'>,
): Promise<boolean> {
  return (await sha256Hex(version.canonical)) === version.sha256
}

const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

/** How people call a version: `final text of 2 November`, with the year where it is another than now. */
export function finalTextName(fixedAt: string, now: Date): string {
  const date = new Date(fixedAt)
  const year = date.getUTCFullYear()
  const day = DAY_AND_MONTH.format(date)
  return `final text of ${year === now.getUTCFullYear() ? day : `${day} ${year}`}`
}
