import { inCommon } from './common'
import { formKey, type Line } from './lines'
import { sizeOf, wordsIn } from './words'

/** Which line of the old letter each line of the new one was. */
export interface Pairs {
  /** In the order of both. */
  readonly inPlace: readonly (readonly [number, number])[]
  /** Those that stand elsewhere now. */
  readonly moved: readonly (readonly [number, number])[]
}

/** From here on two lines are one that was rewritten, in its place or elsewhere. */
const ALIKE = 0.4
const ALIKE_ELSEWHERE = 0.6
/** Fewer words, such as "Yours faithfully", are likelier two than one that moved. */
const WORDS_TO_MOVE = 4
// A table of likeness of so many cells takes about 50 ms.
const MOST_CELLS = 1_000_000

/** Pairs lines by likeness: first those that are the same, then in each gap, then across gaps. */
export function pairsOf(old: readonly Line[], now: readonly Line[]): Pairs {
  const keys = (lines: readonly Line[]) =>
    lines.map(({ form, content }) => `${formKey(form)}${JSON.stringify(content)}`)
  const same = inCommon(keys(old), keys(now), (key) => Math.min(key.length, 400))
  const kept = { old: new Set(same.map(([a]) => a)), now: new Set(same.map(([, b]) => b)) }
  const words = {
    old: old.map((line, at) => (kept.old.has(at) ? NONE : wordsIn(line.content))),
    now: now.map((line, at) => (kept.now.has(at) ? NONE : wordsIn(line.content))),
  }
  const inPlace: (readonly [number, number])[] = []
  const left: { old: number[]; now: number[] } = { old: [], now: [] }
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...same, [old.length, now.length] as const]) {
    const gap = { old: range(i, nextI), now: range(j, nextJ) }
    const paired = inOrder(gap, words, old, now)
    inPlace.push(...paired)
    const taken = { old: new Set(paired.map(([a]) => a)), now: new Set(paired.map(([, b]) => b)) }
    left.old.push(...gap.old.filter((a) => !taken.old.has(a)))
    left.now.push(...gap.now.filter((b) => !taken.now.has(b)))
    if (nextI < old.length && nextJ < now.length) inPlace.push([nextI, nextJ])
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return { inPlace, moved: elsewhere(left, words) }
}

type Words = ReadonlyMap<string, number>
type Both<T> = { readonly old: readonly T[]; readonly now: readonly T[] }

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)

const NONE: Words = new Map()

/** The likeness of every old line to every new one, as `old * width + now`. */
function tableOf(gap: Both<number>, words: Both<Words>): Float64Array {
  const width = gap.now.length
  const shared = new Float64Array(gap.old.length * width)
  const standsIn = new Map<string, [number, number][]>()
  for (const [column, b] of gap.now.entries()) {
    for (const [word, count] of words.now[b] ?? []) {
      const places = standsIn.get(word)
      if (places) places.push([column, count])
      else standsIn.set(word, [[column, count]])
    }
  }
  const sizes = gap.now.map((b) => sizeOf(words.now[b] ?? new Map()))
  for (const [row, a] of gap.old.entries()) {
    const mine = words.old[a] ?? new Map<string, number>()
    for (const [word, count] of mine) {
      for (const [column, other] of standsIn.get(word) ?? []) {
        shared[row * width + column] = (shared[row * width + column] ?? 0) + Math.min(count, other)
      }
    }
    const size = sizeOf(mine)
    for (let column = 0; column < width; column++) {
      const all = size + (sizes[column] ?? 0)
      const cell = row * width + column
      shared[cell] = all === 0 ? 0 : (2 * (shared[cell] ?? 0)) / all
    }
  }
  return shared
}

/** Pairs within a gap that keep its order and are the most alike together. */
function inOrder(
  gap: Both<number>,
  words: Both<Words>,
  old: readonly Line[],
  now: readonly Line[],
): [number, number][] {
  const [rows, columns] = [gap.old.length, gap.now.length]
  if (rows === 0 || columns === 0) return []
  if (rows * columns > MOST_CELLS) return []
  const alike = tableOf(gap, words)
  const wordless = (of: readonly Words[]) => (at: number) => of[at]?.size === 0
  const [isBare, isBareNow] = [wordless(words.old), wordless(words.now)]
  for (const [row, a] of gap.old.entries()) {
    for (const [column, b] of gap.now.entries()) {
      const cell = row * columns + column
      if ((alike[cell] ?? 0) >= ALIKE) continue
      alike[cell] = isBare(a) && isBareNow(b) && isSameAtom(old[a], now[b]) ? 1 : 0
    }
  }
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const like = alike[row * columns + column] ?? 0
      const together = like > 0 ? at(row + 1, column + 1) + like : 0
      best[row * width + column] = Math.max(together, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const like = alike[row * columns + column] ?? 0
    if (like > 0 && at(row, column) === at(row + 1, column + 1) + like) {
      pairs.push([gap.old[row++] ?? 0, gap.now[column++] ?? 0])
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** Lines without words (empty ones, the place of the signatories) are each other where they are of one kind. */
const isSameAtom = (one: Line | undefined, other: Line | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.form.type === other.form.type &&
  JSON.stringify(one.content) === JSON.stringify(other.content)

/** What stands elsewhere now: the most alike first. */
function elsewhere(left: Both<number>, words: Both<Words>): [number, number][] {
  const enough = (of: readonly Words[]) => (at: number) =>
    sizeOf(of[at] ?? new Map()) >= WORDS_TO_MOVE
  const gap = { old: left.old.filter(enough(words.old)), now: left.now.filter(enough(words.now)) }
  if (gap.old.length * gap.now.length > MOST_CELLS) return []
  const alike = tableOf(gap, words)
  const width = gap.now.length
  const candidates: { row: number; column: number; like: number }[] = []
  for (let row = 0; row < gap.old.length; row++) {
    for (let column = 0; column < width; column++) {
      const like = alike[row * width + column] ?? 0
      if (like >= ALIKE_ELSEWHERE) candidates.push({ row, column, like })
    }
  }
  candidates.sort((one, other) => other.like - one.like || one.row - other.row)
  const taken = { rows: new Set<number>(), columns: new Set<number>() }
  const pairs: [number, number][] = []
  for (const { row, column } of candidates) {
    if (taken.rows.has(row) || taken.columns.has(column)) continue
    taken.rows.add(row)
    taken.columns.add(column)
    pairs.push([gap.old[row] ?? 0, gap.now[column] ?? 0])
  }
  return pairs
}
