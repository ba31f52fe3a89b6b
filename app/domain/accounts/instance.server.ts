import { type Database, engineOf } from '../../../prisma-free-db/open'
import { findSetting, saveSetting } from '../../../prisma-free-db/queries/accounts'
import { type Actor, type Person, requirePerson } from '../actor.server'
import { NotFound } from '../errors.server'

/** Who may start a coalition here: people whom somebody invited, or anyone with a confirmed address. */
export type WhoMayStart = 'invited' | 'anyone'

/** The operator. Throws `NotFound` for everybody else: their pages are nobody else's business. */
export function requireOperator(actor: Actor): Person {
  const person = requirePerson(actor)
  if (person.account.is_operator !== 1) throw new NotFound()
  return person
}

/** Who may start a coalition on this instance; invited people until the operator says otherwise. */
export async function whoMayStart(db: Database): Promise<WhoMayStart> {
  return (await findSetting(db, 'who-may-start')) === 'anyone' ? 'anyone' : 'invited'
}

/** Sets who may start a coalition. For the operator; `NotFound` for others. */
export async function setWhoMayStart(db: Database, actor: Actor, who: WhoMayStart): Promise<void> {
  if (actor.kind !== 'instance') requireOperator(actor)
  await saveSetting(db, 'who-may-start', who)
}

/**
 * True where this person may start a coalition or a letter. With an account one is invited or
 * confirmed already (see `maySignUp`); the invented people of the sample start nothing.
 */
export const mayStart = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.account.is_sample === 0

/** Where this instance keeps what it keeps, for its operator. */
export function storageOf(db: Database, actor: Actor): 'sqlite' | 'postgres' {
  requireOperator(actor)
  return engineOf(db)
}
