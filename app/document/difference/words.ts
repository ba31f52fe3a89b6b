import type { Footnote, Inline, Mark, Text } from '../letter-text'
import { plainRuns } from '../walk'
import { inCommon } from './common'

/** A stretch of a line, and what became of it. */
export type Run =
  | { readonly kind: 'same' | 'removed'; readonly part: Inline }
  /** `by`: the account that wrote it, where that is known. */
  | { readonly kind: 'added'; readonly part: Inline; readonly by?: string | null }
  /** The words stayed, the marks did not. */
  | { readonly kind: 'reformatted'; readonly part: Text; readonly was: readonly Mark[] }
  /** A footnote whose own text changed. */
  | { readonly kind: 'note'; readonly runs: readonly Run[] }

/** A word, a space, a sign; a break; a footnote. */
interface Token {
  /** What is compared. */
  readonly key: string
  /** The pieces that it is made of: a word may be half bold. */
  readonly pieces: readonly Inline[]
}

const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
// Chinese and Japanese write no spaces: there, a character is what can be compared.
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’](?=\p{L})\p{L}+)?|\s+|./gsu

/** A text as words, spaces and signs; together they are the text. */
export function wordsOf(text: string): string[] {
  const words = text.match(WORDS) ?? []
  if (!WITHOUT_SPACES.test(text)) return words
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
  return words.flatMap((word) =>
    WITHOUT_SPACES.test(word) ? [...segmenter.segment(word)].map(({ segment }) => segment) : [word],
  )
}

const NOTE = 'note:'
const BREAK = 'break:'
const isWord = (key: string): boolean => /^[\p{L}\p{N}]/u.test(key)

// Words decide what belongs together; spaces and commas are everywhere.
const weigh = (key: string): number =>
  key.startsWith(NOTE) || key === BREAK ? 16 : isWord(key) ? 16 : 1

function tokensOf(content: readonly Inline[]): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < content.length; ) {
    const part = content[at]
    if (part?.type === 'text') {
      const texts: Text[] = []
      for (let next: Inline | undefined = part; next?.type === 'text'; next = content[at]) {
        texts.push(next)
        at++
      }
      tokens.push(...tokensOfText(texts))
    } else {
      at++
      if (part?.type === 'footnote') {
        tokens.push({ key: `${NOTE}${plainRuns(part.content)}`, pieces: [part] })
      } else if (part) {
        tokens.push({
          key: part.type === 'hardBreak' ? BREAK : JSON.stringify(part),
          pieces: [part],
        })
      }
    }
  }
  return tokens
}

function tokensOfText(texts: readonly Text[]): Token[] {
  let index = 0
  let used = 0
  return wordsOf(plainRuns(texts)).map((word) => {
    const pieces: Text[] = []
    for (let left = word.length; left > 0; ) {
      const from = texts[index]
      if (!from) break
      const text = from.text.slice(used, used + left)
      pieces.push({ ...from, text })
      left -= text.length
      used += text.length
      if (used === from.text.length) {
        index++
        used = 0
      }
    }
    return { key: word, pieces }
  })
}

/** What became of a line's content, from one to the other, in reading order. */
export function compareContent(old: readonly Inline[], now: readonly Inline[]): Run[] {
  // Most lines of a letter stay as they are.
  if (JSON.stringify(old) === JSON.stringify(now)) {
    return now.map((part) => ({ kind: 'same', part }))
  }
  const before = tokensOf(old)
  const after = tokensOf(now)
  const pairs = pairsOfTokens(before, after)
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairs, [before.length, after.length] as const]) {
    runs.push(...replaced(before.slice(i, nextI), after.slice(j, nextJ)))
    const [one, other] = [before[nextI], after[nextJ]]
    if (one && other) runs.push(...kept(one, other))
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return joined(runs)
}

/** Which tokens of a line, told apart by their keys, stayed: pairs of places, in the order of both. */
export function pairsOfTokens(
  before: readonly Keyed[],
  after: readonly Keyed[],
): [number, number][] {
  const keys = (tokens: readonly Keyed[]) => tokens.map(({ key }) => key)
  return withoutIslands(inCommon(keys(before), keys(after), weigh), before, after)
}

type Keyed = Pick<Token, 'key'>

/**
 * Without the spaces and signs that stand alone between words that changed: "a red house" for "one
 * blue boat" is one change, not three.
 */
function withoutIslands(
  pairs: readonly [number, number][],
  before: readonly Keyed[],
  after: readonly Keyed[],
): [number, number][] {
  const kept: [number, number][] = []
  for (let start = 0; start < pairs.length; ) {
    let end = start + 1
    while (
      pairs[end]?.[0] === (pairs[end - 1]?.[0] ?? 0) + 1 &&
      pairs[end]?.[1] === (pairs[end - 1]?.[1] ?? 0) + 1
    )
      end++
    const island = pairs.slice(start, end)
    const [first, last] = [island[0], island.at(-1)]
    const before0 = pairs[start - 1] ?? [-1, -1]
    const after0 = pairs[end] ?? [before.length, after.length]
    const isSurrounded =
      first !== undefined &&
      last !== undefined &&
      first[0] - before0[0] > 1 &&
      first[1] - before0[1] > 1 &&
      after0[0] - last[0] > 1 &&
      after0[1] - last[1] > 1
    const hasWeight = island.some(([i]) => weigh(before[i]?.key ?? '') > 1)
    if (!isSurrounded || hasWeight) kept.push(...island)
    start = end
  }
  return kept
}

