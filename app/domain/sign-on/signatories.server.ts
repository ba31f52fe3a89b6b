import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsOfLetter,
  findVersionById,
  type Signature,
  signaturesOf,
} from '../../../prisma-free-db/queries/signatures'
import { publishedChangesOf } from '../../../prisma-free-db/queries/text-changes'
import type { PublicNaming, SignatureState } from '../../../prisma-free-db/tables'
import type { Actor } from '../actor.server'
import { requireLetter } from '../letters/access.server'
import { publicPerson } from './naming.server'
import { daysLeft, isOpen } from './opening.server'
import { agreedTo, standingIn, standingUnder } from './standing.server'
import { findTwins, type Twin } from './twins.server'

export interface BoardContact {
  readonly id: string
  /** Null where it was deleted, or where the person who asks may not see it. */
  readonly name: string | null
  readonly role: string | null
  readonly email: string | null
  readonly naming: PublicNaming
  readonly state: SignatureState
  readonly deleted: boolean
}

export interface BoardRow {
  readonly id: string
  readonly organisation: string
  readonly website: string | null
  readonly naming: PublicNaming
  readonly state: SignatureState
  /** It signed a text that said something else, and has not confirmed the one that is open. */
  readonly again: boolean
  /** The numbers of the versions under which it stands. */
  readonly versions: readonly number[]
  /** When it came to stand where it stands. */
  readonly since: string
  readonly signedAt: string | null
  /** Those who stand for it, the first to confirm first. */
  readonly contacts: readonly BoardContact[]
  /** A further contact waits for a coordinator. */
  readonly contactWaits: boolean
  /** Other rows that may be the same organisation, and why. */
  readonly twins: readonly Twin[]
}

export interface Board {
  /** All but those taken back, newest first. */
  readonly rows: readonly BoardRow[]
  /** `accepted` are those under the text that is open; who is to confirm again stands under an earlier one. */
  readonly counts: Readonly<Record<SignatureState | 'again', number>>
  /** How many that signed before the meaning changed have confirmed again; null where it never did. */
  readonly confirmedAgain: { readonly done: number; readonly of: number } | null
  /** How many wait for a coordinator: signatures, and further contacts of them. */
  readonly waiting: number
  /** When those that are accepted signed, in order: for the line that rises. */
  readonly moments: readonly string[]
  /** The text that is open for signature, or was; null before. */
  readonly version: { readonly number: number; readonly fixedAt: string } | null
  readonly open: boolean
  readonly daysLeft: number | null
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
  const signatures = await signaturesOf(db, letterId)
  const contacts = new Map<string, Contact[]>()
  for (const contact of await contactsOfLetter(db, letterId)) {
    const list = contacts.get(contact.signature_id) ?? []
    contacts.set(contact.signature_id, [...list, contact])
  }
  const agreed = version ? await agreedTo(db, letterId, version.id) : new Map<string, string>()
  const versionsOf = await standingIn(db, letterId)
  const again = (signature: Signature) =>
    (signature.state === 'accepted' || signature.state === 'confirmed') &&
    !(contacts.get(signature.id) ?? []).some(
      (one) => agreed.has(one.id) && (one.state === 'accepted' || signature.state === 'confirmed'),
    )
  const counts = { unconfirmed: 0, confirmed: 0, accepted: 0, declined: 0, withdrawn: 0, again: 0 }
  for (const signature of signatures) {
    counts[signature.state === 'accepted' && again(signature) ? 'again' : signature.state]++
  }
  // Who has left is counted and not listed; who has not confirmed is nobody's to see but the coordinators'.
  const listed = signatures.filter(
    (one) =>
      one.state !== 'withdrawn' &&
      (role === 'coordinator' || (one.state === 'accepted' && one.naming !== 'none')),
  )
  const twinsOf = findTwins(listed)
  const rows = listed.map((signature): BoardRow => {
    const own = contacts.get(signature.id) ?? []
    const shown = own.filter((one) => one.state !== 'withdrawn')
    return {
      id: signature.id,
      organisation: signature.organisation,
      website: signature.website,
      naming: signature.naming,
      state: signature.state,
      again: again(signature),
      versions: versionsOf.get(signature.id) ?? [],
      since: signature.decided_at ?? signature.confirmed_at ?? signature.created_at,
      signedAt: signature.confirmed_at,
      contacts:
        role === 'coordinator' ? shown.map(forCoordinators) : publicContacts(signature, own),
      contactWaits:
        role === 'coordinator' &&
        signature.state !== 'confirmed' &&
        own.some((one) => one.state === 'confirmed'),
      twins: role === 'coordinator' ? twinsOf(signature) : [],
    }
  })
  return {
    rows: rows.reverse(),
    counts,
    waiting: rows.filter((row) => row.state === 'confirmed' || row.contactWaits).length,
    confirmedAgain: await confirmedAgain(db, letterId, version?.id),
    moments: signatures.flatMap((one) =>
      one.state === 'accepted' && !again(one) ? [one.confirmed_at ?? one.created_at] : [],
    ),
    version: version ? { number: version.number, fixedAt: version.created_at } : null,
    open: isOpen(letter, actor.now),
    daysLeft: daysLeft(letter, actor.now),
  }
}

const forCoordinators = (contact: Contact): BoardContact => ({
  id: contact.id,
  name: contact.name,
  role: contact.role,
  email: contact.email,
  naming: contact.naming,
  state: contact.state,
  deleted: contact.deleted_at !== null,
})

function publicContacts(signature: Signature, contacts: readonly Contact[]): BoardContact[] {
  const person = publicPerson(signature, contacts)
  return person
    ? [
        {
          id: '',
          ...person,
          email: null,
          naming: 'person',
          state: 'accepted',
          deleted: false,
        },
      ]
    : []
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
