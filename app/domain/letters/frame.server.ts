import type { Database } from '../../../prisma-free-db/open'
import {
  coalitionOfLetter,
  organisationOf,
  versionDatesOf,
} from '../../../prisma-free-db/queries/letter-frame'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { type Letter, originalIdOf, requireLetter } from './access.server'
import { inAllLanguages } from './languages.server'
import { languagesOf } from './versions/version-texts'

/** What every page about a letter shows around it. */
export interface LetterFrame {
  readonly letter: Letter
  /** The letter that a translation belongs to, whose life it shares; of any other letter, itself. */
  readonly original: Letter
  /** In which languages it is written: the one that it was begun in, then its translations. */
  readonly languages: readonly { readonly letterId: string; readonly language: string }[]
  /** The strongest role that the actor has in it. */
  readonly role: Role
  /** `name` is null while it is only a few people around one letter. */
  readonly coalition: { readonly slug: string; readonly name: string | null }
  readonly isSample: boolean
  /** The organisation that the actor acts for; null for few people around one letter. */
  readonly organisation: string | null
  /** The versions, newest first. */
  readonly versions: readonly {
    readonly number: number
    readonly createdAt: string
    /** All that it was fixed in, BCP 47: the one that the letter was written in first before the others. */
    readonly languages: readonly string[]
  }[]
}

/** The frame of a letter's pages, for whoever may read the letter. Throws `NotFound`. */
export async function letterFrame(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<LetterFrame> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const coalition = await coalitionOfLetter(db, letterId)
  if (!coalition) throw new NotFound()
  const inAll = await inAllLanguages(db, letter)
  const versions = await versionDatesOf(db, originalIdOf(letter))
  return {
    letter,
    original: inAll[0],
    languages: inAll.map(({ id, language }) => ({ letterId: id, language })),
    role,
    coalition: { slug: coalition.slug, name: coalition.name },
    isSample: coalition.is_sample === 1,
    organisation:
      actor.kind === 'person' ? await organisationOf(db, coalition.id, actor.account.id) : null,
    versions: versions.map((version) => ({
      number: version.number,
      createdAt: version.created_at,
      languages: languagesOf(version),
    })),
  }
}
