import type { Database } from '../../../prisma-free-db/open'
import { findAccountByEmail } from '../../../prisma-free-db/queries/accounts'
import {
  type Invitation,
  insertInvitation,
  waitingInvitations,
} from '../../../prisma-free-db/queries/invitations'
import { memberRowsOf } from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { type Actor, instantOf, requirePerson } from '../actor.server'
import { Invalid } from '../errors.server'
import { newId, newToken } from '../ids.server'
import { compose } from '../messages/compose.server'
import { InvitationMessage } from '../messages/invitation'
import { type Message, queueMessage } from '../messages/outbox.server'
import { grantToken } from '../tokens.server'
import { endInvitation } from './invitations.server'
import { mayDo } from './roles.server'

const INVITED_FOR_DAYS = 14

/** Whom to invite, to what. */
export interface Invite {
  /** Null: they say it themselves when they join. */
  readonly organisationId: string | null
  readonly role: Role
}

/** A message with the token of its link, composed before the transaction that queues it. */
export interface InvitationLetter {
  readonly message: Message
  readonly token: string
}

/** Composes the message of an invitation. `from` is who invites, where that is not the actor. */
export async function writeInvitation(
  actor: Actor,
  coalition: { name: string | null },
  about: {
    email: string
    organisation: string | null
    role: Role
    baseUrl: string
    from?: string | undefined
  },
): Promise<InvitationLetter> {
  const token = newToken()
  const from = about.from ?? nameOf(actor)
  const what = coalition.name ? `to join ${coalition.name}` : 'to write a letter together'
  const message = await compose(
    InvitationMessage,
    {
      from,
      coalition: coalition.name,
      organisation: about.organisation,
      mayDo: mayDo[about.role],
      until: DAY.format(lastDayOf(actor)),
      link: joinLink(about.baseUrl, token),
    },
    { to: about.email, subject: `${from} invites you ${what}` },
  )
  return { message, token }
}

/** Adds an invitation by email and queues its message; older ones to the same person end. */
export async function sendInvitation(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  invite: Invite & { email: string; invitedBy?: string | undefined },
  letter: InvitationLetter,
  field = 'email',
): Promise<void> {
  const account = await findAccountByEmail(tx, invite.email)
  if (account?.is_sample) throw new Invalid('This address belongs to the sample.', field)
  if (account && (await memberRowsOf(tx, coalitionId, account.id)).length > 0) {
    throw new Invalid(`${invite.email} is in this coalition already.`, field)
  }
  for (const older of await waitingInvitations(tx, coalitionId)) {
    if (older.email === invite.email) await endInvitation(tx, actor, older.id)
  }
  const row = newRow(actor, coalitionId, invite)
  await insertInvitation(tx, row)
  await postInvitation(tx, actor, row.id, letter)
}

/** Queues the message of an invitation, and makes its link work. */
export async function postInvitation(
  tx: Database,
  actor: Actor,
  invitationId: string,
  { message, token }: InvitationLetter,
): Promise<void> {
  const expiresAt = lastDayOf(actor)
  await grantToken(tx, actor, { purpose: 'invitation', subjectId: invitationId, expiresAt, token })
  await queueMessage(tx, actor, message, { isSample: false })
}

/** A new invitation, not stored yet. */
export function newRow(
  actor: Actor,
  coalitionId: string,
  invite: Invite & { email: string | null; invitedBy?: string | undefined },
): Invitation {
  return {
    id: newId(),
    coalition_id: coalitionId,
    organisation_id: invite.organisationId,
    email: invite.email,
    role: invite.role,
    invited_by: invite.invitedBy ?? requirePerson(actor).account.id,
    created_at: instantOf(actor),
    expires_at: lastDayOf(actor).toISOString(),
    accepted_at: null,
    withdrawn_at: null,
  }
}

function nameOf(actor: Actor): string {
  const { account } = requirePerson(actor)
  return account.name || account.email
}

/** Where an invitation is answered. */
export const joinLink = (baseUrl: string, token: string): string => `${baseUrl}/join/${token}`

/** When an invitation that is sent now runs out. */
export const lastDayOf = (actor: Actor): Date =>
  new Date(actor.now.getTime() + INVITED_FOR_DAYS * 24 * 60 * 60_000)

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
