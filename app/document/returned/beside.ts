import { inCommon } from '../difference/common'
import { pairsOfTokens, wordsOf } from '../difference/words'
import { PUT_IN, type Token, wordsShown } from './shown'

/** A piece of a line as it went out and as it came back; null where there is none. */
export interface Step {
  readonly was: Token | null
  readonly now: Token | null
}

/** Two states of a line side by side, in the order of both. */
export function laidBeside(was: readonly Token[], now: readonly Token[]): Step[] {
  const steps: Step[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairsOfTokens(was, now), [was.length, now.length] as const]) {
    steps.push(...inGap(was.slice(i, nextI), now.slice(j, nextJ)))
    const [one, other] = [was[nextI], now[nextJ]]
    if (one && other) steps.push({ was: one, now: other })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return steps
}

/** Words that were to come and stand there now are the same words; so is a note that was rewritten. */
function inGap(was: readonly Token[], now: readonly Token[]): Step[] {
  const steps: Step[] = []
  let [i, j] = [0, 0]
  const pairs = inCommon(was.map(bareKey('was')), now.map(bareKey('now')), (key) => key.length)
  for (const [nextI, nextJ] of [...pairs, [was.length, now.length] as const]) {
    steps.push(...replaced(was.slice(i, nextI), now.slice(j, nextJ)))
    const [one, other] = [was[nextI], now[nextJ]]
    if (one && other) steps.push({ was: one, now: other })
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return steps
}

const bareKey =
  (side: 'was' | 'now') =>
  ({ key, kind }: Token, index: number): string => {
    const isComing = key.endsWith(PUT_IN)
    if (kind !== 'word' || isComing !== (side === 'was')) return `${side} ${index}${PUT_IN}`
    return isComing ? key.slice(0, -PUT_IN.length) : key
  }

function replaced(was: readonly Token[], now: readonly Token[]): Step[] {
  const place = was.findIndex((token) => token.kind === 'note')
  const note = was[place]
  const other = now.findIndex((token) => note && token.kind === 'note' && isAlike(note, token))
  if (note && other >= 0) {
    return [
      ...replaced(was.slice(0, place), now.slice(0, other)),
      { was: note, now: now[other] ?? null },
      ...replaced(was.slice(place + 1), now.slice(other + 1)),
    ]
  }
  return [
    ...was.map((token) => ({ was: token, now: null })),
    ...now.map((token) => ({ was: null, now: token })),
  ]
}

/** Whether two notes have some words in common. */
function isAlike(one: Token, other: Token): boolean {
  const words = (token: Token) =>
    wordsOf(wordsShown([token])).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const shared = new Set(words(one))
  const all = words(other)
  return all.filter((word) => shared.has(word)).length * 2 >= Math.min(shared.size, all.length)
}
