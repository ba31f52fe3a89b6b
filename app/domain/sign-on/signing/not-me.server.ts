import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  contactsOf,
  deleteContact,
  findContact,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import { deleteMessagesToContact } from '../../../../prisma-free-db/queries/messages'
import {
  deleteSignature,
  findSignature,
  holdSignature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { ToldHow } from '../../../../prisma-free-db/tables/signatures'
import type { Language } from '../../../words/languages'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { endTokens, readToken } from '../../tokens.server'
import { findPublicLetter, mayStillCome } from '../opening.server'
import { type LinkedLetter, linkedLetter } from '../page/linked-letter'
import { holdByToken } from './confirm.server'
import { languageOfContact } from './contact-language.server'
import { tellCoordinators } from './take-on.server'

/**
 * "This was not me", by the link that was to confirm: deletes at once what somebody wrote with this
 * address, as if nobody had. What has been confirmed since is left alone: its own link takes it back.
 * Twice is harmless.
 */
export async function disown(db: Database, actor: Actor, token: string): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await holdByToken(tx, actor, token)
    if (found?.contact.state !== 'unconfirmed') return
    const { contact, signature } = found
    await deleteMessagesToContact(tx, contact.id)
    await endTokens(tx, 'confirm-signature', contact.id)
    await deleteContact(tx, contact.id)
    const left = await contactsOf(tx, signature.id)
    if (signature.state === 'unconfirmed' && left.length === 0) {
      await deleteSignature(tx, signature.id)
    }
  })
}

/** What the page behind the link in a copy of a receipt shows. */
export interface Dispute {
  readonly letter: LinkedLetter
  readonly organisation: string
  /** In which the contact is written to. */
  readonly language: Language
  readonly name: string
  readonly role: string
  /** Where a coordinator wrote it down: how they said it, and on which day. */
  readonly told: { readonly how: ToldHow; readonly on: string } | null
  /** True once somebody has said that it is not right. */
  readonly done: boolean
}

/** What an organisation was sent a copy of, or a contact whose yes was written down for them. Null where the link has ended. Looking changes nothing. */
export async function readDispute(
  db: Database,
  actor: Actor,
  token: string,
): Promise<Dispute | null> {
  const found = await findDisputed(db, actor, token)
  if (!found) return null
  const { letter, version, contact } = found
  return {
    letter: linkedLetter(letter, version, contact),
    organisation: contact.organisation,
    language: languageOfContact(contact, version),
    name: contact.name ?? '',
    role: contact.role ?? '',
    told:
      contact.told_how && contact.told_on ? { how: contact.told_how, on: contact.told_on } : null,
    done: contact.disputed_at !== null,
  }
}

/**
 * "This is not right", from an address of the organisation, or of who is said to have said yes: its name is off the list until the
 * coordinators, who are told, have looked into it. The record of a letter that has been sent stays:
 * they are told all the same. Twice is harmless.
 */
export async function dispute(
  db: Database,
  actor: Actor,
  input: { token: string; baseUrl: string },
): Promise<void> {
  await atomically(db, async (tx) => {
    const about = await findDisputed(tx, actor, input.token)
    if (about) await holdSignature(tx, about.signature.id)
    const found = about && (await findDisputed(tx, actor, input.token))
    if (!found || found.contact.disputed_at) return
    const { letter, version, signature, contact } = found
    const waits = contact.state === 'accepted' && (mayStillCome(letter) || signature.is_later === 1)
    await updateContact(tx, contact.id, {
      disputed_at: instantOf(actor),
      ...(waits ? { state: 'confirmed', decided_at: null } : {}),
    })
    const others = await contactsOf(tx, signature.id)
    const stays = others.some((one) => one.id !== contact.id && one.state === 'accepted')
    if (waits && signature.state === 'accepted' && !stays) {
      await updateSignature(tx, signature.id, {
        state: 'confirmed',
        decided_at: null,
        decided_by: null,
      })
    }
    await tellCoordinators(tx, actor, {
      letter,
      version,
      signature,
      baseUrl: input.baseUrl,
      disputed: true,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.disputed',
      details: { signatureId: signature.id },
    })
  })
}

async function findDisputed(db: Database, actor: Actor, token: string) {
  const grant = await readToken(db, actor, 'dispute-signature', token)
  const contact = grant ? await findContact(db, grant.subjectId) : undefined
  const signature = contact && (await findSignature(db, contact.signature_id))
  if (!contact || contact.deleted_at || !signature) return null
  const open = await findPublicLetter(db, { id: signature.letter_id })
  return open && { ...open, signature, contact }
}
