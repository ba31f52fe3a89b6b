import type { Selectable } from 'kysely'
import type { AccountsTable } from '../../prisma-free-db/tables/accounts'
import { Forbidden } from './errors.server'

export type Account = Selectable<AccountsTable>

/** Somebody with an account, signed in. */
export interface Person {
  readonly kind: 'person'
  readonly account: Account
  readonly now: Date
}

/** Somebody without an account: who reads the sign-on page, or has not signed in. */
export interface Visitor {
  readonly kind: 'visitor'
  readonly now: Date
}

/** The instance itself: its command line and its jobs. It may do what its operator may do by hand. */
export interface Instance {
  readonly kind: 'instance'
  readonly now: Date
}

/** Who asks, and when. Every read and write of the domain takes one. */
export type Actor = Person | Visitor | Instance

/** The actor as a signed-in person. Throws `Forbidden` for anybody else. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Forbidden('Sign in first.')
  return actor
}

/** The account that did it, for the log; null for the instance and visitors. */
export const accountIdOf = (actor: Actor): string | null =>
  actor.kind === 'person' ? actor.account.id : null

/** The actor's moment as the store writes it. */
export const instantOf = (actor: Actor): string => actor.now.toISOString()
