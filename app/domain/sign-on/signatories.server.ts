import type { Database } from '../../../prisma-free-db/open'
import { mergedOf } from '../../../prisma-free-db/queries/duplicates'
import {
  type Contact,
  contactsOfLetter,
  findVersionById,
  type Signature,
} from '../../../prisma-free-db/queries/signatures'
import { findSigningTerms } from '../../../prisma-free-db/queries/signing-terms'
import { publishedChangesOf } from '../../../prisma-free-db/queries/text-changes'
import type { SignatureState } from '../../../prisma-free-db/tables'
import type { Actor } from '../actor.server'
import { requireLetter } from '../letters/access.server'
import { type BoardRow, contactsForCoordinators, publicContacts } from './board-row.server'
import { hasLaunch, isLaunched } from './launch'
import { isNamed } from './naming.server'
import { daysLeft, isOpen } from './opening.server'
import { signaturesInOrder } from './ordering.server'
import { agreedTo, standingIn, standingUnder } from './standing.server'
import { twinsAmong } from './twins.server'

export interface Board {
  /** In the order of the letter's lists, from its end, so that by date the newest come first; those that were taken back, which have no name any more, only for coordinators. */
  readonly rows: readonly BoardRow[]
  /**
   * Of organisations, later supporters apart. `accepted` are those under the text that is open; who is to confirm again
   * stands under an earlier one.
   */
  readonly counts: Readonly<Record<SignatureState | 'again', number>>
  /** How many that signed before the meaning changed have confirmed again; null where it never did. */
  readonly confirmedAgain: { readonly done: number; readonly of: number } | null
  /** People who signed in a personal capacity and were accepted: they count apart. */
  readonly persons: number
  /** How many wait for a coordinator: signatures, and further contacts of them. */
  readonly waiting: number
  /** When the organisations that are accepted signed, in order: for the line that rises. */
  readonly moments: readonly string[]
  /** The text that is open for signature, or was; null before. */
  readonly version: { readonly number: number; readonly fixedAt: string } | null
  readonly open: boolean
  readonly daysLeft: number | null
  /** Only those who are invited come to the page. */
  readonly byInvitation: boolean
  /** Launching it, which is still to come, changes what the public sees. */
  readonly toLaunch: boolean
}

/**
 * A letter's signatures for its board. Coordinators see who signed for each organisation; other
 * members see what is public, and how many there are. Throws `NotFound`.
 */
export async function readBoard(db: Database, actor: Actor, letterId: string): Promise<Board> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const version = letter.open_version_id
    ? await findVersionById(db, letter.open_version_id)
    : undefined
  const signatures = (await signaturesInOrder(db, letterId)).filter((one) => one.state !== 'merged')
  const contacts = new Map<string, Contact[]>()
  for (const contact of await contactsOfLetter(db, letterId)) {
    const list = contacts.get(contact.signature_id) ?? []
    contacts.set(contact.signature_id, [...list, contact])
  }
  const agreed = version ? await agreedTo(db, letterId, version.id) : new Map<string, string>()
  const versionsOf = await standingIn(db, letterId)
  const again = (signature: Signature) =>
    signature.left_at === null &&
    (signature.state === 'accepted' || signature.state === 'confirmed') &&
    !(contacts.get(signature.id) ?? []).some(
      (one) => agreed.has(one.id) && (one.state === 'accepted' || signature.state === 'confirmed'),
    )
  const counts = {
    unconfirmed: 0,
    considering: 0,
    confirmed: 0,
    accepted: 0,
    declined: 0,
    withdrawn: 0,
    merged: 0,
    again: 0,
  }
  const organisations = signatures.filter((one) => one.signatory === 'organisation')
  // Later supporters are not of those whom the letter was sent for.
  const counted = organisations.filter((one) => one.is_later === 0)
  for (const signature of counted) {
    counts[signature.state === 'accepted' && again(signature) ? 'again' : signature.state]++
  }
  // What is not public is nobody's to see but the coordinators'.
  const listed = signatures.filter((one) => role === 'coordinator' || isNamed(one))
  const twinsOf = await twinsAmong(
    db,
    letterId,
    organisations.filter((one) => one.state !== 'withdrawn'),
  )
  const merged = await mergedOf(db, letterId)
  const rows = listed.map((signature): BoardRow => {
    const own = contacts.get(signature.id) ?? []
    return {
      id: signature.id,
      signatory: signature.signatory,
      organisation: signature.organisation,
      kind: signature.kind,
      country: signature.country,
      website: signature.website,
      number: signature.number,
      sentence: signature.sentence,
      naming: signature.naming,
      hiddenBy: signature.hidden_by,
      leftAt: signature.left_at,
      state: signature.state,
      isLater: signature.is_later === 1,
      again: again(signature),
      versions: versionsOf.get(signature.id) ?? [],
      consideringUntil: signature.considering_until,
      since:
        signature.withdrawn_at ??
        signature.decided_at ??
        signature.confirmed_at ??
        signature.created_at,
      signedAt: signature.confirmed_at,
      contacts:
        role === 'coordinator'
          ? contactsForCoordinators(signature, own)
          : publicContacts(signature, own),
      alsoSignedAs:
        role === 'coordinator'
          ? merged.filter((one) => one.merged_into === signature.id).map((one) => one.organisation)
          : [],
      contactWaits:
        role === 'coordinator' &&
        signature.state !== 'confirmed' &&
        own.some((one) => one.state === 'confirmed'),
      twins:
        role === 'coordinator' && signature.signatory === 'organisation' ? twinsOf(signature) : [],
    }
  })
  const terms = await findSigningTerms(db, letterId)
  return {
    byInvitation: terms?.listing === 'invited',
    toLaunch: terms !== undefined && hasLaunch(terms) && !isLaunched(terms, actor.now),
    rows: rows.reverse(),
    counts,
    persons: signatures.filter(
      (one) => one.signatory === 'person' && one.state === 'accepted' && !again(one),
    ).length,
    waiting: rows.filter((row) => row.state === 'confirmed' || row.contactWaits).length,
    confirmedAgain: await confirmedAgain(db, letterId, version?.id),
    moments: counted
      .flatMap((one) =>
        one.state === 'accepted' && !again(one) ? [one.confirmed_at ?? one.created_at] : [],
      )
      .sort(),
    version: version ? { number: version.number, fixedAt: version.created_at } : null,
    open: isOpen(letter, actor.now),
    daysLeft: daysLeft(letter, actor.now),
  }
}

/** Of those under the text before the meaning last changed, how many stand under the one that is open. */
async function confirmedAgain(db: Database, letterId: string, open: string | undefined) {
  const last = (await publishedChangesOf(db, letterId)).findLast(
    (one) => one.kind === 'changes the meaning',
  )
  if (!last || !open) return null
  const before = await standingUnder(db, letterId, last.from_version_id)
  const now = new Set((await standingUnder(db, letterId, open)).map((one) => one.signature.id))
  return {
    done: before.filter(({ signature }) => now.has(signature.id)).length,
    of: before.length,
  }
}
