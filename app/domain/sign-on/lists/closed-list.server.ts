import type { Database } from '../../../../prisma-free-db/open'
import { countWaiting } from '../../../../prisma-free-db/queries/board-counts'
import { findVersionById } from '../../../../prisma-free-db/queries/letter-coalition'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import { type Actor, instantOf } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { wallClockAt } from '../../letters/deadline'
import { NAMES_ON_A_PAGE } from './list-page'
import { isNamed, publicPerson, whatTheyDo } from './naming.server'
import { inLists, type Standing, standingUnder } from './standing.server'

/** Who signed, as members read it. */
export interface ClosedName
  extends Pick<Signature, 'id' | 'signatory' | 'organisation' | 'naming'> {
  /** Who is named beside it; of a person, what they do. */
  readonly person: {
    readonly name: string | null
    readonly role: string | null
    readonly employer: string | null
  } | null
  readonly hiddenBy: Signature['hidden_by']
  readonly leftAt: string | null
  readonly signedAt: string | null
}

/** One page of those under the text that was open for signature, in the lists and the order of the letter. */
export interface ClosedList {
  readonly version: { readonly number: number; readonly fixedAt: string } | null
  /** The day on which signing closed, and today, by the letter's clocks, `2026-12-04`. */
  readonly closedOn: string | null
  readonly today: string
  readonly accepted: number
  readonly acceptedPersons: number
  /** How many wait for a coordinator; 0 for others. */
  readonly waiting: number
  readonly organisations: readonly ClosedName[]
  readonly persons: readonly ClosedName[]
  readonly later: readonly ClosedName[]
  /** How many the reader may not see the name of. */
  readonly unnamed: number
  /** Which page it is, from 1, and of how many. */
  readonly page: { readonly at: number; readonly of: number }
}

/**
 * Who signed a letter, for its members: coordinators read every name, others those that may be named.
 * Throws `NotFound`.
 */
export async function readClosedList(
  db: Database,
  actor: Actor,
  letterId: string,
  page: number,
): Promise<ClosedList> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  const coordinates = role === 'coordinator'
  const version = letter.open_version_id
    ? await findVersionById(db, letter.open_version_id)
    : undefined
  const dayThere = (at: string) => wallClockAt(at, letter.time_zone).day
  const lists = inLists(version ? await standingUnder(db, letterId, version.id) : [])
  const mayRead = (list: readonly Standing[]) =>
    list.filter(({ signature }) => coordinates || isNamed(signature))
  const [organisations, persons, later] = [
    mayRead(lists.organisations),
    mayRead(lists.persons),
    mayRead(lists.later),
  ]
  const longest = Math.max(organisations.length, persons.length, later.length)
  const of = Math.max(1, Math.ceil(longest / NAMES_ON_A_PAGE))
  const at = Math.min(of, Math.max(1, page))
  const onPage = (list: readonly Standing[]) =>
    list.slice((at - 1) * NAMES_ON_A_PAGE, at * NAMES_ON_A_PAGE).map(asNamed)
  return {
    version: version ? { number: version.number, fixedAt: version.created_at } : null,
    closedOn: letter.closed_at && dayThere(letter.closed_at),
    today: dayThere(instantOf(actor)),
    accepted: lists.organisations.length,
    acceptedPersons: lists.persons.length,
    waiting: coordinates ? await countWaiting(db, letterId) : 0,
    organisations: onPage(organisations),
    persons: onPage(persons),
    later: onPage(later),
    unnamed:
      lists.organisations.length + lists.persons.length - organisations.length - persons.length,
    page: { at, of },
  }
}

function asNamed({ signature, contacts }: Standing): ClosedName {
  const { id, signatory, organisation, naming } = signature
  const beside = publicPerson(signature, contacts)
  return {
    id,
    signatory,
    organisation,
    naming,
    person:
      signatory === 'person'
        ? { name: null, ...whatTheyDo(contacts) }
        : beside && { ...beside, employer: null },
    hiddenBy: signature.hidden_by,
    leftAt: signature.left_at,
    signedAt: signature.confirmed_at,
  }
}
