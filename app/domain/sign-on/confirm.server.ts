import type { Selectable } from 'kysely'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  coordinatorsOf,
  findContact,
  findSignature,
  findSignatureByKey,
  findVersionById,
  holdSignature,
  type LetterWithCoalition,
  markContactConfirmed,
  type Signature,
  updateContact,
  updateSignature,
} from '../../../prisma-free-db/queries/signatures'
import type { PublicNaming, VersionsTable } from '../../../prisma-free-db/tables'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { compose } from '../messages/compose.server'
import { inWords } from '../messages/days'
import { queueMessage } from '../messages/outbox.server'
import { ReceiptMessage } from '../messages/receipt'
import { SignatureWaitingMessage } from '../messages/signature-waiting'
import { readToken } from '../tokens.server'
import { recordAgreement } from './agreements.server'
import { differenceOf, type TextDifference } from './difference.server'
import { manageLink } from './links.server'
import { organisationKey } from './names.server'
import { deletionDay, findPublicLetter, mayStillCome } from './opening.server'

/** What the page behind a confirm link shows. */
export interface Confirmation {
  readonly letter: { readonly title: string; readonly slug: string; readonly language: string }
  readonly askedBy: string | null
  /** The text that they confirm, or have confirmed. */
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  /** What became of the text since they filled in the form; null where it is the same. */
  readonly changed: TextDifference | null
  readonly organisation: string
  readonly website: string | null
  readonly name: string
  readonly role: string
  readonly email: string
  readonly naming: PublicNaming
  readonly deletedOn: string
  /** `waiting` until they confirm, then `done`; `late` where the letter has been sent since. */
  readonly state: 'waiting' | 'done' | 'late'
}

/**
 * What somebody is about to confirm. Null where the link is unknown, older than seven days, or
 * what it was about has been taken back. Looking changes nothing: mail scanners open links.
 */
export async function readConfirmation(
  db: Database,
  actor: Actor,
  token: string,
): Promise<Confirmation | null> {
  const found = await findByToken(db, actor, token)
  return found ? shown(found, actor) : null
}

/**
 * Confirms a signature under the version that they had before them, sends the receipt with the link
 * to change it, and tells the coordinators that it waits for them. Where another text is open by
 * now, nothing is confirmed: they are to see it first. Doing it twice is harmless. Null as in
 * `readConfirmation`.
 */
export async function confirmSignature(
  db: Database,
  actor: Actor,
  input: { token: string; version: number; baseUrl: string },
): Promise<Confirmation | null> {
  return atomically(db, async (tx) => {
    const about = await findByToken(tx, actor, input.token)
    if (about) await holdSignature(tx, about.signature.id)
    const found = about && (await findByToken(tx, actor, input.token))
    if (!found) return null
    const { letter, version } = found
    if (!mayStillCome(letter)) return shown(found, actor)
    if (version.number !== input.version) return shown(found, actor)
    const change = {
      confirmed_at: instantOf(actor),
      delete_on: deletionDay(letter, actor.now),
    }
    if (!(await markContactConfirmed(tx, found.contact.id, change))) return shown(found, actor)
    await recordAgreement(tx, actor, { contactId: found.contact.id, version })

    let signature = await standing(tx, found)
    const contact: Contact = {
      ...found.contact,
      ...change,
      version_id: version.id,
      signature_id: signature.id,
      state: 'confirmed',
    }
    if (signature.state === 'unconfirmed' || signature.state === 'withdrawn') {
      const taken = {
        ...claimOf(contact),
        ...(signature.state === 'withdrawn' ? revived(contact) : {}),
        state: 'confirmed',
        confirmed_at: instantOf(actor),
      } as const
      await updateSignature(tx, signature.id, taken)
      signature = { ...signature, ...taken }
      await tellCoordinators(tx, actor, { letter, version, signature, baseUrl: input.baseUrl })
      await logActivity(tx, actor, {
        coalitionId: letter.coalition_id,
        letterId: letter.id,
        kind: 'signature.confirmed',
        details: { signatureId: signature.id },
      })
    }
    await sendReceipt(tx, actor, { ...found, contact, baseUrl: input.baseUrl })
    return shown({ ...found, signature, contact, read: version }, actor)
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
    ? findSignatureByKey(db, signature.letter_id, organisationKey(contact.organisation))
    : undefined

/** What taking back had changed, undone: the key was freed, and nobody has decided on the new words. */
const revived = (contact: Contact) => ({
  organisation_key: organisationKey(contact.organisation),
  withdrawn_at: null,
  decided_at: null,
  decided_by: null,
})

async function sendReceipt(tx: Database, actor: Actor, about: Found & { baseUrl: string }) {
  const { letter, version, contact, baseUrl } = about
  if (!contact.email) return
  const receipt = await compose(
    ReceiptMessage,
    {
      letter: version.title,
      organisation: contact.organisation,
      name: contact.name ?? '',
      role: contact.role ?? '',
      naming: contact.naming,
      version: version.number,
      sha256: version.sha256,
      fixedOn: inWords(version.created_at),
      signedOn: inWords(instantOf(actor)),
      deletedOn: inWords(contact.delete_on),
      link: await manageLink(tx, actor, { contact, baseUrl }),
      letterLink: `${baseUrl}/l/${letter.slug}`,
    },
    { to: contact.email, subject: `${contact.organisation} signed “${version.title}”` },
  )
  await queueMessage(tx, actor, receipt, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}

/** What a contact wrote about the organisation, as the signature takes it. */
export const claimOf = (contact: Contact) => ({
  version_id: contact.version_id,
  organisation: contact.organisation,
  website: contact.website,
  naming: contact.naming,
})

/** Tells every coordinator that a signature waits for them; without the person's data. */
export async function tellCoordinators(
  tx: Database,
  actor: Actor,
  about: {
    letter: LetterWithCoalition
    version: Selectable<VersionsTable>
    signature: Signature
    baseUrl: string
  },
): Promise<void> {
  const { letter, version, signature, baseUrl } = about
  const message = await compose(
    SignatureWaitingMessage,
    {
      letter: version.title,
      organisation: signature.organisation,
      link: `${baseUrl}/letters/${letter.id}/signing`,
    },
    { to: '', subject: `${signature.organisation} signed “${version.title}”` },
  )
  for (const { email } of await coordinatorsOf(tx, letter.coalition_id)) {
    await queueMessage(tx, actor, { ...message, to: email }, { isSample: letter.is_sample === 1 })
  }
}

interface Found {
  letter: LetterWithCoalition
  /** The text that they confirm, or have confirmed. */
  version: Selectable<VersionsTable>
  /** The text that they read when they filled in the form. */
  read: Selectable<VersionsTable>
  signature: Signature
  contact: Contact
}

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

const shown = ({ letter, version, read, contact }: Found, actor: Actor): Confirmation => ({
  letter: { title: version.title, slug: letter.slug, language: version.language },
  askedBy: letter.lead_organisation ?? letter.coalition_name,
  version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
  changed: read.id === version.id ? null : differenceOf(read, version),
  organisation: contact.organisation,
  website: contact.website,
  name: contact.name ?? '',
  role: contact.role ?? '',
  email: contact.email ?? '',
  naming: contact.naming,
  deletedOn: deletionDay(letter, actor.now),
  state: contact.state !== 'unconfirmed' ? 'done' : mayStillCome(letter) ? 'waiting' : 'late',
})
