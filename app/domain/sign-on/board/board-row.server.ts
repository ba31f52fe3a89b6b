import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import type {
  ContactState,
  OrganisationKind,
  PublicNaming,
  SignatoryType,
  SignatureState,
  ToldHow,
} from '../../../../prisma-free-db/tables/signatures'
import { publicPerson, whatTheyDo } from '../lists/naming.server'
import { isOfDomain } from '../signing/own-domain'
import type { Twin } from './twins.server'

export interface BoardContact {
  readonly id: string
  /** Null where it was deleted, or where the person who asks may not see it. */
  readonly name: string | null
  readonly role: string | null
  /** Of a person in a personal capacity: where they work. */
  readonly employer: string | null
  readonly email: string | null
  /** Their email is of the domain of the organisation's website. */
  readonly ownDomain: boolean
  /** Who filled the form in, where that was somebody else. */
  readonly filledBy: string | null
  /** Where a coordinator wrote their yes down: how they said it, and on which day. */
  readonly told: { readonly how: ToldHow; readonly on: string } | null
  /** Why a coordinator declined it, as they were told. */
  readonly declineReason: string | null
  /** Somebody at the organisation's address, or they themselves, said that it is not right. */
  readonly disputed: boolean
  /** What they call the organisation, where that is another name than the row has; null where it is not, or not to be seen. */
  readonly callsIt: string | null
  readonly naming: PublicNaming
  readonly state: ContactState
  readonly deleted: boolean
}

export interface Part {
  readonly id: string
  readonly organisation: string
  readonly canPart: boolean
}

export interface BoardRow {
  readonly id: string
  readonly signatory: SignatoryType
  /** The name under the letter; of a person, theirs. */
  readonly organisation: string
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly sentence: string | null
  readonly naming: PublicNaming
  /** Who has hidden the name from every public page; null where nobody has. */
  readonly hiddenBy: 'contact' | 'coordinator' | null
  /** They left after the letter was sent. */
  readonly leftAt: string | null
  readonly state: SignatureState
  /** It came after the letter was sent: a later supporter. */
  readonly isLater: boolean
  /** It signed a text that said something else, and has not confirmed the one that is open. */
  readonly again: boolean
  /** The numbers of the versions under which it stands. */
  readonly versions: readonly number[]
  /** The day on which they decide, while they consider it. */
  readonly consideringUntil: string | null
  /** When it came to stand where it stands. */
  readonly since: string
  readonly signedAt: string | null
  /** Those who stand for it, the first to confirm first. */
  readonly contacts: readonly BoardContact[]
  /** A further contact waits for a coordinator. */
  readonly contactWaits: boolean
  /** Other rows that became part of this one, by their names, and whether they can be parted again. */
  readonly alsoSignedAs: readonly Part[]
  /** Other rows that coordinators said are another organisation. */
  readonly keptApartFrom: readonly { readonly id: string; readonly organisation: string }[]
  /** Other rows that may be the same organisation, and why. */
  readonly twins: readonly Twin[]
}

/** A signature's contacts as coordinators see them: all but those who have left, whom one declined alone after the others. */
export function contactsForCoordinators(
  signature: Signature,
  contacts: readonly Contact[],
): BoardContact[] {
  const there = contacts.filter((one) => one.state !== 'withdrawn')
  const isDeclinedAlone = (one: Contact) =>
    one.state === 'declined' && signature.state !== 'declined'
  return [...there.filter((one) => !isDeclinedAlone(one)), ...there.filter(isDeclinedAlone)].map(
    (one) => forCoordinators(signature, one),
  )
}

const forCoordinators = (signature: Signature, contact: Contact): BoardContact => ({
  id: contact.id,
  name: contact.name,
  role: contact.role,
  employer: contact.employer,
  email: contact.email,
  ownDomain: isOfDomain(contact.email, signature.website),
  filledBy: contact.filled_by,
  told: contact.told_how && contact.told_on ? { how: contact.told_how, on: contact.told_on } : null,
  declineReason: contact.decline_reason,
  disputed: contact.disputed_at !== null,
  callsIt:
    contact.organisation === '' || contact.organisation === signature.organisation
      ? null
      : contact.organisation,
  naming: contact.naming,
  state: contact.state,
  deleted: contact.deleted_at !== null,
})

/** What everybody may read of them. */
export function publicContacts(signature: Signature, contacts: readonly Contact[]): BoardContact[] {
  const person =
    signature.signatory === 'person'
      ? { name: signature.organisation, ...whatTheyDo(contacts) }
      : publicPerson(signature, contacts)
  if (!person) return []
  return [
    {
      id: '',
      employer: null,
      ...person,
      email: null,
      ownDomain: false,
      filledBy: null,
      told: null,
      declineReason: null,
      disputed: false,
      callsIt: null,
      naming: 'person',
      state: 'accepted',
      deleted: false,
    },
  ]
}
