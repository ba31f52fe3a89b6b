import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  findAccount,
  findAccountByEmail,
  renameAccount,
} from '../../../prisma-free-db/queries/accounts'
import { findCoalition, holdCoalition } from '../../../prisma-free-db/queries/coalitions'
import {
  countInvitationsBy,
  findInvitation,
  type Invitation,
  markAccepted,
  waitingInvitations,
} from '../../../prisma-free-db/queries/invitations'
import {
  findOrganisation,
  insertMember,
  memberRowsOf,
} from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { type CookieManner, startSession } from '../accounts/sessions.server'
import { addAccount } from '../accounts/sign-up.server'
import { logActivity } from '../activity.server'
import { type Account, type Actor, instantOf } from '../actor.server'
import { Forbidden, NotFound } from '../errors.server'
import { emailAddress, oneLine } from '../fields.server'
import { newId } from '../ids.server'
import { announce } from '../messages/events.server'
import { readToken } from '../tokens.server'
import type { Coalition } from './access.server'
import { sendInvitation, writeInvitation } from './invitation-letters.server'
import { NAMELESS, placeOrganisation } from './organisations.server'

/** What an invitation says to who opens its link. */
export interface OpenInvitation {
  /** Null where it is a letter among a few people. */
  readonly coalition: string | null
  /** Who invites. */
  readonly from: string
  /** The organisation that they would speak for; null: they say it. */
  readonly organisation: string | null
  readonly role: Role
  readonly until: string
  /** The invited address; null: a link for whoever has it. */
  readonly email: string | null
  /**
   * How this visitor can take it: as the person who is signed in; with a new account for the invited
   * address, which the link proves; by signing in first, where that address has an account; or by
   * giving an address to send an invitation to.
   */
  readonly how: 'as-yourself' | 'with-a-new-account' | 'sign-in-first' | 'by-your-address'
  /** Set where the person is in it already: there is nothing to accept. */
  readonly alreadyIn: string | null
}

/** What the link of an invitation is for, or null where it does not work. Looking changes nothing. */
export async function readInvitation(
  db: Database,
  actor: Actor,
  token: string,
): Promise<OpenInvitation | null> {
  const found = await findOpen(db, actor, token)
  if (!found) return null
  const { row, coalition } = found
  const inviter = await findAccount(db, row.invited_by)
  const organisation = row.organisation_id
    ? await findOrganisation(db, coalition.id, row.organisation_id)
    : undefined
  const isIn =
    actor.kind === 'person' && (await memberRowsOf(db, coalition.id, actor.account.id)).length > 0
  if (row.accepted_at && !isIn) return null
  return {
    coalition: coalition.name,
    from: inviter?.name || NAMELESS,
    organisation: organisation?.name ?? null,
    role: row.role,
    until: row.expires_at,
    email: row.email,
    how: await howToTake(db, actor, row),
    alreadyIn: isIn ? coalition.slug : null,
  }
}

/**
 * Takes an invitation: as the person who is signed in, or with a new account whose address is the
 * invited one, for the link in its mail proves it; `cookie` is then the `Set-Cookie` value that signs
 * them in. An address that has an account signs in first: invitations are passed on, and must not
 * hand over somebody's account. Twice is harmless.
 *
 * Throws `NotFound` where the link does not work, `Forbidden` where one must sign in first, `Invalid`
 * on `name` or `organisation`.
 */
export function acceptInvitation(
  db: Database,
  actor: Actor,
  input: { token: string; name?: string | undefined; organisation?: string | undefined },
  manner: CookieManner,
): Promise<{ coalition: Coalition; cookie: string | null }> {
  return atomically(db, async (tx) => {
    const found = await findOpen(tx, actor, input.token)
    if (!found) throw new NotFound(ENDED)
    const { row, coalition } = found
    await holdCoalition(tx, coalition.id)
    const how = await howToTake(tx, actor, row)
    if (how === 'sign-in-first' || how === 'by-your-address') throw new Forbidden('Sign in first.')
    const account =
      how === 'as-yourself'
        ? await named(tx, actor, input.name)
        : await addAccount(tx, actor, { email: row.email ?? '', name: personName(input.name) })
    const isIn = (await memberRowsOf(tx, coalition.id, account.id)).length > 0
    if (!isIn) {
      if (row.email !== null && !(await markAccepted(tx, row.id, instantOf(actor)))) {
        throw new NotFound(ENDED)
      }
      await join(tx, { ...actor, kind: 'person', account }, coalition, row, input.organisation)
    }
    const cookie =
      how === 'with-a-new-account'
        ? (await startSession(tx, actor, account.id, manner)).cookie
        : null
    return { coalition, cookie }
  })
}

