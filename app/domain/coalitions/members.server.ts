import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findAccount } from '../../../prisma-free-db/queries/accounts'
import { holdCoalition } from '../../../prisma-free-db/queries/coalitions'
import {
  changeMember,
  deleteMemberRowsOf,
  findMember,
  findOrganisation,
  type Member,
  memberRowsOf,
  membersIn,
} from '../../../prisma-free-db/queries/members'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { logActivity } from '../activity.server'
import { type Actor, requirePerson } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { announce } from '../messages/events.server'
import { requireCoalition } from './access.server'
import { endWaysBack } from './invitations.server'

/** Changes what somebody may do. Throws `Invalid` on `role` where nobody would be left to coordinate. */
export function changeRole(
  db: Database,
  actor: Actor,
  coalitionId: string,
  memberId: string,
  role: Role,
): Promise<void> {
  return atomically(db, async (tx) => {
    const member = await memberToManage(tx, actor, coalitionId, memberId)
    if (member.role === role) return
    if (member.role === 'coordinator') {
      await keepACoordinator(tx, coalitionId, (row) => row.id !== member.id)
    }
    await changeMember(tx, member.id, { role })
    await tellOfAccess(tx, actor, member)
    const details = { account: member.account_id, role }
    await logActivity(tx, actor, { coalitionId, kind: 'role.changed', details })
  })
}

/** Says which organisation somebody speaks for. Throws `Invalid` where they do already. */
export function moveMember(
  db: Database,
  actor: Actor,
  coalitionId: string,
  memberId: string,
  organisationId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    const member = await memberToManage(tx, actor, coalitionId, memberId)
    const organisation = await findOrganisation(tx, coalitionId, organisationId)
    if (!organisation) throw new NotFound()
    if (member.organisation_id === organisation.id) return
    const rows = await memberRowsOf(tx, coalitionId, member.account_id)
    if (rows.some((row) => row.organisation_id === organisation.id)) {
      throw new Invalid(`They speak for ${organisation.name} already.`, 'organisation')
    }
    await changeMember(tx, member.id, { organisation_id: organisation.id })
    await tellOfAccess(tx, actor, member)
    const details = { account: member.account_id, organisation: organisation.name }
    await logActivity(tx, actor, { coalitionId, kind: 'member.moved', details })
  })
}

/** Makes somebody else the coordinator; the person who hands over goes on as an editor. */
export function handOver(
  db: Database,
  actor: Actor,
  coalitionId: string,
  toMemberId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    const { account } = requirePerson(actor)
    const successor = await memberToManage(tx, actor, coalitionId, toMemberId)
    if (successor.account_id === account.id) {
      throw new Invalid('Choose somebody else to hand over to.', 'member')
    }
    await changeMember(tx, successor.id, { role: 'coordinator' })
    await tellOfAccess(tx, actor, successor)
    for (const row of await memberRowsOf(tx, coalitionId, account.id)) {
      if (row.role === 'coordinator') await changeMember(tx, row.id, { role: 'editor' })
      await tellOfAccess(tx, actor, row)
    }
    const details = { account: successor.account_id }
    await logActivity(tx, actor, { coalitionId, kind: 'coordination.handed-over', details })
  })
}

/** Leaves a coalition. Throws `Invalid` for its last coordinator, who hands over first. */
export function leaveCoalition(db: Database, actor: Actor, coalitionId: string): Promise<void> {
  return atomically(db, async (tx) => {
    const { account } = requirePerson(actor)
    await requireCoalition(tx, actor, coalitionId)
    await takeOut(tx, actor, coalitionId, account.id)
    await logActivity(tx, actor, { coalitionId, kind: 'member.left' })
  })
}

/**
 * Removes somebody from a coalition, for every organisation that they speak for there. What they
 * wrote stays. The links to join that are open and an invitation of theirs end, so that nobody
 * removed walks back in. Throws `Invalid` for the last coordinator.
 */
export function removeMember(
  db: Database,
  actor: Actor,
  coalitionId: string,
  memberId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    const member = await memberToManage(tx, actor, coalitionId, memberId)
    await takeOut(tx, actor, coalitionId, member.account_id)
    const account = await findAccount(tx, member.account_id)
    await endWaysBack(tx, actor, coalitionId, account?.email)
    const details = { account: member.account_id }
    await logActivity(tx, actor, { coalitionId, kind: 'member.removed', details })
  })
}

async function takeOut(tx: Database, actor: Actor, coalitionId: string, accountId: string) {
  await holdCoalition(tx, coalitionId)
  await keepACoordinator(tx, coalitionId, (row) => row.account_id !== accountId)
  await deleteMemberRowsOf(tx, coalitionId, accountId)
  await announce(tx, actor, { kind: 'access-changed', coalitionId, accountId })
}

async function memberToManage(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  memberId: string,
): Promise<Member> {
  await requireCoalition(tx, actor, coalitionId, 'coordinator')
  await holdCoalition(tx, coalitionId)
  const member = await findMember(tx, coalitionId, memberId)
  if (!member) throw new NotFound()
  return member
}

/** Throws where, of the members that `stay`, none coordinates. */
async function keepACoordinator(
  tx: Database,
  coalitionId: string,
  stays: (row: Member) => boolean,
): Promise<void> {
  const left = (await membersIn(tx, coalitionId)).filter(stays)
  if (!left.some((row) => row.role === 'coordinator')) {
    throw new Invalid('Nobody would be left to coordinate. Hand over to somebody first.', 'role')
  }
}

const tellOfAccess = (tx: Database, actor: Actor, member: Member): Promise<void> =>
  announce(tx, actor, {
    kind: 'access-changed',
    coalitionId: member.coalition_id,
    accountId: member.account_id,
  })
