import type { Database } from '../../../../prisma-free-db/open'
import type { LetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import {
  insertSignInvitationOnce,
  type SignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import type { InvitedHow } from '../../../../prisma-free-db/tables/invitees'
import { type Language, languageOf } from '../../../words/languages'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { newId } from '../../ids.server'
import { grantToken } from '../../tokens.server'
import { deletionDay } from '../opening.server'
import { invitedAddress } from '../page/door.server'
import { startOfDay } from '../signing/links.server'
import { organisationKey } from '../signing/names.server'
import type { Invitee } from './invitee.server'

/**
 * Writes down that an organisation is invited to sign a letter. Null where it is already. For
 * callers that have made sure that the actor may, and that the letter is open.
 */
export async function addInvitation(
  tx: Database,
  actor: Actor,
  about: {
    letter: LetterWithCoalition
    invitee: Invitee
    /** In which they are written to where nobody knows their own. */
    language: Language
    how: InvitedHow
  },
): Promise<SignInvitation | null> {
  const { letter, invitee, how } = about
  const added = await insertSignInvitationOnce(tx, {
    id: newId(),
    letter_id: letter.id,
    organisation: invitee.organisation,
    organisation_key: organisationKey(invitee.organisation),
    email: invitee.email,
    name: invitee.name,
    language: languageOf(invitee.language) ?? about.language,
    days_needed: invitee.daysNeeded,
    invited_by: accountIdOf(actor),
    invited_at: instantOf(actor),
    sent_how: how,
    declined_at: null,
    declined_words: null,
    signature_id: null,
    reminders: 0,
    reminded_at: null,
    reminders_stopped_at: null,
    delete_on: deletionDay(letter, actor.now),
    deleted_at: null,
  })
  return added ?? null
}

/** A new link by which an organisation that was invited signs, or says that it will not. Those before it go on to work. */
export async function invitationLink(
  tx: Database,
  actor: Actor,
  about: { letter: LetterWithCoalition; invitation: SignInvitation; baseUrl: string },
): Promise<string> {
  const token = await grantToken(tx, actor, {
    purpose: 'sign-invitation',
    subjectId: about.invitation.id,
    expiresAt: startOfDay(about.invitation.delete_on),
  })
  return `${about.baseUrl}/l/${invitedAddress(about.letter.slug, token)}`
}
