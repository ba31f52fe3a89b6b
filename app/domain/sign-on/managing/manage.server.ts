import type { Selectable } from 'kysely'
import type { Database } from '../../../../prisma-free-db/open'
import { findBookEntry } from '../../../../prisma-free-db/queries/book'
import { type Contact, contactsOf, findContact } from '../../../../prisma-free-db/queries/contacts'
import {
  findVersionById,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import {
  findSignature,
  holdSignature,
  type Signature,
} from '../../../../prisma-free-db/queries/signatures'
import type { VersionsTable } from '../../../../prisma-free-db/tables/letters'
import type {
  ContactState,
  OrganisationKind,
  PublicNaming,
  SignatoryType,
} from '../../../../prisma-free-db/tables/signatures'
import type { Language } from '../../../words/languages'
import type { Actor } from '../../actor.server'
import { languageIn } from '../../letters/versions/version-texts'
import { readToken } from '../../tokens.server'
import { isKept } from '../book/year.server'
import { findPublicLetter, isOpen, mayStillCome, requirePublicLetter } from '../opening.server'
import { type LinkedLetter, linkedLetter } from '../page/linked-letter'
import { languageOfContact } from '../signing/contact-language.server'
import { type DaysToDecide, daysToDecide } from '../signing/days-to-decide'
import { type FormTerms, termsFor } from '../terms.server'

/** What the page behind a contact's own link shows. */
export interface Managed {
  readonly letter: LinkedLetter
  readonly askedBy: string | null
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  /** The language in which they read the text that they agreed to, BCP 47. */
  readonly readIn: string
  readonly signatory: SignatoryType
  readonly organisation: string
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly website: string | null
  readonly number: string | null
  readonly sentence: string | null
  readonly naming: PublicNaming
  readonly name: string
  readonly role: string
  readonly employer: string | null
  readonly email: string
  /** In which they are written to. */
  readonly language: Language
  readonly filledBy: string | null
  readonly copyTo: string | null
  /** The words in which they declared that they may sign. */
  readonly declaration: string | null
  /** The day on which they decide, while they consider it. */
  readonly consideringUntil: string | null
  readonly confirmedAt: string | null
  readonly deletedOn: string
  /** Until when they are in the organisation book; null where they are not. */
  readonly bookUntil: string | null
  /** Where their own part stands. */
  readonly state: ContactState
  /** The text was changed since they agreed to it: they can see how, and confirm it. */
  readonly textChanged: boolean
  /** They may change what stands under the letter, and take the organisation's signature back. */
  readonly mayChangeSignature: boolean
  /**
   * Others of the organisation were accepted too: the signature stays when this one leaves. Told
   * only to those who were accepted themselves.
   */
  readonly others: boolean
  /** They may hide the name from every public page: also once they have left a letter that was sent, which still has it. */
  readonly mayHide: boolean
  /** Who has hidden the name from every public page; null where nobody has. */
  readonly hiddenBy: 'contact' | 'coordinator' | null
  /** When they left a letter that had been sent. */
  readonly leftAt: string | null
  /** The number of the text that is open now. */
  readonly openVersion: number
  /** The letter can be signed now. */
  readonly open: boolean
  /** The days that they may name while they consider it. */
  readonly daysToDecide: DaysToDecide
  /** The letter has been sent: what it says of them does not change any more. */
  readonly sent: boolean
  readonly terms: FormTerms
}

/** A contact's own signature, by the link they were sent. Null where the link has ended. */
export async function readManaged(
  db: Database,
  actor: Actor,
  token: string,
  text?: string | null,
): Promise<Managed | null> {
  const found = await findManaged(db, actor, token)
  if (!found) return null
  const { letter, version, signature, contact } = found
  const own = found.mayChangeSignature ? signature : contact
  const entry = contact.book_entry_id ? await findBookEntry(db, contact.book_entry_id) : undefined
  return {
    letter: linkedLetter(letter, version, contact, text),
    askedBy: letter.lead_organisation ?? letter.coalition_name,
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    readIn: languageIn(version, contact.text_language),
    signatory: signature.signatory,
    organisation: own.organisation,
    kind: own.kind,
    country: own.country,
    website: own.website,
    number: own.number,
    sentence: own.sentence,
    naming: own.naming === 'person' ? contact.naming : own.naming,
    name: contact.name ?? '',
    role: contact.role ?? '',
    employer: contact.employer,
    email: contact.email ?? '',
    language: languageOfContact(contact, version),
    filledBy: contact.filled_by,
    copyTo: contact.copy_to,
    declaration: contact.declaration,
    consideringUntil: contact.considering_until,
    confirmedAt: contact.confirmed_at,
    deletedOn: contact.delete_on,
    bookUntil: entry && isKept(entry, actor.now) ? entry.renew_by : null,
    state: contact.state,
    textChanged: letter.open_version_id !== version.id,
    mayChangeSignature: found.mayChangeSignature,
    others: contact.state === 'accepted' && found.others.some((one) => one.state === 'accepted'),
    mayHide: found.mayHide,
    hiddenBy: found.mayHide ? signature.hidden_by : null,
    leftAt: contact.state === 'withdrawn' ? signature.left_at : null,
    openVersion: (await requirePublicLetter(db, { id: letter.id })).version.number,
    open: isOpen(letter, actor.now),
    daysToDecide: daysToDecide(letter, actor.now),
    sent: !mayStillCome(letter),
    terms: await termsFor(db, letter.id),
  }
}

export interface FoundByLink {
  letter: LetterWithCoalition
  version: Selectable<VersionsTable>
  signature: Signature
  contact: Contact
  /** The other contacts of the signature, those who have left too. */
  others: Contact[]
  mayChangeSignature: boolean
  mayHide: boolean
}

/** In which language the contact of a link reads. Null where it has ended. */
export async function contactLanguage(
  db: Database,
  actor: Actor,
  token: string,
): Promise<Language | null> {
  const grant = await readToken(db, actor, 'manage-signature', token)
  const contact = grant && (await findContact(db, grant.subjectId))
  const version = contact && (await findVersionById(db, contact.version_id))
  return version ? languageOfContact(contact, version) : null
}

/** What a contact's link is about. Null where it has ended or the letter is no longer public. */
export async function findManaged(
  db: Database,
  actor: Actor,
  token: string,
): Promise<FoundByLink | null> {
  const grant = await readToken(db, actor, 'manage-signature', token)
  return grant && findByContact(db, grant.subjectId)
}

/** A contact with the signature that they stand for. Null where either is gone, or the letter no longer public. */
export async function findByContact(db: Database, contactId: string): Promise<FoundByLink | null> {
  const contact = await findContact(db, contactId)
  const signature = contact && (await findSignature(db, contact.signature_id))
  if (!contact || !signature) return null
  const open = await findPublicLetter(db, { id: signature.letter_id })
  const version = await findVersionById(db, contact.version_id)
  if (!open || !version) return null
  // Who is held apart stands for nobody yet.
  const all = (await contactsOf(db, signature.id)).filter((one) => one.flood_id === null)
  return {
    letter: open.letter,
    version,
    signature,
    contact,
    others: all.filter((one) => one.id !== contact.id),
    mayChangeSignature: speaksFor(contact, signature, all),
    mayHide: speaksFor(contact, signature, all) || spokeFor(contact, signature),
  }
}

/** As `findManaged`, with the signature held until the transaction ends. */
export async function holdManaged(
  tx: Database,
  actor: Actor,
  token: string,
): Promise<FoundByLink | null> {
  const grant = await readToken(tx, actor, 'manage-signature', token)
  return grant && holdContact(tx, grant.subjectId)
}

/** As `findByContact`, with the signature held until the transaction ends. */
export async function holdContact(tx: Database, contactId: string): Promise<FoundByLink | null> {
  const about = await findByContact(tx, contactId)
  if (!about) return null
  await holdSignature(tx, about.signature.id)
  return findByContact(tx, contactId)
}

/** True of who was accepted as the letter was sent, and has left since: the name still stands there. */
const spokeFor = (contact: Contact, signature: Signature): boolean =>
  contact.state === 'withdrawn' && contact.decided_at !== null && signature.left_at !== null

/**
 * True where a contact may act on the signature itself: a coordinator has accepted them, or
 * nobody has been accepted and they were the first to confirm. Anybody else merely typed its name.
 */
function speaksFor(contact: Contact, signature: Signature, all: readonly Contact[]): boolean {
  if (contact.state === 'accepted') return true
  // Whoever was accepted for one that stands has left a letter that was sent.
  if (contact.state !== 'confirmed' || signature.state === 'accepted') return false
  if (all.some((one) => one.state === 'accepted')) return false
  const first = all.find((one) => one.state === 'confirmed' || one.state === 'declined')
  return first?.id === contact.id
}
