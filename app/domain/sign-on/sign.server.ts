import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  type Contact,
  contactsOf,
  countContactsSince,
  countLinksSince,
  findSignatureByKey,
  insertContactOnce,
  insertSignatureOnce,
  type LetterWithCoalition,
  updateContact,
} from '../../../prisma-free-db/queries/signatures'
import type { PublicNaming } from '../../../prisma-free-db/tables'
import { type Actor, instantOf } from '../actor.server'
import { Invalid } from '../errors.server'
import { newId } from '../ids.server'
import { sendConfirmLink, sendManageLink } from './links.server'
import {
  emailAddress,
  oneLine,
  organisationKey,
  organisationName,
  required,
  websiteAddress,
} from './names.server'
import {
  CONFIRM_WITHIN_DAYS,
  dayOf,
  daysAfter,
  isOpen,
  requirePublicLetter,
} from './opening.server'

const HOUR = 3_600_000
/** More than any letter gets in an hour when it goes well; a flood stops here. */
const MOST_PER_LETTER_AND_HOUR = 300
/** Links that one address is sent in an hour, whoever asks for them. */
const MOST_LINKS_PER_HOUR = 5

const TEXT_HAS_CHANGED =
  'The text of the letter changed while you had this page open. Read it as it is now, then sign. Nothing that you wrote is lost.'

export interface NewSignature {
  readonly slug: string
  /** The number of the version that they had before them. */
  readonly version: number
  readonly organisation: string
  readonly website: string | null
  readonly name: string
  readonly role: string
  readonly email: string
  readonly naming: PublicNaming
  /** They declare that they may sign for the organisation. */
  readonly authority: boolean
  readonly baseUrl: string
}

/**
 * Signs a letter for an organisation: writes it down as unconfirmed and sends a link to confirm.
 * The answer is the same whether the organisation or the email is here already, so that nobody
 * learns it from the form. Throws `NotFound`, or `Invalid` on a field or on the whole form.
 */
export async function addSignature(db: Database, actor: Actor, input: NewSignature): Promise<void> {
  const organisation = organisationName(input.organisation)
  const website = websiteAddress(input.website)
  const name = required(input.name, 'name', 'Write your full name.')
  const role = required(input.role, 'role', 'Write your role in the organisation.')
  const email = emailAddress(input.email)
  if (!input.authority) {
    throw new Invalid('Only somebody who may sign for the organisation can sign.', 'authority')
  }

  await atomically(db, async (tx) => {
    const { letter, version } = await requirePublicLetter(tx, { slug: input.slug })
    if (!isOpen(letter, actor.now)) throw new Invalid('This letter is closed for signing.')
    if (version.number !== input.version) throw new Invalid(TEXT_HAS_CHANGED)
    await refuseFlood(tx, actor, letter, version.title)
    if (await hasManyLinks(tx, actor, email)) return

    await insertSignatureOnce(tx, {
      id: newId(),
      letter_id: letter.id,
      version_id: version.id,
      organisation,
      organisation_key: organisationKey(organisation),
      website,
      naming: input.naming,
      state: 'unconfirmed',
      created_at: instantOf(actor),
      confirmed_at: null,
      decided_at: null,
      decided_by: null,
      withdrawn_at: null,
    })
    const signature = await findSignatureByKey(tx, letter.id, organisationKey(organisation))
    if (!signature) throw new Error('A signature that was just written is not there.')

    const written = {
      version_id: version.id,
      organisation,
      website,
      naming: input.naming,
      name,
      role,
      authority_declared_at: instantOf(actor),
      // Until it is confirmed it may be somebody else's address: it does not stay for long.
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
      confirmed_at: null,
      decided_at: null,
      deleted_at: null,
    })
    const contact = (await contactsOf(tx, signature.id)).find((one) =>
      isNew ? one.id === id : one.email === email,
    )
    if (!contact) throw new Error('A contact that was just written is not there.')
    if (contact.state !== 'unconfirmed') {
      await sendManageLink(tx, actor, { letter, signature, contact, baseUrl: input.baseUrl })
      return
    }
    if (!isNew) await updateContact(tx, contact.id, written)
    const latest: Contact = { ...contact, ...written }
    await sendConfirmLink(tx, actor, { letter, version, contact: latest, baseUrl: input.baseUrl })
  })
}

/** True where an address has been sent so many links in the last hour that no more should follow. */
export async function hasManyLinks(db: Database, actor: Actor, email: string): Promise<boolean> {
  const since = new Date(actor.now.getTime() - HOUR).toISOString()
  return (await countLinksSince(db, email, since)) >= MOST_LINKS_PER_HOUR
}

async function refuseFlood(db: Database, actor: Actor, letter: LetterWithCoalition, title: string) {
  const since = new Date(actor.now.getTime() - HOUR).toISOString()
  if ((await countContactsSince(db, letter.id, since)) >= MOST_PER_LETTER_AND_HOUR) {
    throw new Invalid(
      `More people have signed “${oneLine(title)}” in the last hour than we can take. Try again in an hour.`,
    )
  }
}
