import type { Placed } from '../../domain/sign-on/board/order-page.server'

/** Who stands just before and just after the names of a page; null where it is nobody. */
export interface Around {
  readonly before: string | null
  readonly after: string | null
}

/** Where one was put, as a form says it: before whom, and after whom; empty at either end of the list. */
export interface Spot {
  readonly before: string
  readonly after: string
}

/** The spot at one side of another name, for who is dragged there. */
export function spotOf(
  names: readonly { readonly id: string }[],
  around: Around,
  dragged: string,
  beside: { readonly id: string; readonly side: 'before' | 'after' },
): Spot {
  const ids = names.map(({ id }) => id).filter((id) => id !== dragged)
  const at = ids.indexOf(beside.id) + (beside.side === 'after' ? 1 : 0)
  return { before: ids[at] ?? around.after ?? '', after: ids[at - 1] ?? around.before ?? '' }
}

/** The names as they will stand once the move that is on its way is saved. */
export function inNewPlaces(names: readonly Placed[], sent: FormData): readonly Placed[] {
  const dragged = names.find(({ id }) => id === sent.get('drag'))
  if (!dragged) return names
  const others = names.filter((one) => one !== dragged)
  const at = others.findIndex(({ id }) => id === sent.get('before'))
  const first = names[0]?.place ?? 1
  return others
    .toSpliced(at === -1 ? others.length : at, 0, dragged)
    .map((one, index) => ({ ...one, place: first + index }))
}
