import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { holdLetter } from '../../../../prisma-free-db/queries/letters'
import { savePlaces } from '../../../../prisma-free-db/queries/places'
import { acceptedOf, type ListedSignature } from '../../../../prisma-free-db/queries/signatures'
import { saveListOrder } from '../../../../prisma-free-db/queries/signing-terms'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { inOrder, type OrderedBy, type Ordering } from './order'
import { type ListRules, listRules, orderingOf } from './ordering.server'
import { placeBetween, spacedPlaces } from './places'

/** The organisations on the list, in its order, and the rules of that. */
export async function onTheList(
  db: Database,
  letterId: string,
): Promise<{ listed: ListedSignature[]; rules: ListRules }> {
  const rules = await listRules(db, letterId)
  const accepted = await acceptedOf(db, letterId)
  const organisations = accepted.filter((one) => one.signatory === 'organisation')
  return { listed: inOrder(organisations, rules), rules }
}

/** It stands first, wherever it was placed. */
export const leads = (
  { leadsFirst, lead }: Pick<OrderedBy, 'leadsFirst' | 'lead'>,
  one: Pick<ListedSignature, 'organisation_key'>,
): boolean => leadsFirst && one.organisation_key === lead

/**
 * Chooses the order of every list of a letter's signatories. By hand it begins as it was before. For
 * coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function setOrder(
  db: Database,
  actor: Actor,
  letterId: string,
  ordering: Ordering,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const before = await orderingOf(tx, letterId)
    if (ordering.order === 'hand' && before.order !== 'hand') {
      await savePlaces(tx, spacedPlaces((await onTheList(tx, letterId)).listed))
    }
    await saveListOrder(tx, letterId, {
      list_order: ordering.order,
      leads_first: ordering.leadsFirst ? 1 : 0,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.order-set',
      details: { title: letter.title },
    })
  })
}

/** Where an organisation goes in a list that is ordered by hand. */
export type Move =
  | { readonly by: 'up' | 'down' }
  /** A place, from 1; past the last it is the last. */
  | { readonly to: number }
  /** Before another, or to the end. `after`: who stood before that spot for whoever chose it; undefined where nobody looked. */
  | { readonly before: string | null; readonly after?: string | null }

/**
 * Moves an organisation in a list that is ordered by hand; past either end it stays there. Who leads the letter keeps its
 * place where it stands first. Returns where it stands now, from 1, and who stood after it. For coordinators. Throws `NotFound`,
 * `Forbidden`, or `Invalid` where the list is not ordered by hand, the organisation stands first for good, or somebody else
 * has moved names so that the spot that was chosen is no more.
 */
export async function moveInOrder(
  db: Database,
  actor: Actor,
  letterId: string,
  id: string,
  move: Move,
): Promise<{ place: number; next: string | null }> {
  return atomically(db, async (tx) => {
    await holdLetter(tx, letterId)
    await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const { listed, rules } = await onTheList(tx, letterId)
    const moved = listed.find((one) => one.id === id)
    if (!moved) throw new NotFound()
    if (rules.order !== 'hand') throw new Invalid('The names are not ordered by hand any more.')
    if (leads(rules, moved)) throw new Invalid('Who leads the letter stands first.')
    const first = listed.filter((one) => leads(rules, one)).length
    const from = listed.indexOf(moved)
    const others = listed.toSpliced(from, 1)
    const to = Math.min(others.length, Math.max(first, target(others, from, move)))
    await saveBetween(tx, { others, first, to, moved })
    return { place: to + 1, next: listed[from + 1]?.id ?? null }
  })
}

/** Where among the others a move leads. */
function target(others: readonly ListedSignature[], from: number, move: Move): number {
  if ('by' in move) return from + (move.by === 'up' ? -1 : 1)
  if ('to' in move) return move.to - 1
  const at =
    move.before === null ? others.length : others.findIndex((one) => one.id === move.before)
  const isAsSeen = move.after === undefined || (others[at - 1]?.id ?? null) === move.after
  if (at === -1 || !isAsSeen) {
    throw new Invalid(
      'Somebody else moved names meanwhile, so this one was left where it was. Here is the order as it is now.',
    )
  }
  return at
}

/** Gives one a place between its new neighbours; all get new ones where there is none between them. */
async function saveBetween(
  tx: Database,
  {
    others,
    first,
    to,
    moved,
  }: { others: readonly ListedSignature[]; first: number; to: number; moved: ListedSignature },
): Promise<void> {
  const [previous, next] = [to > first ? others[to - 1] : undefined, others[to]]
  const place = placeBetween(previous, next)
  await savePlaces(
    tx,
    place === null ? spacedPlaces(others.toSpliced(to, 0, moved)) : [{ id: moved.id, place }],
  )
}
