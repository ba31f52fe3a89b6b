import type { Selectable } from 'kysely'
import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  findContact,
  markContactConfirmed,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  findVersionById,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import {
  findSignature,
  findSignatureByKey,
  holdSignature,
  type Signature,
} from '../../../../prisma-free-db/queries/signatures'
import type { VersionsTable } from '../../../../prisma-free-db/tables/letters'
import type { PublicNaming, SignatoryType } from '../../../../prisma-free-db/tables/signatures'
import type { Language } from '../../../words/languages'
import { type Actor, instantOf } from '../../actor.server'
import { languageIn } from '../../letters/versions/version-texts'
import { readToken } from '../../tokens.server'
import { takeIntoBook } from '../book/keeping.server'
import { recordAgreement } from '../changes/agreements.server'
import { differenceOf, type VersionDifference } from '../changes/difference.server'
import { deletionDay, findPublicLetter, mayBeConfirmed } from '../opening.server'
import { type LinkedLetter, linkedLetter } from '../page/linked-letter'
import { languageOfContact } from './contact-language.server'
import { keyOf } from './names.server'
import { sendNoted, sendReceipt } from './receipt.server'
import { takeOn, takeOnConsidering } from './take-on.server'

/** What the page behind a confirm link shows. */
export interface Confirmation {
  readonly letter: LinkedLetter
  readonly askedBy: string | null
  /** The text that they confirm, or have confirmed. */
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  /** What became of the text since they filled in the form; null where it is the same. */
  readonly changed: VersionDifference | null
  readonly signatory: SignatoryType
  readonly organisation: string
  readonly website: string | null
  readonly sentence: string | null
  /** The day on which they decide; null where they sign. */
  readonly consideringUntil: string | null
  readonly name: string
  readonly role: string
  readonly employer: string | null
  readonly email: string
  /** In which they are written to. */
  readonly language: Language
  readonly filledBy: string | null
  readonly copyTo: string | null
  readonly naming: PublicNaming
  /** They ticked that the organisation book may keep what they wrote and, once it is done, it does. */
  readonly forBook: boolean
  readonly deletedOn: string
  /** `waiting` until they confirm, then `done`; `late` where the days of grace are over, or the letter has been sent. */
  readonly state: 'waiting' | 'done' | 'late'
}

/**
 * What somebody is about to confirm. Null where the link is unknown, older than three weeks, or
 * what it was about has been taken back. Looking changes nothing: mail scanners open links.
 *
 * @param text the language in which they would read the letter, where it is another than they began with.
 */
export async function readConfirmation(
  db: Database,
  actor: Actor,
  token: string,
  text?: string | null,
): Promise<Confirmation | null> {
  const found = await findByToken(db, actor, token)
  return found ? shown(found, actor, text) : null
}

/**
 * Confirms a signature under the version that they had before them, in the language that they read it in, sends the receipt with the link
 * to change it, and tells the coordinators that it waits for them; of who considers it, notes that
 * they do. Where another text is open by now, nothing is confirmed: they are to see it first. Doing
 * it twice is harmless. Null as in `readConfirmation`.
 */
export async function confirmSignature(
  db: Database,
  actor: Actor,
  input: { token: string; version: number; text?: string | undefined; baseUrl: string },
): Promise<Confirmation | null> {
  return atomically(db, async (tx) => {
    const found = await holdByToken(tx, actor, input.token)
    if (!found) return null
    const { letter, version } = found
    if (!mayBeConfirmed(letter, actor.now)) return shown(found, actor)
    if (version.number !== input.version) return shown(found, actor)
    const change = {
      state: found.contact.considering_until === null ? 'confirmed' : 'considering',
      confirmed_at: instantOf(actor),
      delete_on: deletionDay(letter, actor.now),
      // What they were reminded of is done; of their day they are to be reminded yet.
      reminded_at: null,
      text_language: languageIn(version, input.text, found.contact.text_language),
    } as const
    if (!(await markContactConfirmed(tx, found.contact.id, change))) return shown(found, actor)
    if (change.state === 'confirmed') {
      await recordAgreement(tx, actor, { contact: { ...found.contact, ...change }, version })
    }
    const signature = await standing(tx, found)
    const contact: Contact = {
      ...found.contact,
      ...change,
      version_id: version.id,
      signature_id: signature.id,
    }
    const about = { letter, version, read: version, signature, contact, baseUrl: input.baseUrl }
    if (change.state === 'considering') {
      await takeOnConsidering(tx, actor, about)
      await sendNoted(tx, actor, about)
    } else {
      await takeOn(tx, actor, about)
      await sendReceipt(tx, actor, { ...about, entry: await takeIntoBook(tx, actor, about) })
    }
    return shown(about, actor)
  })
}

