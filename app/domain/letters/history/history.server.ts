import type { Database } from '../../../../prisma-free-db/open'
import { namesOf } from '../../../../prisma-free-db/queries/activity'
import {
  findKeptDraft,
  keptDraftsOf,
  type ListedDraftRow,
} from '../../../../prisma-free-db/queries/kept-drafts'
import {
  findVersionOf,
  type VersionRow,
  versionsOfLetter,
} from '../../../../prisma-free-db/queries/versions'
import type { KeptReason } from '../../../../prisma-free-db/tables/letters'
import { cleanText } from '../../../document/clean'
import type { Stretch } from '../../../document/difference'
import { type Actor, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { type Letter, originalIdOf, requireLetter } from '../access.server'
import { languagesOf, textFor } from '../versions/version-texts'
import { readWrittenDraft, unpacked, type WrittenText } from './drafts.server'

/** A text that a letter had, in the list of them. */
export interface Moment {
  /** What stands for it in addresses: `v3` for a version, `now` for the draft, else an id. */
  readonly key: string
  readonly kind: 'fixed' | KeptReason
  /** Of a version. */
  readonly number: number | null
  /** What somebody called it. */
  readonly name: string | null
  readonly at: string
  /** Who fixed or named it, or began with it. */
  readonly by: string | null
  /** Who changed something since the draft that was kept before it, by name. */
  readonly people: readonly string[]
  readonly words: number | null
}

/** Such a text itself. */
export interface TextOfMoment extends WrittenText {
  readonly key: string
  readonly kind: Moment['kind'] | 'now'
  readonly number: number | null
  readonly name: string | null
  readonly at: string
  readonly by: string | null
  readonly language: string
}

const GONE = 'Somebody who has left'

/** All texts that a letter had and that were kept or fixed, newest first. For whoever may read it. */
export async function historyOf(db: Database, actor: Actor, letterId: string): Promise<Moment[]> {
  const { letter } = await requireLetter(db, actor, letterId)
  const drafts = await keptDraftsOf(db, letterId)
  const versions = (await versionsOfLetter(db, originalIdOf(letter))).filter(
    (version) => letter.translation_of === null || languagesOf(version).includes(letter.language),
  )
  const people = drafts.map(accountsOf)
  const names = await namesOf(db, [...new Set(people.flat())])
  const moments: Moment[] = [
    ...versions.map((version) => ({
      key: `v${version.number}`,
      kind: 'fixed' as const,
      number: version.number,
      name: null,
      at: version.created_at,
      by: version.created_by && (version.fixed_by || GONE),
      people: [],
      words: null,
    })),
    ...drafts.map((draft, index) => ({
      key: draft.id,
      kind: draft.reason,
      number: null,
      name: draft.name,
      at: draft.created_at,
      by: draft.created_by && (draft.named_by || GONE),
      people: (people[index] ?? []).map((id) => names.get(id) || GONE),
      words: draft.words,
    })),
  ]
  return moments.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
}

/**
 * One text of a letter by what stands for it in addresses, with who wrote which words where that is
 * known; of a translation, a version stands for its text in that language. For whoever may read the
 * letter. Throws `NotFound`.
 */
export async function textOfMoment(
  db: Database,
  actor: Actor,
  letterId: string,
  key: string,
): Promise<TextOfMoment> {
  const found = await findTextOfMoment(db, actor, letterId, key)
  if (!found) throw new NotFound()
  return found
}

/** As `textOfMoment`, null where there is no such text. Throws `NotFound` where there is no such letter. */
export async function findTextOfMoment(
  db: Database,
  actor: Actor,
  letterId: string,
  key: string,
): Promise<TextOfMoment | null> {
  const { letter } = await requireLetter(db, actor, letterId)
  if (key === 'now') {
    const draft = await readWrittenDraft(db, letterId)
    const { language } = letter
    return { ...draft, ...NOBODYS, key, kind: 'now', at: instantOf(actor), language }
  }
  const number = /^v(\d{1,9})$/.exec(key)?.[1]
  if (number !== undefined) return textOfVersion(db, letter, { key, number: Number(number) })
  const draft = await findKeptDraft(db, letterId, key)
  if (!draft) return null
  return {
    ...unpacked(draft.copy),
    key,
    kind: draft.reason,
    number: null,
    name: draft.name,
    at: draft.created_at,
    by: draft.created_by && (draft.named_by || GONE),
    language: draft.language,
  }
}

async function textOfVersion(
  db: Database,
  letter: Letter,
  { key, number }: { key: string; number: number },
): Promise<TextOfMoment | null> {
  const version = await findVersionOf(db, originalIdOf(letter), { number })
  const said = version && textFor(letter, version)
  if (!said) return null
  return {
    // A canonical form has its own order of entries: what is compared must have one.
    text: cleanText(said.text),
    writers: writersOf(version, said.language),
    key,
    kind: 'fixed',
    number,
    name: null,
    at: version.created_at,
    by: version.created_by && (version.fixed_by || GONE),
    language: said.language,
  }
}

const NOBODYS = { number: null, name: null, by: null }

/** The accounts that changed something since the draft that was kept before. */
export function accountsOf({ people }: Pick<ListedDraftRow, 'people'>): string[] {
  const ids: unknown = JSON.parse(people)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** Who wrote which words of a version in one of its languages; nobody where that is not known. */
function writersOf(version: VersionRow, language: string): readonly Stretch[] {
  const [first, ...others] = languagesOf(version)
  // Only `fixVersion` writes what these read.
  if (language === first) return JSON.parse(version.writers ?? '[]') as Stretch[]
  const ofOthers = JSON.parse(version.translation_writers ?? '[]') as Stretch[][]
  return ofOthers[others.indexOf(language)] ?? []
}
