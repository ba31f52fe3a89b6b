/** Where somebody stands in a list that is ordered by hand: a number among others; null, at the end. */
interface Placed {
  readonly id: string
  readonly place: number | null
}

/** So far apart that a name is put between two others many times before all get new places. */
const SPACE = 16_384

/** Places for all, in this order, with room between them. */
export const spacedPlaces = (listed: readonly Pick<Placed, 'id'>[]) =>
  listed.map(({ id }, at) => ({ id, place: (at + 1) * SPACE }))

/**
 * A place between two neighbours, or past the first or the last of them. Null where there is no room, or
 * where a neighbour has no place of its own.
 */
export function placeBetween(
  previous: Placed | undefined,
  next: Placed | undefined,
): number | null {
  if (previous?.place === null || next?.place === null) return null
  if (!previous && !next) return SPACE
  if (!next) return (previous?.place ?? 0) + SPACE
  const from = previous?.place ?? next.place - 2 * SPACE
  const place = Math.floor((from + next.place) / 2)
  return place > from && place < next.place ? place : null
}