/**
 * The signature that a contact confirms. Where theirs was taken back and the organisation has
 * signed anew since, they join those who did: an organisation stands once under a letter.
 */
async function standing(tx: Database, { signature, contact }: Found): Promise<Signature> {
  const anew = await signedAnew(tx, signature, contact)
  if (anew) await updateContact(tx, contact.id, { signature_id: anew.id })
  return anew ?? signature
}

const signedAnew = async (db: Database, signature: Signature, contact: Contact) =>
  signature.state === 'withdrawn'
    ? findSignatureByKey(db, signature.letter_id, keyOf(signature, contact))
    : undefined

export interface Found {
  letter: LetterWithCoalition
  /** The text that they confirm, or have confirmed. */
  version: Selectable<VersionsTable>
  /** The text that they read when they filled in the form. */
  read: Selectable<VersionsTable>
  signature: Signature
  contact: Contact
}

/** What a link to confirm is about. Null as in `readConfirmation`. */
async function findByToken(db: Database, actor: Actor, token: string): Promise<Found | null> {
  const grant = await readToken(db, actor, 'confirm-signature', token)
  const asked = grant ? await findContact(db, grant.subjectId) : undefined
  if (!asked || asked.deleted_at || asked.state === 'withdrawn') return null
  const first = await findSignature(db, asked.signature_id)
  if (!first) return null
  // Who signed again meanwhile, with the same email, is one person: the old link is about the new.
  const anew = await signedAnew(db, first, asked)
  const again = anew && (await contactsOf(db, anew.id)).find((one) => one.email === asked.email)
  const signature = again ? anew : first
  const contact = again ?? asked
  const read = await findVersionById(db, contact.version_id)
  const open = await findPublicLetter(db, { id: signature.letter_id })
  if (!read || !open) return null
  const version = contact.state === 'unconfirmed' ? open.version : read
  return { letter: open.letter, version, read, signature, contact }
}

/** As `findByToken`, with the signature held until the transaction ends. */
export async function holdByToken(
  tx: Database,
  actor: Actor,
  token: string,
): Promise<Found | null> {
  const about = await findByToken(tx, actor, token)
  if (about) await holdSignature(tx, about.signature.id)
  return about && (await findByToken(tx, actor, token))
}

const shown = (
  { letter, version, read, signature, contact }: Found,
  actor: Actor,
  text?: string | null,
): Confirmation => ({
  letter: linkedLetter(letter, version, contact, text),
  askedBy: letter.lead_organisation ?? letter.coalition_name,
  version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
  changed: read.id === version.id ? null : differenceOf(read, version, text, contact.text_language),
  signatory: signature.signatory,
  organisation: contact.organisation,
  website: contact.website,
  sentence: contact.sentence,
  consideringUntil: contact.considering_until,
  name: contact.name ?? '',
  role: contact.role ?? '',
  employer: contact.employer,
  email: contact.email ?? '',
  language: languageOfContact(contact, version),
  filledBy: contact.filled_by,
  copyTo: contact.copy_to,
  naming: contact.naming,
  forBook:
    contact.asked_for_book === 1 &&
    (contact.state === 'unconfirmed' || contact.book_entry_id !== null),
  deletedOn: deletionDay(letter, actor.now),
  state:
    contact.state !== 'unconfirmed'
      ? 'done'
      : mayBeConfirmed(letter, actor.now)
        ? 'waiting'
        : 'late',
})
