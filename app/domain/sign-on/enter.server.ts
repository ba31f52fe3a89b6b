import type { Database } from '../../../prisma-free-db/open'
import type { SignInvitation } from '../../../prisma-free-db/queries/sign-invitations'
import {
  type Contact,
  contactsOf,
  countLinksSince,
  findSignatureByKey,
  insertContactOnce,
  insertSignatureOnce,
  updateContact,
} from '../../../prisma-free-db/queries/signatures'
import type { SignatoryType } from '../../../prisma-free-db/tables'
import { type Actor, instantOf } from '../actor.server'
import { Invalid } from '../errors.server'
import { newId } from '../ids.server'
import { beginAnswer } from './answering.server'
import type { Claim } from './claim.server'
import { sendConfirmLink, sendManageLink } from './links.server'
import {
  CONFIRM_WITHIN_DAYS,
  dayOf,
  daysAfter,
  isOpen,
  type PublicLetterRows,
} from './opening.server'

const HOUR = 3_600_000
/** Links that one address is sent in an hour, whoever asks for them. */
const MOST_LINKS_PER_HOUR = 5

/** What a form writes down, read and checked. */
export interface Entry extends PublicLetterRows {
  /** By whose link they came to the letter, if any. */
  readonly invitation: SignInvitation | null
  /** By which they came to the letter. */
  readonly address: string
  readonly signatory: SignatoryType
  /** By which the signatory is known in this letter. */
  readonly key: string
  readonly claim: Claim
  /** The day on which they decide; null for who signs. */
  readonly consideringUntil: string | null
  readonly contact: Pick<
    Contact,
    | 'name'
    | 'role'
    | 'employer'
    | 'filled_by'
    | 'copy_to'
    | 'authority_declared_at'
    | 'declaration'
    | 'asked_for_book'
  >
  readonly email: string
  readonly baseUrl: string
}

const TEXT_HAS_CHANGED =
  'The text of the letter changed while you had this page open. Read it as it is now, then sign. Nothing that you wrote is lost.'

/**
 * Makes sure that a letter may be signed now; `version` is the number of the text that they had
 * before them. Throws `Invalid` once it is closed or says something else.
 */
export function requireOpen(actor: Actor, found: PublicLetterRows, version?: number): void {
  if (!isOpen(found.letter, actor.now)) throw new Invalid('This letter is closed for signing.')
  if (version !== undefined && found.version.number !== version) throw new Invalid(TEXT_HAS_CHANGED)
}

/**
 * Writes a signature down as unconfirmed and sends the link to confirm it; to who has confirmed
 * already, the link to what is theirs. The answer is the same either way, so that nobody learns from
 * a form who is here already.
 */
export async function enter(tx: Database, actor: Actor, entry: Entry): Promise<void> {
  const { letter, version, address, claim, email, baseUrl } = entry
  if (await hasManyLinks(tx, actor, email)) return

  await insertSignatureOnce(tx, {
    id: newId(),
    letter_id: letter.id,
    version_id: version.id,
    signatory: entry.signatory,
    organisation_key: entry.key,
    ...claim,
    state: 'unconfirmed',
    created_at: instantOf(actor),
  })
  const signature = await findSignatureByKey(tx, letter.id, entry.key)
  if (!signature) throw new Error('A signature that was just written is not there.')
  await beginAnswer(tx, entry.invitation, signature)

  const written = {
    version_id: version.id,
    ...claim,
    considering_until: entry.consideringUntil,
    ...entry.contact,
    // Until it is confirmed it may be somebody else's address: it stays to the end of the last day to confirm.
    delete_on: dayOf(daysAfter(actor.now, CONFIRM_WITHIN_DAYS + 1)),
  }
  const id = newId()
  const isNew = await insertContactOnce(tx, {
    id,
    signature_id: signature.id,
    ...written,
    email,
    state: 'unconfirmed',
    created_at: instantOf(actor),
  })
  const contact = (await contactsOf(tx, signature.id)).find((one) =>
    isNew ? one.id === id : one.email === email,
  )
  if (!contact) throw new Error('A contact that was just written is not there.')
  if (contact.state !== 'unconfirmed') {
    await sendManageLink(tx, actor, { letter, signature, contact, baseUrl })
    return
  }
  if (!isNew) await updateContact(tx, contact.id, written)
  const latest: Contact = { ...contact, ...written }
  await sendConfirmLink(tx, actor, {
    letter,
    version,
    address,
    signature,
    contact: latest,
    baseUrl,
  })
}

/** True where an address has been sent so many links in the last hour that no more should follow. */
export async function hasManyLinks(db: Database, actor: Actor, email: string): Promise<boolean> {
  const since = new Date(actor.now.getTime() - HOUR).toISOString()
  return (await countLinksSince(db, email, since)) >= MOST_LINKS_PER_HOUR
}
