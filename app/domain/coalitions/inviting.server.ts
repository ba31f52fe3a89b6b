import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  countInvitationsBy,
  extendInvitation,
  insertInvitation,
} from '../../../prisma-free-db/queries/invitations'
import { findOrganisation } from '../../../prisma-free-db/queries/members'
import { logActivity } from '../activity.server'
import { type Actor, requirePerson } from '../actor.server'
import { Forbidden, Invalid, NotFound } from '../errors.server'
import { emailAddress } from '../fields.server'
import { endTokens, grantToken } from '../tokens.server'
import { requireCoalition } from './access.server'
import {
  type Invite,
  joinLink,
  lastDayOf,
  newRow,
  postInvitation,
  sendInvitation,
  writeInvitation,
} from './invitation-letters.server'
import { requireWaiting } from './invitations.server'

const AGAIN_AFTER_MINUTES = 10
// Far above what a coalition needs, far below what a sender of unwanted mail needs.
const A_DAY_AT_MOST = 100

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
  const letter = await writeInvitation(actor, coalition, {
    email,
    organisation,
    role: input.role,
    baseUrl,
  })
  await atomically(db, async (tx) => {
    await requireInviting(tx, actor, coalitionId, 1)
    await sendInvitation(tx, actor, coalitionId, { ...input, email }, letter)
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
      expiresAt: lastDayOf(actor),
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
  const row = await requireWaiting(db, coalitionId, invitationId)
  if (!row.email) throw new Invalid('A link cannot be sent again. Make a new one.')
  const organisation = await organisationOf(db, coalitionId, row.organisation_id)
  const letter = await writeInvitation(actor, coalition, {
    email: row.email,
    organisation,
    role: row.role,
    baseUrl,
  })
  await atomically(db, async (tx) => {
    await requireInviting(tx, actor, coalitionId, 1)
    const { expires_at } = await requireWaiting(tx, coalitionId, invitationId)
    // Each sending opens it for the same days, so the day on which it ends tells when it was sent.
    if (lastDayOf(actor).getTime() - Date.parse(expires_at) < AGAIN_AFTER_MINUTES * 60_000) {
      throw new Invalid(
        `This invitation was sent less than ${AGAIN_AFTER_MINUTES} minutes ago. If it does not arrive, send it again a little later.`,
      )
    }
    await endTokens(tx, 'invitation', row.id)
    await extendInvitation(tx, row.id, lastDayOf(actor).toISOString())
    await postInvitation(tx, actor, row.id, letter)
  })
}

/** Throws where this coalition or this person may not send that many invitations now. */
export async function requireInviting(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  count: number,
) {
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
