import type { ChangedLine } from './changed-lines'

/** Two things by their places in two lists, and how much speaks for their being one. */
interface Pair {
  readonly i: number
  readonly j: number
  readonly weight: number
}

type KeyOf = (line: ChangedLine) => string | undefined

/**
 * Which of the things that lines stand in, told by their keys, are one on both sides, because lines
 * stayed in them: the heaviest of those pairs that have the same order in both.
 */
export function pairedBy(
  lines: readonly ChangedLine[],
  oldKey: KeyOf,
  nowKey: KeyOf,
): [old: string, now: string][] {
  const [old, now] = [oldKey, nowKey].map((keyOf) => [
    ...new Set(lines.flatMap((line) => keyOf(line) ?? [])),
  ])
  const pairs = new Map<string, Pair>()
  for (const line of lines) {
    if (!line.old || !line.now) continue
    const [i, j] = [old?.indexOf(oldKey(line) ?? '') ?? -1, now?.indexOf(nowKey(line) ?? '') ?? -1]
    if (i < 0 || j < 0) continue
    const key = `${i} ${j}`
    pairs.set(key, { i, j, weight: (pairs.get(key)?.weight ?? 0) + 1 + lettersKept(line) })
  }
  return ascending([...pairs.values()]).map(({ i, j }) => [old?.[i] ?? '', now?.[j] ?? ''])
}

const lettersKept = ({ runs }: ChangedLine): number =>
  runs.reduce((sum, run) => {
    const part = run.kind === 'same' ? run.part : null
    return sum + (part?.type === 'text' ? part.text.length : 0)
  }, 0)

/** Of some pairs those that ascend in both lists and together weigh the most. */
function ascending(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((one, other) => one.i - other.i || one.j - other.j)
  const best: { readonly weight: number; readonly before: number }[] = []
  for (const [at, { i, j, weight }] of sorted.entries()) {
    let before = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const pair = sorted[earlier]
      const isBefore = pair && pair.i < i && pair.j < j
      if (isBefore && (best[earlier]?.weight ?? 0) > (best[before]?.weight ?? 0)) before = earlier
    }
    best.push({ weight: weight + (best[before]?.weight ?? 0), before })
  }
  let at = best.reduce(
    (most, { weight }, index) => (weight > (best[most]?.weight ?? 0) ? index : most),
    best.length > 0 ? 0 : -1,
  )
  const chain: Pair[] = []
  for (let pair = sorted[at]; pair; pair = sorted[at]) {
    chain.push(pair)
    at = best[at]?.before ?? -1
  }
  return chain.reverse()
}

/** Two lists as one in the order of both: what they share, which stands in one order, stands once. */
export function together<T>(one: readonly T[], other: readonly T[]): T[] {
  const shared = new Set(other)
  const result: T[] = []
  let at = 0
  for (const thing of one) {
    if (shared.has(thing)) {
      const place = other.indexOf(thing, at)
      result.push(...other.slice(at, place))
      at = place + 1
    }
    result.push(thing)
  }
  return [...result, ...other.slice(at)]
}