/**
 * Sends an invitation to who holds a link for anybody and gives their address: the answer to it
 * proves the address. Where an invitation to it is open already, it stays as it is and nothing is
 * sent. Says nothing about whether the address is known here. Throws `Invalid` on
 * `email`, `NotFound` where the link does not work.
 */
export async function askToJoin(
  db: Database,
  actor: Actor,
  input: { token: string; email: string },
  { baseUrl }: { baseUrl: string },
): Promise<void> {
  const email = emailAddress(input.email)
  const found = await findOpen(db, actor, input.token)
  if (!found || found.row.email !== null) throw new NotFound(ENDED)
  const { row, coalition } = found
  const inviter = await findAccount(db, row.invited_by)
  const organisation = row.organisation_id
    ? await findOrganisation(db, coalition.id, row.organisation_id)
    : undefined
  const letter = await writeInvitation(actor, coalition, {
    email,
    organisation: organisation?.name ?? null,
    role: row.role,
    baseUrl,
    from: inviter?.name || NAMELESS,
  })
  await atomically(db, async (tx) => {
    // It may be a coordinator's own, for more than the link gives: who holds a link must not end it.
    const isInvited = (await waitingInvitations(tx, coalition.id)).some(
      (other) => other.email === email && other.expires_at > instantOf(actor),
    )
    const yesterday = new Date(actor.now.getTime() - 24 * 60 * 60_000).toISOString()
    if (isInvited || (await countInvitationsBy(tx, row.invited_by, yesterday)) >= A_DAY_AT_MOST)
      return
    const account = await findAccountByEmail(tx, email)
    const isIn = account && (await memberRowsOf(tx, coalition.id, account.id)).length > 0
    // Somebody who is in it already needs no invitation, and the answer here is the same for all.
    if (isIn || account?.is_sample) return
    const invite = { organisationId: row.organisation_id, role: row.role, email }
    await sendInvitation(tx, actor, coalition.id, { ...invite, invitedBy: row.invited_by }, letter)
  })
}

const ENDED = 'This invitation has been answered or withdrawn, or its days are over.'
const A_DAY_AT_MOST = 200

async function findOpen(
  db: Database,
  actor: Actor,
  token: string,
): Promise<{ row: Invitation; coalition: Coalition } | null> {
  // The invented people of the sample are invited nowhere.
  if (actor.kind === 'person' && actor.account.is_sample) return null
  const grant = await readToken(db, actor, 'invitation', token)
  const row = grant && (await findInvitation(db, grant.subjectId))
  if (!row || row.withdrawn_at) return null
  const coalition = await findCoalition(db, row.coalition_id)
  return coalition && !coalition.is_sample ? { row, coalition } : null
}

async function howToTake(
  db: Database,
  actor: Actor,
  row: Invitation,
): Promise<OpenInvitation['how']> {
  if (actor.kind === 'person') return 'as-yourself'
  if (row.email === null) return 'by-your-address'
  return (await findAccountByEmail(db, row.email)) ? 'sign-in-first' : 'with-a-new-account'
}

/** The person who is signed in, with the name that they give where they had none. */
async function named(tx: Database, actor: Actor, name: string | undefined): Promise<Account> {
  if (actor.kind !== 'person') throw new Forbidden('Sign in first.')
  const { account } = actor
  if (account.name !== '') return account
  const given = personName(name)
  await renameAccount(tx, account.id, given)
  return { ...account, name: given }
}

async function join(
  tx: Database,
  actor: Extract<Actor, { kind: 'person' }>,
  coalition: Coalition,
  row: Invitation,
  written: string | undefined,
): Promise<void> {
  const organisationId =
    row.organisation_id ?? (await chosenOrganisation(tx, actor, coalition, written))
  await insertMember(tx, {
    id: newId(),
    coalition_id: coalition.id,
    organisation_id: organisationId,
    account_id: actor.account.id,
    role: row.role,
    created_at: instantOf(actor),
  })
  await announce(tx, actor, {
    kind: 'access-changed',
    coalitionId: coalition.id,
    accountId: actor.account.id,
  })
  const organisation = organisationId && (await findOrganisation(tx, coalition.id, organisationId))
  const details: Record<string, string> = organisation ? { organisation: organisation.name } : {}
  await logActivity(tx, actor, { coalitionId: coalition.id, kind: 'member.joined', details })
}

async function chosenOrganisation(
  tx: Database,
  actor: Actor,
  coalition: Coalition,
  written: string | undefined,
): Promise<string | null> {
  // Around one letter people write as themselves until the coalition has a name.
  if (coalition.name === null && !written?.trim()) return null
  return (await placeOrganisation(tx, actor, coalition.id, written ?? '')).id
}

const personName = (name: string | undefined): string =>
  oneLine(name ?? '', { field: 'name', missing: 'Write your name.' })
