import { setImmediate as letOthersGo } from 'node:timers/promises'

/** So many rows are read, sorted or written at once: few milliseconds of the one thread on which everybody else waits. */
const PIECE = 200

/** A list in pieces, in its order. */
export function* pieces<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += PIECE) yield all.slice(from, from + PIECE)
}

/** A list made of the pieces of another; whatever else the process has to do goes between them. */
export async function mapInPieces<One, Other>(
  all: readonly One[],
  make: (piece: readonly One[]) => readonly Other[] | Promise<readonly Other[]>,
): Promise<Other[]> {
  const made: Other[] = []
  for (const piece of pieces(all)) {
    for (const one of await make(piece)) made.push(one)
    await letOthersGo()
  }
  return made
}

/** A list in order, as `toSorted` gives it; whatever else the process has to do goes between. */
export async function sortInPieces<One>(
  all: readonly One[],
  compare: (one: One, other: One) => number,
): Promise<One[]> {
  let sorted: One[][] = []
  for (const piece of pieces(all)) {
    sorted.push(piece.toSorted(compare))
    await letOthersGo()
  }
  while (sorted.length > 1) {
    const merged: One[][] = []
    for (let at = 0; at < sorted.length; at += 2) {
      // The engine's sort sees two runs that are in order, and only merges them.
      merged.push([...(sorted[at] ?? []), ...(sorted[at + 1] ?? [])].sort(compare))
      await letOthersGo()
    }
    sorted = merged
  }
  return sorted[0] ?? []
}

/** A list and some more, both in order, as one in order. What it takes is of the number of those that are added. */
export function mergeInto<One>(
  list: readonly One[],
  added: readonly One[],
  compare: (one: One, other: One) => number,
): One[] {
  const merged: (readonly One[])[] = []
  let from = 0
  for (const one of added) {
    const at = firstAfter(list, one, compare, from)
    merged.push(list.slice(from, at), [one])
    from = at
  }
  return [...merged, list.slice(from)].flat()
}

/** Where in a list in order the first stands that comes after one, looked for from a place on. */
function firstAfter<One>(
  list: readonly One[],
  one: One,
  compare: (one: One, other: One) => number,
  from: number,
): number {
  let [low, high] = [from, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const there = list[middle]
    if (there !== undefined && compare(there, one) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
