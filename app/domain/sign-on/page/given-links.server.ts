import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { latestVersionOf } from '../../../../prisma-free-db/queries/versions'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { endTokens, grantToken, linkWorksUntil } from '../../tokens.server'
import { daysAfter } from '../opening.server'
import { invitedAddress } from './door.server'

/** A link that coordinators give out: to sign by invitation, or for a board to read before it decides. */
export type GivenLink = 'letter-invitation' | 'letter-preview'

/** How long each works, in days. A board meets within two months; invitations are read as long as the letter is. */
const WORKS_FOR: Readonly<Record<GivenLink, number>> = {
  'letter-invitation': 366,
  'letter-preview': 60,
}

/** Until when the links of a letter work; null for one that nobody has made or that has ended. */
export interface GivenLinks {
  readonly worksUntil: Readonly<Record<GivenLink, string | null>>
  /** Which of them can be made now. */
  readonly mayMake: Readonly<Record<GivenLink, boolean>>
}

/** What links a letter has, for coordinators. Throws `NotFound` or `Forbidden`. */
export async function readGivenLinks(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<GivenLinks> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  return {
    worksUntil: {
      'letter-invitation': await linkWorksUntil(db, actor, 'letter-invitation', letterId),
      'letter-preview': await linkWorksUntil(db, actor, 'letter-preview', letterId),
    },
    mayMake: {
      'letter-invitation': letter.open_version_id !== null,
      'letter-preview': (await latestVersionOf(db, letterId)) !== undefined,
    },
  }
}

/**
 * Makes a link and returns it: it is shown this once. The one before it stops working. For
 * coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` where there is nothing yet to lead to.
 */
export async function makeLink(
  db: Database,
  actor: Actor,
  letterId: string,
  { kind, baseUrl }: { kind: GivenLink; baseUrl: string },
): Promise<string> {
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const { mayMake } = await readGivenLinks(tx, actor, letterId)
    if (!mayMake[kind]) throw new Invalid('Fix the final text first, and open it for signature.')
    await endTokens(tx, kind, letterId)
    const token = await grantToken(tx, actor, {
      purpose: kind,
      subjectId: letterId,
      expiresAt: daysAfter(actor.now, WORKS_FOR[kind]),
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: kind === 'letter-invitation' ? 'letter.invitation-made' : 'letter.preview-made',
      details: { title: letter.title },
    })
    return kind === 'letter-invitation'
      ? `${baseUrl}/l/${invitedAddress(letter.slug, token)}`
      : `${baseUrl}/preview/${token}`
  })
}

/** Ends a link: whoever has it comes in no more. Twice is harmless. For coordinators. Throws `NotFound` or `Forbidden`. */
export async function endLink(
  db: Database,
  actor: Actor,
  letterId: string,
  kind: GivenLink,
): Promise<void> {
  await requireLetter(db, actor, letterId, 'coordinator')
  await endTokens(db, kind, letterId)
}
