import type { Database } from '../../../../prisma-free-db/open'
import { type Contact, contactsOfLetter } from '../../../../prisma-free-db/queries/contacts'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { wallClockAt } from '../../letters/deadline'
import { type InvitedRow, readInvited } from '../invitations/invited-rows.server'
import { standingIn } from '../lists/standing.server'
import { KIND_LABELS } from '../signing/kinds'
import { signaturesInOrder } from './ordering.server'
import { TOLD_HOW } from './told-how'

/** A signatory as coordinators take it along, in words; a null says that there is nothing. */
export interface ExportedSignatory {
  readonly organisation: string
  readonly signedAs: string
  readonly kind: string | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly state: string
  /** The numbers of the versions under which it stands. */
  readonly versions: readonly number[]
  /** A day by the letter's clocks, `2026-12-04`. */
  readonly signedOn: string | null
  readonly namedInPublic: string
  readonly sentence: string | null
  /** Of who was invited and will not sign: what they said to the coordinators. */
  readonly words: string | null
  readonly contacts: readonly ExportedContact[]
}

export interface ExportedContact {
  readonly name: string | null
  readonly role: string | null
  readonly employer: string | null
  readonly email: string | null
  readonly filledBy: string | null
  /** Where their yes was written down by hand: how and when they said it. */
  readonly addedByHand: string | null
}

const NAMING = {
  organisation: 'organisation',
  person: 'organisation and person',
  none: 'no',
} as const

const STATE = {
  confirmed: 'waiting',
  accepted: 'accepted',
  declined: 'declined',
} as const

type Signed = keyof typeof STATE
const hasSigned = (one: Signature): one is Signature & { state: Signed } =>
  Object.hasOwn(STATE, one.state)

/**
 * A letter's signatories in the order of its lists, with the versions under which each stands; who
 * only considers it has not signed; those who were invited and have not signed come after. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function readExportedList(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<ExportedSignatory[]> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  const versionsOf = await standingIn(db, letterId)
  const contacts = new Map<string, Contact[]>()
  for (const one of await contactsOfLetter(db, letterId)) {
    if (!Object.hasOwn(STATE, one.state)) continue
    contacts.set(one.signature_id, [...(contacts.get(one.signature_id) ?? []), one])
  }
  const invited = (await readInvited(db, actor, letterId)).map(asInvited)
  const signed = (await signaturesInOrder(db, letterId)).filter(hasSigned).map((signature) => ({
    organisation: signature.organisation,
    signedAs: signature.signatory === 'person' ? 'person, in a personal capacity' : 'organisation',
    kind: signature.kind && KIND_LABELS[signature.kind],
    country: signature.country,
    website: signature.website,
    number: signature.number,
    state: stateOf(signature),
    versions: versionsOf.get(signature.id) ?? [],
    signedOn: signature.confirmed_at && wallClockAt(signature.confirmed_at, letter.time_zone).day,
    namedInPublic: namedAs(signature),
    sentence: signature.sentence,
    words: null,
    contacts: (contacts.get(signature.id) ?? []).map(asExported),
  }))
  return [...signed, ...invited]
}

/** One who was invited and has not signed: it stands under no text, and its state says so. */
const asInvited = (row: InvitedRow): ExportedSignatory => ({
  organisation: row.organisation,
  signedAs: 'organisation',
  kind: null,
  country: null,
  website: null,
  number: null,
  state: row.saidNo ? 'will not sign' : 'invited, no answer',
  versions: [],
  signedOn: null,
  namedInPublic: 'no',
  sentence: null,
  words: row.saidNo?.words ?? null,
  contacts: row.email ? [{ ...NOBODY, name: row.name, email: row.email }] : [],
})

const NOBODY: ExportedContact = {
  name: null,
  role: null,
  employer: null,
  email: null,
  filledBy: null,
  addedByHand: null,
}

const asExported = (contact: Contact): ExportedContact => ({
  name: contact.name,
  role: contact.role,
  employer: contact.employer,
  email: contact.email,
  filledBy: contact.filled_by,
  addedByHand: contact.told_how && `${TOLD_HOW[contact.told_how]} on ${contact.told_on}`,
})

/** Where a signature stands, in a word or two. */
function stateOf(signature: Signature & { state: Signed }): string {
  if (signature.left_at) return 'left after it was sent'
  if (signature.is_later && signature.state === 'accepted') return 'later supporter'
  return STATE[signature.state]
}

/** How a signature is named in public, likewise. */
function namedAs(signature: Signature): string {
  if (signature.hidden_at) return 'hidden'
  if (signature.signatory === 'person') return signature.naming === 'none' ? 'no' : 'person'
  return NAMING[signature.naming]
}
