import type { Database } from '../../../../prisma-free-db/open'
import { listedLetters } from '../../../../prisma-free-db/queries/signing-terms'
import { type Actor, instantOf } from '../../actor.server'
import { inLists, standingUnder } from '../lists/standing.server'
import { daysLeft, findPublicLetter, isOpen } from '../opening.server'

/** A letter on the list that everybody may read. */
export interface OpenlyListed {
  readonly slug: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly askedBy: string | null
  readonly open: boolean
  readonly signBy: string | null
  readonly timeZone: string
  readonly daysLeft: number | null
  /** How many organisations stand under the text that is open, or was. */
  readonly signed: number
  readonly isSample: boolean
}

/** The letters that coordinators have listed and launched: those that are open first, each the last opened first. */
export async function readListed(db: Database, actor: Actor): Promise<OpenlyListed[]> {
  const listed: OpenlyListed[] = []
  for (const { id } of await listedLetters(db, instantOf(actor))) {
    const found = await findPublicLetter(db, { id })
    if (!found) continue
    const { letter, version } = found
    const standings = await standingUnder(db, id, version.id)
    listed.push({
      slug: letter.slug,
      title: version.title,
      language: version.language,
      askedBy: letter.lead_organisation ?? letter.coalition_name,
      open: isOpen(letter, actor.now),
      signBy: letter.sign_by,
      timeZone: letter.time_zone,
      daysLeft: daysLeft(letter, actor.now),
      signed: inLists(standings).organisations.length,
      isSample: letter.is_sample === 1,
    })
  }
  return listed.sort((one, other) => Number(other.open) - Number(one.open))
}

/** True where there is a letter on that list. */
export const hasListed = async (db: Database, actor: Actor): Promise<boolean> =>
  (await listedLetters(db, instantOf(actor))).length > 0
