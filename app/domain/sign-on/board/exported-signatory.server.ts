import type { ContactInFile, ExportedSignature } from '../../../../prisma-free-db/queries/exported'
import { wallClockAt } from '../../letters/deadline'
import type { InvitedRow } from '../invitations/invited-rows.server'
import { KIND_LABELS } from '../signing/kinds'
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

/** One who was invited and has not signed: it stands under no text, and its state says so. */
export const asInvited = (row: InvitedRow): ExportedSignatory => ({
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

/** One that has signed, with the versions under which it stands and those who signed for it, in their order. */
export const asSigned = (
  signature: ExportedSignature,
  {
    versions,
    timeZone,
    contacts,
  }: { versions: readonly number[]; timeZone: string; contacts: readonly ContactInFile[] },
): ExportedSignatory => ({
  organisation: signature.organisation,
  signedAs: signature.signatory === 'person' ? 'person, in a personal capacity' : 'organisation',
  kind: signature.kind && KIND_LABELS[signature.kind],
  country: signature.country,
  website: signature.website,
  number: signature.number,
  state: stateOf(signature),
  versions,
  signedOn: signature.confirmed_at && wallClockAt(signature.confirmed_at, timeZone).day,
  namedInPublic: namedAs(signature),
  sentence: signature.sentence,
  words: null,
  contacts: contacts.map(asContact),
})

const asContact = (contact: ContactInFile): ExportedContact => ({
  name: contact.name,
  role: contact.role,
  employer: contact.employer,
  email: contact.email,
  filledBy: contact.filled_by,
  addedByHand: contact.told_how && `${TOLD_HOW[contact.told_how]} on ${contact.told_on}`,
})

/** Where a signature stands, in a word or two. */
function stateOf(signature: ExportedSignature): string {
  if (signature.left_at) return 'left after it was sent'
  if (signature.is_later && signature.state === 'accepted') return 'later supporter'
  return STATE[signature.state]
}

/** How a signature is named in public, likewise. */
function namedAs(signature: ExportedSignature): string {
  if (signature.hidden_at) return 'hidden'
  if (signature.signatory === 'person') return signature.naming === 'none' ? 'no' : 'person'
  return NAMING[signature.naming]
}
