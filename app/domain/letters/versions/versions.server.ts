import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type FoundVersion,
  findVersionOf,
  insertVersion,
  latestVersionOf,
  type VersionRow,
  versionsOfLetter,
} from '../../../../prisma-free-db/queries/versions'
import { canonicalForm, formatOf, readTexts } from '../../../document/canonical'
import { sha256Hex } from '../../../document/hash'
import { languageInEnglish } from '../../../document/language-name'
import { countOpenSuggestions } from '../../../document/open-suggestions'
import { titleOf } from '../../../document/title'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { newId } from '../../ids.server'
import { announce } from '../../messages/events.server'
import { type Letter, originalIdOf, requireLetter, requireOriginal } from '../access.server'
import { requireLetterAtWork } from '../archive.server'
import { draftDocument, writtenDraft } from '../history/drafts.server'
import { inAllLanguages } from '../languages.server'
import { lackingIn, saysTheSame } from './readiness'

/** A text of a letter with a number and a hash, which never changes. */
export type Version = VersionRow

/** A version in a list, without its text, with the name of who fixed it. */
export type ListedVersion = Awaited<ReturnType<typeof versionsOfLetter>>[number]

/**
 * Fixes the draft as it is on disk, in all its languages, as the letter's next version. The same text
 * once more makes no new version: the latest comes back. The draft stays editable. For coordinators.
 * Throws `Invalid` for a letter without a title or without a text in one of them, for a translation that
 * nobody has begun, and for a translation by its own id; `Forbidden` for a letter in the archive.
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
    requireOriginal(letter, 'Fix the final text')
    const [original, ...translations] = await draftsToFix(tx, letter)
    const open = [original, ...translations].reduce((sum, one) => sum + one.openSuggestions, 0)
    if (open > without) throw new Invalid(suggestionsAreOpen(open))
    const canonical = canonicalForm(original, translations)
    const latest = await latestVersionOf(tx, letterId)
    // Signed text stays signed: what was fixed in an older format is the same text all the same.
    if (latest && asOfToday(latest) === canonical) return latest

    const title = titleOf(original.text)
    const version: Version = {
      id: newId(),
      letter_id: letterId,
      number: (latest?.number ?? 0) + 1,
      format: formatOf(original.text, translations),
      canonical,
      sha256: await sha256Hex(canonical),
      title,
      language: original.language,
      translated_into: translations.map(({ language }) => language).join(' ') || null,
      created_by: accountIdOf(actor),
      created_at: instantOf(actor),
      writers: JSON.stringify(original.writers),
      translation_writers: JSON.stringify(translations.map(({ writers }) => writers)),
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

/** The canonical form of a version as it would be written today, whichever format it was fixed in. */
export function asOfToday({ canonical }: Pick<Version, 'canonical'>): string {
  const [original, ...translations] = readTexts(canonical)
  return canonicalForm(original, translations)
}

async function draftsToFix(db: Database, letter: Letter) {
  const [first, ...others] = await inAllLanguages(db, letter)
  const original = await draftToFix(db, first)
  const translations = []
  for (const one of others) {
    const draft = await draftToFix(db, one)
    if (saysTheSame(draft.text, original.text)) throw new Invalid(notTranslated(draft.language))
    translations.push(draft)
  }
  return [original, ...translations] as const
}

async function draftToFix(db: Database, letter: Letter) {
  const { language } = letter
  const doc = await draftDocument(db, letter.id)
  try {
    const draft = await writtenDraft(db, letter.id, doc)
    const lacking = lackingIn(draft.text)
    if (lacking) throw new Invalid(isLacking(lacking, letter))
    return { ...draft, language, openSuggestions: countOpenSuggestions(doc) }
  } finally {
    doc.destroy()
  }
}

const isLacking = (what: 'title' | 'text', letter: Letter): string => {
  const which = letter.translation_of
    ? `The letter in ${languageInEnglish(letter.language)}`
    : 'The letter'
  return what === 'title'
    ? `${which} has no title yet. Write one as its first heading.`
    : `${which} has no text below its title yet. Write it, then fix it.`
}

const notTranslated = (language: string): string =>
  `The letter in ${languageInEnglish(language)} still says what it was copied from. Translate it, or remove the language.`

const suggestionsAreOpen = (count: number): string =>
  `${count === 1 ? '1 suggestion is' : `${count} suggestions are`} open. Accept or reject ${count === 1 ? 'it' : 'them'} in the letter, or fix the text without ${count === 1 ? 'it' : 'them'}.`

/** The versions of a letter, newest first; of a translation, those of its letter. Throws `NotFound`. */
export async function versionsOf(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ListedVersion[]> {
  const { letter } = await requireLetter(db, actor, letterId)
  return versionsOfLetter(db, originalIdOf(letter))
}

/** One version of a letter, likewise, by its number, with the name of who fixed it. Throws `NotFound`. */
export async function findVersion(
  db: Database,
  actor: Actor,
  letterId: string,
  number: number,
): Promise<FoundVersion> {
  const { letter } = await requireLetter(db, actor, letterId)
  const version = await findVersionOf(db, originalIdOf(letter), { number })
  if (!version) throw new NotFound()
  return version
}

/** True where the text of a version still has the hash that was signed. */
export async function verifyVersion(
  version: Pick<Version, 'canonical' | 'sha256'>,
): Promise<boolean> {
  return (await sha256Hex(version.canonical)) === version.sha256
}
