import { WORDS_MOST } from '../../../prisma-free-db/notifications'
import type { Told } from '../presence'

/** What processes say to each other besides the journal. Nothing of it is stored. */
export type Word =
  /** A process is there; said every now and then. */
  | { readonly kind: 'alive' }
  /** It stops. */
  | { readonly kind: 'bye' }
  /** It has opened a letter: who is at it elsewhere? */
  | { readonly kind: 'ask'; readonly letterId: string }
  /** Somebody has come back to a letter: have everybody say again where they are. */
  | { readonly kind: 'again'; readonly letterId: string }
  /** Who is at a letter: some who moved, or everybody, from the first part to the last. */
  | {
      readonly kind: 'here'
      readonly letterId: string
      readonly told: readonly Told[]
      readonly isFirst: boolean
      readonly isLast: boolean
    }

const KINDS: readonly string[] = ['alive', 'bye', 'ask', 'again', 'here'] satisfies Word['kind'][]

export const writeWord = (word: Word): string => JSON.stringify(word)

/** Reads a word; null where it is none that this version knows. */
export function readWord(text: string): Word | null {
  try {
    // Nobody but processes of this program can write to the store.
    const word = JSON.parse(text) as Word
    return KINDS.includes(word.kind) ? word : null
  } catch {
    return null
  }
}

// What stands around the presences in a word, at most.
const FRAME = 200

/** Says who is at a letter in as few words as fit. A presence that fits into none is not told. */
export function wordsOfPresence(letterId: string, told: readonly Told[], isAll: boolean): Word[] {
  const parts: Told[][] = [[]]
  let size = FRAME
  for (const one of told) {
    const bytes = Buffer.byteLength(JSON.stringify(one)) + 1
    if (FRAME + bytes > WORDS_MOST) continue
    if (size + bytes > WORDS_MOST) {
      parts.push([])
      size = FRAME
    }
    parts.at(-1)?.push(one)
    size += bytes
  }
  return parts.map((part, at) => ({
    kind: 'here',
    letterId,
    told: part,
    isFirst: isAll && at === 0,
    isLast: isAll && at === parts.length - 1,
  }))
}
