import type { Selectable } from 'kysely'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  findContact,
  findSignature,
  findSignatureByKey,
  findVersionById,
  holdSignature,
  type LetterWithCoalition,
  type Signature,
  updateContact,
  updateSignature,
} from '../../../prisma-free-db/queries/signatures'
import type { PublicNaming, SignatureState, VersionsTable } from '../../../prisma-free-db/tables'
import { logActivity } from '../activity.server'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { readToken } from '../tokens.server'
import { tellCoordinators } from './confirm.server'
import { organisationKey, organisationName, required, websiteAddress } from './names.server'
import { findPublicLetter } from './opening.server'

/** What the page behind a contact's own link shows. */
export interface Managed {
  readonly letter: { readonly title: string; readonly slug: string; readonly language: string }
  readonly askedBy: string | null
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  readonly organisation: string
  readonly website: string | null
  readonly naming: PublicNaming
  readonly name: string
  readonly role: string
  readonly email: string
  readonly confirmedAt: string | null
  readonly deletedOn: string
  /** Where their own part stands. */
  readonly state: SignatureState
  /** The text was changed since they agreed to it: they can see how, and confirm it. */
  readonly textChanged: boolean
  /** They may change what stands under the letter, and take the organisation's signature back. */
  readonly mayChangeSignature: boolean
  /**
   * Others of the organisation were accepted too: the signature stays when this one leaves. Told
   * only to those who were accepted themselves.
   */
  readonly others: boolean
}

/** A contact's own signature, by the link they were sent. Null where the link has ended. */
export async function readManaged(
  db: Database,
  actor: Actor,
  token: string,
): Promise<Managed | null> {
  const found = await findManaged(db, actor, token)
  if (!found) return null
  const { letter, version, signature, contact } = found
  const own = found.mayChangeSignature ? signature : contact
  return {
    letter: { title: version.title, slug: letter.slug, language: version.language },
    askedBy: letter.lead_organisation ?? letter.coalition_name,
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    organisation: own.organisation,
    website: own.website,
    naming: own.naming === 'person' ? contact.naming : own.naming,
    name: contact.name ?? '',
    role: contact.role ?? '',
    email: contact.email ?? '',
    confirmedAt: contact.confirmed_at,
    deletedOn: contact.delete_on,
    state: contact.state,
    textChanged: letter.open_version_id !== version.id,
    mayChangeSignature: found.mayChangeSignature,
    others: contact.state === 'accepted' && found.others.some((one) => one.state === 'accepted'),
  }
}

export interface Change {
  readonly token: string
  readonly organisation: string
  readonly website: string | null
  readonly naming: PublicNaming
  readonly name: string
  readonly role: string
  readonly baseUrl: string
}

/**
 * Changes what a contact wrote, and with it the signature where they may speak for it. Another
 * name than before (not only another spelling) waits for a coordinator again. Throws `NotFound`
 * where the link has ended, `Invalid` on a field.
 */
export async function changeSignature(db: Database, actor: Actor, input: Change): Promise<void> {
  const written = {
    organisation: organisationName(input.organisation),
    website: websiteAddress(input.website),
    naming: input.naming,
  }
  const person = {
    name: required(input.name, 'name', 'Write your full name.'),
    role: required(input.role, 'role', 'Write your role in the organisation.'),
  }
  await atomically(db, async (tx) => {
    const found = await holdManaged(tx, actor, input.token)
    if (!found || found.contact.state === 'withdrawn') throw new NotFound()
    const { letter, version, signature, contact } = found
    await updateContact(tx, contact.id, { ...written, ...person })
    if (!found.mayChangeSignature) return

    const key = organisationKey(written.organisation)
    const renamed = key !== organisationKey(signature.organisation)
    // A name that is here already keeps its key: whether it is here is nobody's business, and the
    // board shows the two as a possible duplicate.
    const taken = renamed && (await findSignatureByKey(tx, signature.letter_id, key)) !== undefined
    const waitsAgain = renamed && signature.state === 'accepted'
    // To be named oneself, or not, says nothing for the others who agreed to it.
    const othersNamed =
      signature.naming === 'person' &&
      found.others.some((one) => one.state === 'accepted' && one.naming === 'person')
    await updateSignature(tx, signature.id, {
      ...written,
      naming: written.naming === 'organisation' && othersNamed ? 'person' : written.naming,
      ...(renamed && !taken ? { organisation_key: key } : {}),
      ...(waitsAgain ? { state: 'confirmed', decided_at: null, decided_by: null } : {}),
    })
    if (waitsAgain) {
      const renamedTo = { ...signature, organisation: written.organisation }
      await tellCoordinators(tx, actor, {
        letter,
        version,
        signature: renamedTo,
        baseUrl: input.baseUrl,
      })
    }
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.changed',
      details: { signatureId: signature.id },
    })
  })
}

export interface FoundByLink {
  letter: LetterWithCoalition
  version: Selectable<VersionsTable>
  signature: Signature
  contact: Contact
  /** The other contacts of the signature, those who have left too. */
  others: Contact[]
  mayChangeSignature: boolean
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
  const all = await contactsOf(db, signature.id)
  return {
    letter: open.letter,
    version,
    signature,
    contact,
    others: all.filter((one) => one.id !== contact.id),
    mayChangeSignature: speaksFor(contact, all),
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

/**
 * True where a contact may act on the signature itself: a coordinator has accepted them, or
 * nobody has been accepted and they were the first to confirm. Anybody else merely typed its name.
 */
function speaksFor(contact: Contact, all: readonly Contact[]): boolean {
  if (contact.state === 'accepted') return true
  if (contact.state !== 'confirmed' || all.some((one) => one.state === 'accepted')) return false
  const first = all.find((one) => one.state === 'confirmed' || one.state === 'declined')
  return first?.id === contact.id
}
