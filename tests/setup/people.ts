import type { Account, Instance, Person, Visitor } from '../../app/domain/actor.server'
import { newId } from '../../app/domain/ids.server'
import type { Database } from '../../prisma-free-db/open'
import { insertAccount } from '../../prisma-free-db/queries/accounts'

/** The moment at which tests happen, unless they say otherwise. */
export const NOON = new Date('2026-11-02T12:00:00.000Z')

/** That many minutes after noon. */
export const minutes = (count: number): Date => new Date(NOON.getTime() + count * 60_000)

/** That many days after noon. */
export const days = (count: number): Date => minutes(count * 24 * 60)

export const visitor = (now: Date = NOON): Visitor => ({ kind: 'visitor', now })
export const instance = (now: Date = NOON): Instance => ({ kind: 'instance', now })

/** A person with an account in the store, at noon. */
export async function somebody(
  db: Database,
  email: string,
  also: Partial<Account> = {},
): Promise<Person> {
  const account: Account = {
    id: newId(),
    email,
    name: email.split('@')[0] ?? email,
    is_operator: 0,
    is_sample: 0,
    created_at: NOON.toISOString(),
    ...also,
  }
  await insertAccount(db, account)
  return { kind: 'person', account, now: NOON }
}

/** The same person at another moment. */
export const later = (person: Person, now: Date): Person => ({ ...person, now })
