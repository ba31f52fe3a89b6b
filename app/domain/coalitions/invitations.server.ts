import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findAccountByEmail } from '../../../prisma-free-db/queries/accounts'
import {
  countInvitationsBy,
  deleteInvitationsBefore,
  extendInvitation,
  findInvitation,
  type Invitation,
  insertInvitation,
  markWithdrawn,
  waitingInvitations,
} from '../../../prisma-free-db/queries/invitations'
import { findOrganisation, memberRowsOf } from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables'
import { logActivity } from '../activity.server'
import { type Actor, instantOf, requirePerson } from '../actor.server'
import { Forbidden, Invalid, NotFound } from '../errors.server'
import { emailAddress } from '../fields.server'
import { newId, newToken } from '../ids.server'
import { compose } from '../messages/compose.server'
import { InvitationMessage } from '../messages/invitation'
import { type Message, queueMessage } from '../messages/outbox.server'
import { endTokens, grantToken } from '../tokens.server'
import { type Coalition, requireCoalition } from './access.server'
import { addUnnamedCoalition } from './coalitions.server'
import { mayDo } from './roles.server'

export const INVITED_FOR_DAYS = 14
const PEOPLE_AT_ONCE = 10
const AGAIN_AFTER_MINUTES = 10
// Far above what a coalition needs, far below what a sender of unwanted mail needs.
const A_DAY_AT_MOST = 100

/** Whom to invite, to what. */
export interface Invite {
  /** Null: they say it themselves when they join. */
  readonly organisationId: string | null
  readonly role: Role
}

/** An invitation that waits for its answer. */
export interface WaitingInvitation {
  readonly id: string
  /** Null: a link for whoever has it. */
  readonly email: string | null
  readonly organisation: string | null
  readonly role: Role
  readonly sentAt: string
  readonly until: string
  /** It ran out, and can be sent again. */
  readonly ended: boolean
}

/** The invitations of a coalition that nobody has answered yet, newest first. For coordinators. */
export async function invitationsOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
): Promise<WaitingInvitation[]> {
  await requireCoalition(db, actor, coalitionId, 'coordinator')
  const rows = await waitingInvitations(db, coalitionId)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    organisation: row.organisation,
    role: row.role,
    sentAt: row.created_at,
    until: row.expires_at,
    ended: row.expires_at <= instantOf(actor),
  }))
}

/**
 * Invites somebody by email. An older invitation of the same person to this coalition ends. Throws
 * `Invalid` on `email` where they are in it already, and `Forbidden` in the sample.
 */
export async function inviteByEmail(
  db: Database,
  actor: Actor,
  coalitionId: string,
  input: Invite & { email: string },
  { baseUrl }: { baseUrl: string },
): Promise<void> {
  const email = emailAddress(input.email)
  const { coalition } = await requireCoalition(db, actor, coalitionId, 'coordinator')
  const organisation = await organisationOf(db, coalitionId, input.organisationId)
  const letter = await write(actor, coalition, { email, organisation, role: input.role, baseUrl })
  await atomically(db, async (tx) => {
    await requireInviting(tx, actor, coalitionId, 1)
    await send(tx, actor, coalitionId, { ...input, email }, letter)
    const details: Record<string, string> = organisation ? { organisation } : {}
    await logActivity(tx, actor, { coalitionId, kind: 'invitation.sent', details })
  })
}

/**
 * Makes a link by which whoever has it can ask to join, until it is withdrawn or its days are over,
 * and returns it: it is shown this once. Nobody becomes a coordinator by such a link.
 */
export async function inviteByLink(
  db: Database,
  actor: Actor,
  coalitionId: string,
  input: Invite,
  { baseUrl }: { baseUrl: string },
): Promise<string> {
  if (input.role === 'coordinator') {
    throw new Invalid('Invite a coordinator by email: a link may reach anybody.', 'role')
  }
  return atomically(db, async (tx) => {
    await requireInviting(tx, actor, coalitionId, 0)
    const organisation = await organisationOf(tx, coalitionId, input.organisationId)
    const row = newRow(actor, coalitionId, { ...input, email: null })
    await insertInvitation(tx, row)
    const token = await grantToken(tx, actor, {
      purpose: 'invitation',
      subjectId: row.id,
      expiresAt: daysAfter(actor),
    })
    const details: Record<string, string> = organisation ? { organisation } : {}
    await logActivity(tx, actor, { coalitionId, kind: 'invitation.linked', details })
    return joinLink(baseUrl, token)
  })
}

/**
 * Sends an invitation by email once more, with a new link for another 14 days; the older link ends.
 * Throws `Invalid` within ten minutes of the last time: mail takes a while, and nobody wants ten.
 */
export async function resendInvitation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  invitationId: string,
  { baseUrl }: { baseUrl: string },
): Promise<void> {
  const { coalition } = await requireCoalition(db, actor, coalitionId, 'coordinator')
  const row = await waiting(db, coalitionId, invitationId)
  if (!row.email) throw new Invalid('A link cannot be sent again. Make a new one.')
  const organisation = await organisationOf(db, coalitionId, row.organisation_id)
  const letter = await write(actor, coalition, {
    email: row.email,
    organisation,
    role: row.role,
    baseUrl,
  })
  await atomically(db, async (tx) => {
    await requireInviting(tx, actor, coalitionId, 1)
    const { expires_at } = await waiting(tx, coalitionId, invitationId)
    // Each sending opens it for the same days, so the day on which it ends tells when it was sent.
    if (daysAfter(actor).getTime() - Date.parse(expires_at) < AGAIN_AFTER_MINUTES * 60_000) {
      throw new Invalid(
        `This invitation was sent less than ${AGAIN_AFTER_MINUTES} minutes ago. If it does not arrive, send it again a little later.`,
      )
    }
    await endTokens(tx, 'invitation', row.id)
    await extendInvitation(tx, row.id, daysAfter(actor).toISOString())
    await post(tx, actor, row.id, letter)
  })
}

