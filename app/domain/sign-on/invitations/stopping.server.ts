import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findContact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import {
  findSignInvitation,
  updateSignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { findSignature } from '../../../../prisma-free-db/queries/signatures'
import type { Language } from '../../../words/languages'
import { type Actor, instantOf } from '../../actor.server'
import { grantToken, readToken } from '../../tokens.server'
import { languageOfContact } from '../signing/contact-language.server'
import { startOfDay } from '../signing/links.server'
import { languageOfInvitation } from './invitation-language'

/** What the page behind a link to end reminders shows. */
export interface Stopping {
  readonly letter: string
  /** BCP 47, of the letter. */
  readonly language: string
  readonly organisation: string
  /** In which they were written to. */
  readonly readIn: Language
  /** When they were ended; null while they may come. */
  readonly stoppedAt: string | null
}

/** A link that ends the reminders of an invitation, or of a contact, until their data goes. */
export async function stopLink(
  tx: Database,
  actor: Actor,
  about: { subject: { id: string; delete_on: string }; baseUrl: string },
): Promise<string> {
  const token = await grantToken(tx, actor, {
    purpose: 'stop-reminders',
    subjectId: about.subject.id,
    expiresAt: startOfDay(about.subject.delete_on),
  })
  return `${about.baseUrl}/reminders/stop/${token}`
}

/** What a link to end reminders is about. Null where it has ended. Looking changes nothing. */
export async function readStopping(
  db: Database,
  actor: Actor,
  token: string,
): Promise<Stopping | null> {
  const found = await findReminded(db, actor, token)
  const letter = found && (await findLetterWithCoalition(db, { id: found.letterId }))
  if (!found || !letter || letter.deleted_at) return null
  const { title, language } = letter
  const { organisation, stoppedAt } = found
  const readIn =
    found.kind === 'invitation'
      ? languageOfInvitation(found.row, letter)
      : languageOfContact(found.row, letter)
  return { letter: title, language, organisation, readIn, stoppedAt }
}

/**
 * Ends the reminders about a letter to whoever has the link, or, with `again`, lets them come: for
 * people, and for mail programs that send it on their behalf (RFC 8058). Twice is harmless, and so
 * is a link that has ended.
 */
export async function stopReminders(
  db: Database,
  actor: Actor,
  { token, again = false }: { token: string; again?: boolean },
): Promise<void> {
  await atomically(db, async (tx) => {
    const found = await findReminded(tx, actor, token)
    if (!found || (found.stoppedAt === null) === again) return
    const change = { reminders_stopped_at: again ? null : instantOf(actor) }
    await (found.kind === 'invitation'
      ? updateSignInvitation(tx, found.id, change)
      : updateContact(tx, found.id, change))
  })
}

/** The invitation or the contact that a link to end reminders is about. */
async function findReminded(db: Database, actor: Actor, token: string) {
  const grant = await readToken(db, actor, 'stop-reminders', token)
  if (!grant) return null
  const invitation = await findSignInvitation(db, grant.subjectId)
  if (invitation) {
    const { id, letter_id, organisation, reminders_stopped_at } = invitation
    const said = { id, letterId: letter_id, organisation, stoppedAt: reminders_stopped_at }
    return { kind: 'invitation', row: invitation, ...said } as const
  }
  const contact = await findContact(db, grant.subjectId)
  const signature = contact && (await findSignature(db, contact.signature_id))
  if (!contact || !signature) return null
  const { id, organisation, reminders_stopped_at } = contact
  const said = { id, letterId: signature.letter_id, organisation, stoppedAt: reminders_stopped_at }
  return { kind: 'contact', row: contact, ...said } as const
}
