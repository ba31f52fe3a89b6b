import type { Database } from '../../../prisma-free-db/open'
import { findAccountByEmail, insertAccount } from '../../../prisma-free-db/queries/accounts'
import { hasOpenInvitation } from '../../../prisma-free-db/queries/invitations'
import { type Account, type Actor, instantOf } from '../actor.server'
import { NotFound } from '../errors.server'
import { newId } from '../ids.server'
import { whoMayStart } from './instance.server'

/** True where an address without an account may get one: anyone's may, or an invitation is open for it. */
export async function maySignUp(db: Database, actor: Actor, email: string): Promise<boolean> {
  if (actor.kind === 'instance' || (await whoMayStart(db)) === 'anyone') return true
  return hasOpenInvitation(db, email, instantOf(actor))
}

/**
 * The account of an address that has just been proved; made now where there is none and there may
 * be one. Its name stays empty until the person says it. Throws `NotFound`.
 */
export async function accountFor(tx: Database, actor: Actor, email: string): Promise<Account> {
  const existing = await findAccountByEmail(tx, email)
  if (existing) return existing
  if (!(await maySignUp(tx, actor, email))) throw new NotFound('Nobody knows this address here.')
  return addAccount(tx, actor, { email, name: '' })
}

/** Adds an account for a proved address. Whether there may be one is the caller's to check. */
export async function addAccount(
  tx: Database,
  actor: Actor,
  input: { email: string; name: string },
): Promise<Account> {
  const account: Account = {
    id: newId(),
    email: input.email,
    name: input.name,
    is_operator: 0,
    is_sample: 0,
    created_at: instantOf(actor),
  }
  await insertAccount(tx, account)
  return account
}
