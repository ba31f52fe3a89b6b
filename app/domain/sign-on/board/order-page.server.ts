import type { Database } from '../../../../prisma-free-db/open'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import type { Ordering } from './order'
import { orderingOf } from './ordering.server'
import { leads, onTheList } from './placing.server'

/** So many names stand on one page of the order. */
export const NAMES_ON_A_PAGE = 100

/** An organisation in the list that is put in order. */
export interface Placed {
  readonly id: string
  readonly name: string
  /** From 1. */
  readonly place: number
  /** It leads the letter and stands first, wherever it was placed. */
  readonly isLead: boolean
}

/** What the page on which the order is chosen shows. */
export interface OrderPage extends Ordering {
  /** Which organisation leads; null where none does. */
  readonly lead: string | null
  /** The organisations on one page of the list, in its order. */
  readonly organisations: readonly Placed[]
  /** How many are on the list. */
  readonly total: number
  /** Which page it is, from 1, and of how many. */
  readonly page: { readonly at: number; readonly of: number }
  /** Who stands just before and just after this page. */
  readonly around: { readonly before: string | null; readonly after: string | null }
  /** Who was moved just now, and before whom it stood; null where that says nothing of the list. */
  readonly moved: (Placed & { readonly next: string | null }) | null
}

/** For coordinators. Past the last page it is the last. Throws `NotFound` or `Forbidden`. */
export async function readOrder(
  db: Database,
  actor: Actor,
  letterId: string,
  { page = 1, moved }: { page?: number; moved?: { id: string; next: string | null } } = {},
): Promise<OrderPage> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const letter = await findLetterWithCoalition(db, { id: letterId })
  if (!letter) throw new NotFound()
  const { listed, rules } = await onTheList(db, letterId)
  const placed = listed.map((one, index) => ({
    id: one.id,
    name: one.organisation,
    place: index + 1,
    isLead: leads(rules, one),
  }))
  const of = Math.max(1, Math.ceil(placed.length / NAMES_ON_A_PAGE))
  const at = Math.min(of, Math.max(1, page))
  const from = (at - 1) * NAMES_ON_A_PAGE
  const after = placed[from + NAMES_ON_A_PAGE]
  const mover = placed.find(({ id }) => id === moved?.id)
  return {
    ...(await orderingOf(db, letterId)),
    lead: letter.lead_organisation,
    organisations: placed.slice(from, from + NAMES_ON_A_PAGE),
    total: placed.length,
    page: { at, of },
    around: { before: placed[from - 1]?.id ?? null, after: after?.id ?? null },
    moved: mover && moved ? { ...mover, next: moved.next } : null,
  }
}
