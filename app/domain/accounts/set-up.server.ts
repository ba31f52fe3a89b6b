import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  findAccountByEmail,
  hasOperator,
  insertAccount,
  makeOperator,
} from '../../../prisma-free-db/queries/accounts'
import { type Account, type Actor, instantOf } from '../actor.server'
import { Forbidden, Invalid, NotFound } from '../errors.server'
import { emailAddress, oneLine } from '../fields.server'
import { newId } from '../ids.server'
import { endTokens, grantToken, readToken, spendToken } from '../tokens.server'

// There is one instance in a store, so the token needs no row of its own.
const SUBJECT = 'instance'
const DAYS = 30

/** True once there is an operator. */
export const isSetUp = (db: Database): Promise<boolean> => hasOperator(db)

/**
 * The token of the one-time link that makes the first account, or null where there is an operator
 * already. A link made at an earlier start ends: the newest in the terminal is the one that works.
 */
export async function openSetUp(db: Database, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself can do that.')
  return atomically(db, async (tx) => {
    if (await hasOperator(tx)) return null
    await endTokens(tx, 'set-up', SUBJECT)
    const expiresAt = new Date(actor.now.getTime() + DAYS * 24 * 60 * 60_000)
    return grantToken(tx, actor, { purpose: 'set-up', subjectId: SUBJECT, expiresAt })
  })
}

/** True where the one-time link still works. Looking changes nothing. */
export async function readSetUp(db: Database, actor: Actor, token: string): Promise<boolean> {
  if (await hasOperator(db)) return false
  const found = await readToken(db, actor, 'set-up', token)
  return found !== null && found.usedAt === null
}

/**
 * Makes the first account, the operator's. Throws `NotFound` where the link has been used or never
 * was one, `Invalid` on `name` or `email`.
 */
export function setUp(
  db: Database,
  actor: Actor,
  input: { token: string; name: string; email: string },
): Promise<Account> {
  return atomically(db, async (tx) => {
    if (!(await readSetUp(tx, actor, input.token))) throw new NotFound(USED)
    const name = oneLine(input.name, { field: 'name', missing: 'Write your name.' })
    const email = emailAddress(input.email)
    const existing = await findAccountByEmail(tx, email)
    if (existing?.is_sample) throw new Invalid('This address belongs to the sample.', 'email')
    if (!(await spendToken(tx, actor, input.token))) throw new NotFound(USED)
    if (existing) {
      await makeOperator(tx, existing.id)
      return { ...existing, is_operator: 1 }
    }
    const account: Account = {
      id: newId(),
      email,
      name,
      is_operator: 1,
      is_sample: 0,
      created_at: instantOf(actor),
    }
    await insertAccount(tx, account)
    return account
  })
}

const USED = 'This link has been used, or a newer one was made when the server started again.'