/** Words that gave way to others; footnotes among them pair up where one is the other, rewritten. */
function replaced(old: readonly Token[], now: readonly Token[]): Run[] {
  const oldNote = old.findIndex(({ key }) => key.startsWith(NOTE))
  if (oldNote >= 0) {
    const note = old[oldNote]?.pieces[0]
    const nowNote = now.findIndex(
      ({ pieces: [part] }) =>
        part?.type === 'footnote' && note?.type === 'footnote' && isAlike(note, part),
    )
    const [one, other] = [note, now[nowNote]?.pieces[0]]
    if (one?.type === 'footnote' && other?.type === 'footnote') {
      return [
        ...replaced(old.slice(0, oldNote), now.slice(0, nowNote)),
        { kind: 'note', runs: compareContent(one.content ?? [], other.content ?? []) },
        ...replaced(old.slice(oldNote + 1), now.slice(nowNote + 1)),
      ]
    }
    return [
      ...replaced(old.slice(0, oldNote), []),
      ...parts(old.slice(oldNote, oldNote + 1)).map((part): Run => ({ kind: 'removed', part })),
      ...replaced(old.slice(oldNote + 1), now),
    ]
  }
  return [
    ...parts(old).map((part): Run => ({ kind: 'removed', part })),
    ...parts(now).map((part): Run => ({ kind: 'added', part })),
  ]
}

const parts = (tokens: readonly Token[]): Inline[] => tokens.flatMap(({ pieces }) => pieces)

const isAlike = (one: Footnote, other: Footnote): boolean =>
  likeness(wordsIn(one.content ?? []), wordsIn(other.content ?? [])) >= 0.4

function kept(one: Token, other: Token): Run[] {
  const [old, now] = [one.pieces[0], other.pieces[0]]
  if (old?.type === 'footnote' && now?.type === 'footnote') {
    const runs = compareContent(old.content ?? [], now.content ?? [])
    return runs.every(({ kind }) => kind === 'same')
      ? [{ kind: 'same', part: now }]
      : [{ kind: 'note', runs }]
  }
  if (
    old?.type === 'text' &&
    now?.type === 'text' &&
    one.pieces.length + other.pieces.length === 2
  ) {
    return [
      sameMarks(old.marks, now.marks)
        ? { kind: 'same', part: now }
        : { kind: 'reformatted', part: now, was: old.marks ?? [] },
    ]
  }
  const runs: Run[] = []
  let [i, used] = [0, 0]
  for (const part of other.pieces) {
    if (part.type !== 'text') {
      runs.push({ kind: 'same', part })
      continue
    }
    for (let at = 0; at < part.text.length; ) {
      const was = one.pieces[i]
      if (was?.type !== 'text') break
      const length = Math.min(part.text.length - at, was.text.length - used)
      const piece = { ...part, text: part.text.slice(at, at + length) }
      const isSame = sameMarks(was.marks, part.marks)
      runs.push(
        isSame
          ? { kind: 'same', part: piece }
          : { kind: 'reformatted', part: piece, was: was.marks ?? [] },
      )
      at += length
      used += length
      if (used === was.text.length) {
        i++
        used = 0
      }
    }
  }
  return runs
}

/** Neighbours of one kind with the same marks are one run. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last && last.kind !== 'note' && run.kind !== 'note' && belong(last, run)) {
      const [one, other] = [last.part, run.part]
      if (one.type === 'text' && other.type === 'text') {
        // The spread keeps the kind, and what goes with it.
        result[result.length - 1] = {
          ...last,
          part: { ...one, text: one.text + other.text },
        } as Run
        continue
      }
    }
    result.push(run)
  }
  return result
}

type Plain = Exclude<Run, { kind: 'note' }>

function belong(one: Plain, other: Plain): boolean {
  if (one.kind !== other.kind || one.part.type !== 'text' || other.part.type !== 'text')
    return false
  if (!sameMarks(one.part.marks, other.part.marks)) return false
  if (one.kind === 'reformatted' && other.kind === 'reformatted') {
    return sameMarks(one.was, other.was)
  }
  return one.kind !== 'added' || other.kind !== 'added' || one.by === other.by
}

/** Marks of clean text have one order, so that the same marks are written the same. */
const sameMarks = (one: readonly Mark[] = [], other: readonly Mark[] = []): boolean =>
  one === other ||
  (one.length === other.length &&
    (one.length === 0 || JSON.stringify(one) === JSON.stringify(other)))

/** How many times each word stands in some content, footnotes too. */
export function wordsIn(content: readonly Inline[]): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (text: string) => {
    for (const word of wordsOf(text)) {
      if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  for (const part of content) {
    if (part.type === 'text') count(part.text)
    else if (part.type === 'footnote') count(plainRuns(part.content))
  }
  return counts
}

export const sizeOf = (words: ReadonlyMap<string, number>): number => {
  let size = 0
  for (const count of words.values()) size += count
  return size
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  const all = sizeOf(one) + sizeOf(other)
  return all === 0 ? 0 : (2 * shared) / all
}
