import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  insertContactsOnce,
  updateContact,
} from '../../../../prisma-free-db/queries/contacts'
import {
  findVersionById,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import {
  findSignatureByKey,
  holdSignature,
  insertSignaturesOnce,
  type Signature,
  updateSignature,
} from '../../../../prisma-free-db/queries/signatures'
import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { SignatureState, ToldHow } from '../../../../prisma-free-db/tables/signatures'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { Invalid } from '../../errors.server'
import { newId } from '../../ids.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { isDay, wallClockAt } from '../../letters/deadline'
import { recordAgreement } from '../changes/agreements.server'
import { answerInvitations } from '../invitations/answering.server'
import { signedVersionsOf } from '../lists/signed-versions.server'
import {
  dayOf,
  daysAfter,
  deletionDay,
  findPublicLetter,
  KEPT_FOR_DAYS,
  mayStillCome,
} from '../opening.server'
import { claimOf, type OrganisationWritten, organisationClaim } from '../signing/claim.server'
import { hasManyLinks } from '../signing/link-limit.server'
import { emailAddress, organisationKey, required } from '../signing/names.server'
import { sendRecorded } from '../signing/recorded.server'
import { requireAllowed, termsFor } from '../terms.server'
import { toldHow } from './told-how'

/** A yes that came by another way than the form. */
export interface ToldYes extends OrganisationWritten {
  readonly letterId: string
  /** Who said it. */
  readonly name: string
  readonly role: string
  readonly email: string
  /** The day on which they said it, `2026-12-04`, by the letter's clocks. */
  readonly toldOn: string
  readonly toldHow: string
  /** The number of the text that they said it of. */
  readonly version: number
  readonly baseUrl: string
}

/**
 * Writes down that an organisation said yes by another way than the form, accepts it, and sends a
 * receipt to who said it, with a way to say that this is not right. After the deadline too: until
 * the letter is sent it stands with the others, after that with the later supporters. For
 * coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on a field or on the whole form.
 */
export async function addByHand(db: Database, actor: Actor, input: ToldYes): Promise<void> {
  const claim = organisationClaim(input)
  const how = requiredHow(input.toldHow)
  const name = required(input.name, 'name', 'Write who said it.')
  const role = required(input.role, 'role', 'Write their role in the organisation.')
  const email = emailAddress(input.email)
  await atomically(db, async (tx) => {
    await requireLetterAtWork(tx, actor, input.letterId, 'coordinator')
    const { letter, version } = await requireText(tx, input.letterId, input.version)
    requireDay(actor, letter, version, input.toldOn)
    requireAllowed(await termsFor(tx, letter.id), claim.naming)
    if (await hasManyLinks(tx, actor, email)) {
      throw new Invalid(
        'This address was sent many messages in the last hour. Wait a while.',
        'email',
      )
    }
    const row = { version_id: version.id, ...claim, created_at: instantOf(actor) }
    const signature = await freeSignature(tx, letter.id, row)
    const contact = await writeContact(tx, signature, {
      id: newId(),
      signature_id: signature.id,
      ...row,
      ...decidedNow(actor),
      name,
      role,
      email,
      considering_until: null,
      authority_declared_at: '',
      // Only they themselves can ask for it.
      asked_for_book: 0,
      told_on: input.toldOn,
      told_how: how,
      confirmed_at: instantOf(actor),
      delete_on: lastDay(actor, letter),
    })
    await updateSignature(tx, signature.id, {
      ...claimOf(contact),
      ...decidedNow(actor),
      decided_by: accountIdOf(actor),
      considering_until: null,
      flood_id: null,
      confirmed_at: instantOf(actor),
      is_later: mayStillCome(letter) ? 0 : 1,
    })
    await recordAgreement(tx, actor, { contact, version })
    await answerInvitations(tx, signature, contact)
    await sendRecorded(tx, actor, { letter, version, signature, contact, baseUrl: input.baseUrl })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.by-hand',
      details: { signatureId: signature.id },
    })
  })
}

const decidedNow = (actor: Actor) => ({ state: 'accepted', decided_at: instantOf(actor) }) as const

/** The day on which others' data goes; of who comes when it has passed, or after the letter was sent, as long after. */
function lastDay(actor: Actor, letter: LetterWithCoalition): string {
  const [usual, own] = [deletionDay(letter, actor.now), dayOf(daysAfter(actor.now, KEPT_FOR_DAYS))]
  const isUsual = usual > own || (mayStillCome(letter) && usual > dayOf(actor.now))
  return isUsual ? usual : own
}

function requiredHow(text: string): ToldHow {
  const how = toldHow(text)
  if (!how) throw new Invalid('Choose how they said it.', 'toldHow')
  return how
}

/** The text that they said yes to: one that is open for signature, or was. */
async function requireText(tx: Database, letterId: string, number: number) {
  const open = await findPublicLetter(tx, { id: letterId })
  const said = (await signedVersionsOf(tx, letterId)).find((one) => one.number === number)
  const version = said && (await findVersionById(tx, said.id))
  if (!open || !version) {
    throw new Invalid('Open the letter for signature first: they say yes to a text.')
  }
  return { letter: open.letter, version }
}

/** Nobody can have said yes to a text before it was there, nor tomorrow. */
function requireDay(
  actor: Actor,
  letter: LetterWithCoalition,
  version: VersionRow,
  day: string,
): void {
  const dayThere = (at: string) => wallClockAt(at, letter.time_zone).day
  if (!isDay(day) || day > dayThere(instantOf(actor))) {
    throw new Invalid('Choose the day on which they said it.', 'toldOn')
  }
  if (day < dayThere(version.created_at)) {
    throw new Invalid(
      `Version ${version.number} was not there yet on that day. Ask them whether they sign it as it is now.`,
      'toldOn',
    )
  }
}

/** Nobody of that name has signed: nobody is there, or somebody who has not confirmed or decides yet. */
const FREE: readonly SignatureState[] = ['unconfirmed', 'considering']

/** The row of an organisation that has not signed, held until the transaction ends. */
async function freeSignature(
  tx: Database,
  letterId: string,
  row: Pick<Signature, 'version_id' | 'organisation' | 'naming' | 'created_at'>,
): Promise<Signature> {
  const key = organisationKey(row.organisation)
  await insertSignaturesOnce(tx, [
    { id: newId(), letter_id: letterId, organisation_key: key, ...row, state: 'unconfirmed' },
  ])
  const there = await findSignatureByKey(tx, letterId, key)
  if (there) await holdSignature(tx, there.id)
  const signature = await findSignatureByKey(tx, letterId, key)
  if (!signature) throw new Error('A signature that was just written is not there.')
  if (!FREE.includes(signature.state)) {
    throw new Invalid('This organisation is on the board already.', 'organisation')
  }
  return signature
}

/** Writes the contact down, in the place of what they themselves wrote and never confirmed. */
async function writeContact(
  tx: Database,
  signature: Signature,
  row: Parameters<typeof insertContactsOnce>[1][number] & Pick<Contact, 'asked_for_book'>,
): Promise<Contact> {
  const isNew = (await insertContactsOnce(tx, [row])).has(row.id)
  const contact = (await contactsOf(tx, signature.id)).find((one) => one.email === row.email)
  if (!contact) throw new Error('A contact that was just written is not there.')
  if (isNew) return contact
  const { id: _, ...written } = row
  // A coordinator says so: what came in a flood by this address is held apart no longer.
  const now = { ...written, flood_id: null, is_held: 0 } as const
  await updateContact(tx, contact.id, now)
  return { ...contact, ...now, id: contact.id }
}
