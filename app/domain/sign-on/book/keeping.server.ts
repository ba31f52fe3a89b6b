import type { Database } from '../../../../prisma-free-db/open'
import {
  type BookEntry,
  findBookEntryOf,
  insertBookEntryOnce,
  moveBookLinks,
  updateBookEntry,
} from '../../../../prisma-free-db/queries/book'
import { updateContact } from '../../../../prisma-free-db/queries/contacts'
import { type Actor, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import { languageOfContact } from '../signing/contact-language.server'
import { startOfDay } from '../signing/links.server'
import { organisationKey } from '../signing/names.server'
import type { AboutSignature } from '../signing/take-on.server'
import { isKept, renewBy } from './year.server'

/**
 * Writes what a contact signed into the organisation book of the letter's coalition, once their
 * email is confirmed: with their tick it makes their entry, or brings it up to date and renews it;
 * without, an entry that they have already only learns of this letter. Returns their entry, or null
 * where they have none. Only the same email writes an entry: two people of one organisation never
 * write over each other. Who is held apart, because very many came at once, is not written before they
 * are let in.
 */
export async function takeIntoBook(
  tx: Database,
  actor: Actor,
  { letter, version, signature, contact }: AboutSignature,
): Promise<BookEntry | null> {
  if (signature.signatory !== 'organisation' || !contact.email || contact.flood_id) return null
  const key = {
    coalition_id: letter.coalition_id,
    organisation_key: organisationKey(contact.organisation),
    email: contact.email,
  }
  if (contact.asked_for_book === 1) {
    const consent = {
      consented_at: instantOf(actor),
      renew_by: renewBy(actor.now),
      reminded_at: null,
    }
    const written = {
      organisation: contact.organisation,
      kind: contact.kind,
      country: contact.country,
      website: contact.website,
      number: contact.number,
      name: contact.name ?? '',
      role: contact.role ?? '',
      language: languageOfContact(contact, version),
      ...consent,
    }
    const created_at = instantOf(actor)
    await insertBookEntryOnce(tx, { id: newId(), ...key, ...written, created_at })
    const entry = await findBookEntryOf(tx, key)
    if (!entry) throw new Error('An entry that was just written is not there.')
    await updateBookEntry(tx, entry.id, written)
    await moveBookLinks(tx, entry.id, startOfDay(written.renew_by).toISOString())
  }
  const entry = await findBookEntryOf(tx, key)
  if (!entry || !isKept(entry, actor.now)) return null
  await updateContact(tx, contact.id, { book_entry_id: entry.id })
  return entry
}
