import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { countAgreed } from '../../../prisma-free-db/queries/agreements'
import { lettersOfCoalition } from '../../../prisma-free-db/queries/letters'
import {
  publishedChangesIn,
  publishedChangesOf,
} from '../../../prisma-free-db/queries/text-changes'
import type { LetterText } from '../../document/letter-text'
import type { Seed } from '../../document/templates/seed'
import { titleOf } from '../../document/title'
import { logActivity } from '../activity.server'
import type { Actor } from '../actor.server'
import { requireCoalition } from '../coalitions/access.server'
import { type Letter, requireLetter } from './access.server'
import { beginLetter } from './begin-letter.server'
import { enterFromFile } from './from-files/entering.server'
import type { ImportedLetter } from './from-files/word.server'
import { keepFirst } from './history/keeping.server'
import { firstUpdate, requireBounds } from './live/bounds.server'
import { readDraft, seedLetter } from './live/journal.server'
import { copyTranslations } from './translations.server'
import { carriedInto } from './versions/standing'

/** A letter in a list: its row, with how many organisations stand under the text that is open. */
export type ListedLetter = Letter & { readonly signatures: number }

export interface NewLetter {
  readonly coalitionId: string
  readonly text: LetterText
  /** BCP 47. */
  readonly language: string
  /** Where it is to be listed under another title than the text's first heading. */
  readonly title?: string
  /** The same text with guidance where something is to be written; absent: there is none. */
  readonly seed?: Seed
  /** How many words it may have; null or absent: no limit. */
  readonly wordLimit?: number | null
  /** Where the text comes from, for the log; absent: it was begun here. */
  readonly origin?: 'duplicated' | { readonly imported: ImportedLetter }
}

/**
 * Starts a letter with a text and returns its id. For coordinators and editors of the coalition.
 * Throws `NotFound`, `Forbidden`, or `Invalid` on `language`, and for a text that is deeper or larger
 * than a letter may be (on `file` where it was read from one).
 */
export async function createLetter(db: Database, actor: Actor, input: NewLetter): Promise<string> {
  return atomically(db, async (tx) => {
    await requireCoalition(tx, actor, input.coalitionId, 'editor')
    const field = typeof input.origin === 'object' ? 'file' : undefined
    requireBounds(input.text, field)
    const title = input.title ?? titleOf(input.text)
    const id = await beginLetter(tx, actor, {
      coalitionId: input.coalitionId,
      title,
      language: input.language,
      wordLimit: input.wordLimit ?? null,
      translationOf: null,
    })
    if (typeof input.origin === 'object') {
      await enterFromFile(tx, actor, id, input.origin.imported)
    } else await seedLetter(tx, actor, id, firstUpdate(input.text, field, input.seed))
    if (input.origin) await keepFirst(tx, actor, id)
    await logActivity(tx, actor, {
      coalitionId: input.coalitionId,
      letterId: id,
      ...originOf(input.origin, title),
    })
    return id
  })
}

function originOf(origin: NewLetter['origin'], title: string) {
  if (origin === undefined) return { kind: 'letter.created', details: { title } }
  if (origin === 'duplicated') return { kind: 'letter.duplicated', details: { title } }
  const report = origin.imported.report.join('\n')
  const { kept = '' } = origin.imported
  return { kind: 'letter.imported', details: { title, report, kept } }
}

/**
 * Starts a new letter with the current draft of another, footnotes, translations and all, in the same
 * coalition. Versions and signatures stay behind. Of a translation, the copy is a letter of its own.
 * Returns the id of the new one. For coordinators and editors. Throws as `createLetter`.
 */
export async function duplicateLetter(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<string> {
  return atomically(db, async (tx) => {
    const { letter } = await requireLetter(tx, actor, letterId, 'editor')
    const id = await createLetter(tx, actor, {
      coalitionId: letter.coalition_id,
      text: await readDraft(tx, letterId),
      language: letter.language,
      wordLimit: letter.word_limit,
      origin: 'duplicated',
    })
    await copyTranslations(tx, actor, { from: letterId, to: id })
    return id
  })
}

/** The letters of a coalition, archived ones too, last written first. Throws `NotFound`. */
export async function lettersOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
): Promise<ListedLetter[]> {
  await requireCoalition(db, actor, coalitionId)
  const letters = await lettersOfCoalition(db, coalitionId)
  const changes = await publishedChangesIn(db, coalitionId)
  const counted = letters.flatMap(({ open_version_id: open }) =>
    open ? [...carriedInto(open, changes)] : [],
  )
  const counts = await countAgreed(db, counted)
  return letters.map((letter) => ({ ...letter, signatures: counts.get(letter.id) ?? 0 }))
}

/** How many organisations stand under the text of a letter that is open, or was. Throws `NotFound`. */
export async function signedCount(db: Database, actor: Actor, letterId: string): Promise<number> {
  const { letter } = await requireLetter(db, actor, letterId)
  if (!letter.open_version_id) return 0
  const carried = carriedInto(letter.open_version_id, await publishedChangesOf(db, letterId))
  return (await countAgreed(db, [...carried])).get(letterId) ?? 0
}
