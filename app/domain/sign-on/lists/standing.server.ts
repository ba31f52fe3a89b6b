import type { Database } from '../../../../prisma-free-db/open'
import { agreementsOfLetter, countUnder } from '../../../../prisma-free-db/queries/agreements'
import { contactsOfAccepted, type ListedContact } from '../../../../prisma-free-db/queries/contacts'
import { findLetter } from '../../../../prisma-free-db/queries/letters'
import { acceptedOf, type ListedSignature } from '../../../../prisma-free-db/queries/signatures'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import { versionsOfLetter } from '../../../../prisma-free-db/queries/versions'
import { carriedInto } from '../../letters/standing'
import { inOrder } from '../board/order'
import { type ListRules, listRules } from '../board/ordering.server'
import { whileItHolds } from './kept-lists.server'

/** An organisation that stands under a text, and its contacts who agreed to that text for it. */
export interface Standing {
  readonly signature: ListedSignature
  /** Accepted, the first to confirm first; at least one. Emptied where they left after sending. */
  readonly contacts: readonly ListedContact[]
  /** When they first agreed to this text, or to one that only small fixes part from it. */
  readonly agreedAt: string
}

/**
 * Who stands under one version of a letter, in the order of its lists: every accepted signature for which
 * an accepted contact agreed to that version, or to one that only small fixes part from it. Who has
 * left before the letter was sent stands nowhere. For callers that have made sure that the reader may see it.
 */
export async function standingUnder(
  db: Database,
  letterId: string,
  versionId: string,
): Promise<readonly Standing[]> {
  const rules = await listRules(db, letterId)
  const carried = carriedInto(versionId, await publishedChangesOf(db, letterId))
  return whileItHolds(db, versionId, { ...rules, carried: [...carried] }, () =>
    readStanding(db, letterId, carried, rules),
  )
}

async function readStanding(
  db: Database,
  letterId: string,
  carried: ReadonlySet<string>,
  rules: ListRules,
): Promise<readonly Standing[]> {
  const agreed = await agreedToAny(db, letterId, carried)
  const signatures = inOrder(await acceptedOf(db, letterId), rules)
  // Who left after the letter was sent was on it: the record says both.
  const left = new Set(signatures.filter((one) => one.left_at !== null).map((one) => one.id))
  const bySignature = new Map<string, ListedContact[]>()
  for (const one of await contactsOfAccepted(db, letterId)) {
    if (!agreed.has(one.id) || (one.state !== 'accepted' && !left.has(one.signature_id))) continue
    const own = bySignature.get(one.signature_id)
    if (own) own.push(one)
    else bySignature.set(one.signature_id, [one])
  }
  return signatures.flatMap((signature) => {
    const own = bySignature.get(signature.id) ?? []
    const [agreedAt] = own.flatMap((one) => agreed.get(one.id) ?? []).sort()
    if (agreedAt === undefined) return []
    return [{ signature, contacts: own, agreedAt }]
  })
}

/** Those under a text in the lists that every page and file shows, each in its order. */
export interface StandingLists {
  readonly organisations: readonly Standing[]
  /** People in a personal capacity. */
  readonly persons: readonly Standing[]
  /** Organisations that joined after the letter was sent. */
  readonly later: readonly Standing[]
}

export function inLists(standings: readonly Standing[]): StandingLists {
  const isLater = ({ signature }: Standing) => signature.is_later === 1
  const isPerson = ({ signature }: Standing) => signature.signatory === 'person'
  return {
    organisations: standings.filter((one) => !isPerson(one) && !isLater(one)),
    persons: standings.filter(isPerson),
    later: standings.filter((one) => !isPerson(one) && isLater(one)),
  }
}

/** The contacts, whatever became of them, whose agreement holds for a version, with when they gave it. */
export async function agreedTo(
  db: Database,
  letterId: string,
  versionId: string,
): Promise<Map<string, string>> {
  return agreedToAny(db, letterId, carriedInto(versionId, await publishedChangesOf(db, letterId)))
}

async function agreedToAny(
  db: Database,
  letterId: string,
  carried: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const agreed = new Map<string, string>()
  // In order: the first one counts.
  for (const one of await agreementsOfLetter(db, letterId)) {
    if (carried.has(one.version_id) && !agreed.has(one.contact_id)) {
      agreed.set(one.contact_id, one.agreed_at)
    }
  }
  return agreed
}

/** The numbers of the versions under which each signature of a letter stands, by the id of the signature. */
export async function standingIn(
  db: Database,
  letterId: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const numbers = new Map<string, number[]>()
  for (const { id, number } of await signedVersionsOf(db, letterId)) {
    for (const { signature } of await standingUnder(db, letterId, id)) {
      numbers.set(signature.id, [...(numbers.get(signature.id) ?? []), number])
    }
  }
  return numbers
}

/** The texts of a letter that are open for signature or were, the oldest first. */
export async function signedVersionsOf(db: Database, letterId: string): Promise<OpenedVersion[]> {
  const letter = await findLetter(db, letterId)
  if (!letter?.open_version_id) return []
  const changes = await publishedChangesOf(db, letterId)
  const ids = new Set([...changes.map((one) => one.from_version_id), letter.open_version_id])
  return (await versionsOfLetter(db, letterId)).filter(({ id }) => ids.has(id)).reverse()
}

type OpenedVersion = Awaited<ReturnType<typeof versionsOfLetter>>[number]

/** The versions to which an agreement holds for one of them: that, and those that only small fixes part from it. */
export const holdingOf = async (
  db: Database,
  letterId: string,
  versionId: string,
): Promise<string[]> => [...carriedInto(versionId, await publishedChangesOf(db, letterId))]

/**
 * Of those under the text before the meaning last changed, how many stand under the one that is open; null where it never
 * did.
 */
export async function confirmedAgain(
  db: Database,
  letterId: string,
  openId: string,
): Promise<{ done: number; of: number } | null> {
  const changes = await publishedChangesOf(db, letterId)
  const last = changes.findLast((one) => one.kind === 'changes the meaning')
  if (!last) return null
  const before = [...carriedInto(last.from_version_id, changes)]
  const now = [...carriedInto(openId, changes)]
  return {
    done: await countUnder(db, letterId, [before, now]),
    of: await countUnder(db, letterId, [before]),
  }
}
