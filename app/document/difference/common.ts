// Four million cells take about 20 ms and 16 MB.
const MOST_CELLS = 4_000_000

/**
 * What two lists have in common, in order: pairs of places, ascending in both, whose things are the
 * same and together weigh the most (a longest common subsequence, by weight). Where the lists are too
 * long for the exact answer, things that stand once in each divide them first, so that the answer
 * may miss something but never takes long.
 */
export function inCommon(
  one: readonly string[],
  other: readonly string[],
  weigh: (thing: string) => number,
): [number, number][] {
  const pairs: [number, number][] = []
  const divide = (from: number, until: number, at: number, end: number): void => {
    let [left, right, tail, last] = [from, until, at, end]
    while (left < right && tail < last && one[left] === other[tail]) pairs.push([left++, tail++])
    const ending: [number, number][] = []
    while (left < right && tail < last && one[right - 1] === other[last - 1]) {
      ending.push([--right, --last])
    }
    if (left < right && tail < last) {
      if ((right - left + 1) * (last - tail + 1) <= MOST_CELLS) {
        for (const [i, j] of heaviest(one.slice(left, right), other.slice(tail, last), weigh)) {
          pairs.push([left + i, tail + j])
        }
      } else {
        // Each anchor begins a part, which then takes it as its common beginning.
        let [i, j] = [left, tail]
        for (const [nextI, nextJ] of anchors(one, other, left, right, tail, last)) {
          if (nextI > i || nextJ > j) divide(i, nextI, j, nextJ)
          ;[i, j] = [nextI, nextJ]
        }
        if (i > left || j > tail) divide(i, right, j, last)
      }
    }
    pairs.push(...ending.reverse())
  }
  divide(0, one.length, 0, other.length)
  return pairs
}

function heaviest(
  one: readonly string[],
  other: readonly string[],
  weigh: (thing: string) => number,
): [number, number][] {
  const numbers = new Map<string, number>()
  const numberOf = (thing: string) => {
    const known = numbers.get(thing)
    if (known !== undefined) return known
    numbers.set(thing, numbers.size)
    return numbers.size - 1
  }
  const a = Int32Array.from(one, numberOf)
  const b = Int32Array.from(other, numberOf)
  const weights = Int32Array.from(one, weigh)
  const width = b.length + 1
  // best[i * width + j]: the most that a from i and b from j on have in common.
  const best = new Int32Array((a.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const weight = weights[i] ?? 0
    for (let j = b.length - 1; j >= 0; j--) {
      const apart = Math.max(at(i + 1, j), at(i, j + 1))
      best[i * width + j] = a[i] === b[j] ? Math.max(apart, at(i + 1, j + 1) + weight) : apart
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + (weights[i] ?? 0)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

/** The longest ascending chain of things that stand exactly once in each part. */
function anchors(
  one: readonly string[],
  other: readonly string[],
  from: number,
  until: number,
  at: number,
  end: number,
): [number, number][] {
  const there = placesOfUnique(other, at, end)
  const chain: { pair: [number, number]; before: number }[] = []
  /** For every length, the chain of that length that ends earliest: indexes into `chain`. */
  const ends: number[] = []
  for (const [thing, i] of placesOfUnique(one, from, until)) {
    const j = there.get(thing)
    if (j === undefined) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((chain[ends[middle] ?? 0]?.pair[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    chain.push({ pair: [i, j], before: low > 0 ? (ends[low - 1] ?? -1) : -1 })
    ends[low] = chain.length - 1
  }
  const found: [number, number][] = []
  for (let link = chain[ends.at(-1) ?? -1]; link; link = chain[link.before]) found.push(link.pair)
  return found.reverse()
}

function placesOfUnique(list: readonly string[], from: number, until: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < until; at++) {
    const thing = list[at] ?? ''
    places.set(thing, places.has(thing) ? -1 : at)
  }
  for (const [thing, at] of places) if (at === -1) places.delete(thing)
  return places
}
