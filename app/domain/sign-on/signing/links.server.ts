import type { Database } from '../../../../prisma-free-db/open'
import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import {
  findVersionById,
  type LetterWithCoalition,
} from '../../../../prisma-free-db/queries/letter-coalition'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import type { VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { Actor } from '../../actor.server'
import { newToken } from '../../ids.server'
import { languageIn, titleIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { ConfirmSignatureMessage } from '../../messages/confirm-signature'
import { formLetter } from '../../messages/form-letter.server'
import { LinkAgainMessage } from '../../messages/link-again'
import { type Queued, queueMessage, queueMessages } from '../../messages/outbox.server'
import { grantToken, grantTokens } from '../../tokens.server'
import { dayOf, daysAfter, deletionDay } from '../opening.server'
import { textLink } from '../page/linked-letter'
import { wordsForContact } from './contact-language.server'

// The one message that goes out by the hundred a second where a link is passed on widely.
const askToConfirm = formLetter(ConfirmSignatureMessage, ['signatory', 'naming'])

/** Somebody who is to confirm what they wrote. */
export interface ToConfirm {
  readonly actor: Actor
  readonly letter: LetterWithCoalition
  readonly version: VersionRow
  /** By which they come to the letter; null where that is not known any more. */
  readonly address: string | null
  readonly signature: Signature
  readonly contact: Pick<
    Contact,
    | 'id'
    | 'email'
    | 'naming'
    | 'organisation'
    | 'name'
    | 'role'
    | 'filled_by'
    | 'considering_until'
    | 'delete_on'
    | 'text_language'
    | 'language'
  >
  readonly baseUrl: string
}

/** Sends contacts the links that confirm what they wrote, which end as it is deleted. Who has no email any more is sent none. */
export async function sendConfirmLinks(tx: Database, all: readonly ToConfirm[]): Promise<void> {
  const links = all.flatMap((about) => {
    const { email } = about.contact
    if (!email) return []
    return {
      about,
      email,
      actor: about.actor,
      purpose: 'confirm-signature' as const,
      subjectId: about.contact.id,
      expiresAt: startOfDay(about.contact.delete_on),
      token: newToken(),
    }
  })
  await grantTokens(tx, links)
  await queueMessages(tx, await Promise.all(links.map(confirmMessage)))
}

async function confirmMessage({
  about,
  email,
  expiresAt: end,
  token,
}: {
  about: ToConfirm
  email: string
  expiresAt: Date
  token: string
}): Promise<Queued> {
  const { actor, letter, version, address, signature, contact, baseUrl } = about
  const link = `${baseUrl}/signature/confirm/${token}`
  const words = wordsForContact(contact, letter)
  const { t, day } = words
  const message = await askToConfirm(
    {
      words,
      letter: titleIn(version, contact.text_language),
      signatory: signature.signatory,
      naming: contact.naming,
      organisation: contact.organisation,
      name: contact.name ?? '',
      role: contact.role ?? '',
      filledBy: contact.filled_by,
      decidesOn: contact.considering_until && day(contact.considering_until),
      fixedOn: day(version.created_at),
      confirmBy: day(dayOf(daysAfter(end, -1))),
      deletedOn: day(deletionDay(letter, actor.now)),
      link,
      notMeLink: `${link}/not-me`,
      // The page on which they confirm shows the text, too.
      letterLink:
        address === null
          ? link
          : textLink(
              `${baseUrl}/l/${address}`,
              { language: languageIn(version, contact.text_language) },
              version,
            ),
    },
    {
      to: email,
      subject: t(
        contact.considering_until ? 'mails.confirm.subjectConsidering' : 'mails.confirm.subject',
        { organisation: contact.organisation },
      ),
    },
  )
  return { actor, message, about: { isSample: letter.is_sample === 1, contactId: contact.id } }
}

/** A new link by which a contact changes their signature or takes it back, until their data goes. */
export async function manageLink(
  tx: Database,
  actor: Actor,
  about: { contact: Contact; baseUrl: string },
): Promise<string> {
  const token = await grantToken(tx, actor, {
    purpose: 'manage-signature',
    subjectId: about.contact.id,
    expiresAt: startOfDay(about.contact.delete_on),
  })
  return `${about.baseUrl}/signature/${token}`
}

/** Sends a contact a link to their signature, once more. */
export async function sendManageLink(
  tx: Database,
  actor: Actor,
  about: { letter: LetterWithCoalition; signature: Signature; contact: Contact; baseUrl: string },
): Promise<void> {
  const { letter, signature, contact, baseUrl } = about
  const version = await findVersionById(tx, contact.version_id)
  if (!contact.email || !version) return
  const words = wordsForContact(contact, letter)
  const { t, day } = words
  const title = titleIn(version, contact.text_language)
  const message = await compose(
    LinkAgainMessage,
    {
      words,
      letter: title,
      organisation: signature.organisation || contact.organisation,
      deletedOn: day(contact.delete_on),
      link: await manageLink(tx, actor, { contact, baseUrl }),
    },
    { to: contact.email, subject: t('mails.link.subject', { letter: title }) },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}

/** The first moment of a day, UTC. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`)
