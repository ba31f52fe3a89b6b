import { inCommon } from '../difference/common'
import type { Atom } from './atoms'

/** What two passages have in common: pairs of places, ascending in both. */
export const pairs = (one: readonly Atom[], other: readonly Atom[]): [number, number][] =>
  inCommon(one.map(sayingOf), other.map(sayingOf), () => 1)

// A node is told from text by more than one unit. The text of a footnote is compared by itself.
const sayingOf = ({ says, node }: Atom): string => (node ? `node ${node.name}` : says)

/** A gap counts as the same where at least this share of it is. */
const ALIKE = 0.5

/**
 * Which atoms of a passage stand in another, and where. First those that both have from before. What is new
 * may stand there too: a footnote that is put into a line has the words behind it written anew.
 */
export function alignedWith(
  atoms: readonly Atom[],
  isNew: (atom: Atom) => boolean,
  now: readonly Atom[],
): Map<number, number> {
  const old = [...atoms.entries()].filter(([, atom]) => !isNew(atom))
  const there = new Map<number, number>()
  const words = old.map(([, atom]) => atom)
  for (const [i, j] of pairs(words, now)) {
    const [place] = old[i] ?? []
    if (place !== undefined) there.set(place, j)
  }
  for (let from = 0; from < atoms.length; from++) {
    if (there.has(from)) continue
    let until = from
    while (until < atoms.length && !there.has(until)) until++
    const begin = (there.get(from - 1) ?? -1) + 1
    const gap = now.slice(begin, there.get(until) ?? now.length)
    const common = pairs(atoms.slice(from, until), gap)
    if (common.length >= gap.length * ALIKE) {
      for (const [i, j] of common) there.set(from + i, begin + j)
    }
    from = until
  }
  return there
}
