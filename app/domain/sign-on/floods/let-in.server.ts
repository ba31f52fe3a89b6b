import type { Database } from '../../../../prisma-free-db/open'
import { type Contact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import {
  findSignature,
  holdSignature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { Actor } from '../../actor.server'
import { takeIntoBook } from '../book/keeping.server'
import { sendBookLink } from '../book/links.server'
import { findPublicLetter, isOpen, unconfirmedUntil } from '../opening.server'
import { sendConfirmLinks } from '../signing/links.server'
import { takeOnConsidering, takeOnQuietly } from '../signing/take-on.server'

/**
 * Lets in a contact who was held apart, and with them the signature that they stand for: what they have confirmed waits for the
 * coordinators, and to who was sent no message yet the link to confirm goes now, while the letter is open.
 */
export async function letIn(
  tx: Database,
  actor: Actor,
  held: Contact,
  baseUrl: string,
): Promise<void> {
  await holdSignature(tx, held.signature_id)
  const isToConfirm = held.is_held === 1 && held.state === 'unconfirmed'
  const change = {
    flood_id: null,
    is_held: 0,
    // As long as anybody has from the day on which they are asked.
    ...(isToConfirm ? { delete_on: unconfirmedUntil(actor.now) } : {}),
  } as const
  await updateContact(tx, held.id, change)
  await updateSignature(tx, held.signature_id, { flood_id: null })
  const contact = { ...held, ...change }
  const signature = await findSignature(tx, contact.signature_id)
  const open = signature && (await findPublicLetter(tx, { id: signature.letter_id }))
  const version = open && (await findVersionById(tx, contact.version_id))
  if (!version) return
  const about = { letter: open.letter, version, signature, contact, baseUrl }
  if (contact.state === 'confirmed') {
    await takeOnQuietly(tx, actor, about)
    const entry = await takeIntoBook(tx, actor, about)
    // Their receipt, which came before, knew of none.
    if (entry) await sendBookLink(tx, actor, { ...about, entry })
  }
  if (contact.state === 'considering') await takeOnConsidering(tx, actor, about)
  if (isToConfirm && isOpen(open.letter, actor.now)) {
    await sendConfirmLinks(tx, [{ ...about, actor, address: addressOf(open.letter) }])
  }
}

/** By which somebody comes to a letter who has no link to it. */
const addressOf = (letter: { slug: string; listing: string | null }): string | null =>
  letter.listing === 'invited' ? null : letter.slug