/** Withdraws an invitation: its link stops working at once. */
export function withdrawInvitation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  invitationId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const row = await waiting(tx, coalitionId, invitationId)
    await withdraw(tx, actor, row.id)
    await logActivity(tx, actor, { coalitionId, kind: 'invitation.withdrawn' })
  })
}

/**
 * Starts a letter among a few people: a coalition without a name, whose first coordinator is the
 * actor, with an invitation as editor to each address. It becomes a coalition when it gets a name.
 * Throws `Invalid` on `emails`.
 */
export async function startWithPeople(
  db: Database,
  actor: Actor,
  input: { emails: readonly string[] },
  { baseUrl }: { baseUrl: string },
): Promise<Coalition> {
  const { account } = requirePerson(actor)
  const written = input.emails.filter((email) => email.trim() !== '')
  const emails = new Set(written.map((email) => emailAddress(email, 'emails')))
  emails.delete(account.email)
  if (emails.size === 0) throw new Invalid('Write at least one address of somebody else.', 'emails')
  if (emails.size > PEOPLE_AT_ONCE) {
    throw new Invalid(
      `Begin with ${PEOPLE_AT_ONCE} people at most, and invite the others later.`,
      'emails',
    )
  }
  const letters = await Promise.all(
    [...emails].map((email) =>
      write(actor, { name: null }, { email, organisation: null, role: 'editor', baseUrl }),
    ),
  )
  return atomically(db, async (tx) => {
    const coalition = await addUnnamedCoalition(tx, actor)
    await requireInviting(tx, actor, coalition.id, letters.length)
    for (const letter of letters) {
      const invite = { email: letter.message.to, organisationId: null, role: 'editor' as const }
      await send(tx, actor, coalition.id, invite, letter, 'emails')
    }
    return coalition
  })
}

/**
 * Withdraws what would let somebody who is removed back in: every link for whoever has it, which
 * they may have kept, and what waits for their own address.
 */
export async function endWaysBack(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  email: string | undefined,
): Promise<void> {
  for (const row of await waitingInvitations(tx, coalitionId)) {
    if (row.email === null || row.email === email) await withdraw(tx, actor, row.id)
  }
}

/** Deletes invitations, and the addresses in them, when their days are over. For the daily job. */
export function forgetOldInvitations(db: Database, actor: Actor): Promise<void> {
  return deleteInvitationsBefore(db, instantOf(actor))
}

/** A message with the token of its link, composed before the transaction that queues it. */
export interface InvitationLetter {
  readonly message: Message
  readonly token: string
}

/** Composes the message of an invitation. `from` is who invites, where that is not the actor. */
export async function write(
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
      until: DAY.format(daysAfter(actor)),
      link: joinLink(about.baseUrl, token),
    },
    { to: about.email, subject: `${from} invites you ${what}` },
  )
  return { message, token }
}

/** Adds an invitation by email and queues its message; older ones to the same person end. */
export async function send(
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
    if (older.email === invite.email) await withdraw(tx, actor, older.id)
  }
  const row = newRow(actor, coalitionId, invite)
  await insertInvitation(tx, row)
  await post(tx, actor, row.id, letter)
}

/** Throws where this coalition or this person may not send that many invitations now. */
async function requireInviting(tx: Database, actor: Actor, coalitionId: string, count: number) {
  const { coalition } = await requireCoalition(tx, actor, coalitionId, 'coordinator')
  if (coalition.is_sample) {
    throw new Forbidden('Nobody can be invited into the sample: its people are all invented.')
  }
  const { account } = requirePerson(actor)
  const yesterday = new Date(actor.now.getTime() - 24 * 60 * 60_000).toISOString()
  if ((await countInvitationsBy(tx, account.id, yesterday)) + count > A_DAY_AT_MOST) {
    throw new Forbidden(`You have sent ${A_DAY_AT_MOST} invitations today. Go on tomorrow.`)
  }
}

async function post(
  tx: Database,
  actor: Actor,
  invitationId: string,
  { message, token }: InvitationLetter,
): Promise<void> {
  const expiresAt = daysAfter(actor)
  await grantToken(tx, actor, { purpose: 'invitation', subjectId: invitationId, expiresAt, token })
  await queueMessage(tx, actor, message, { isSample: false })
}

async function withdraw(tx: Database, actor: Actor, invitationId: string): Promise<void> {
  await markWithdrawn(tx, invitationId, instantOf(actor))
  await endTokens(tx, 'invitation', invitationId)
}

async function waiting(tx: Database, coalitionId: string, id: string): Promise<Invitation> {
  const row = await findInvitation(tx, id)
  if (row?.coalition_id !== coalitionId || row.accepted_at || row.withdrawn_at) {
    throw new NotFound('This invitation has been answered or withdrawn.')
  }
  return row
}

async function organisationOf(
  db: Database,
  coalitionId: string,
  organisationId: string | null,
): Promise<string | null> {
  if (organisationId === null) return null
  const found = await findOrganisation(db, coalitionId, organisationId)
  if (!found) throw new NotFound()
  return found.name
}

function newRow(
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
    expires_at: daysAfter(actor).toISOString(),
    accepted_at: null,
    withdrawn_at: null,
  }
}

function nameOf(actor: Actor): string {
  const { account } = requirePerson(actor)
  return account.name || account.email
}

const joinLink = (baseUrl: string, token: string): string => `${baseUrl}/join/${token}`

const daysAfter = (actor: Actor): Date =>
  new Date(actor.now.getTime() + INVITED_FOR_DAYS * 24 * 60 * 60_000)

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
