import { digest } from 'lib0/hash/sha256'

/** What tells whether an "Ibid." is to be looked at. */
export interface IbidNote {
  readonly text: string
  /** As `markOfNotesBefore` gave it when the "Ibid." was written; null where nobody has noted it. */
  readonly notesBefore: string | null
}

/** The mark of an "Ibid." that came from elsewhere, whose notes before are not those of this letter. */
export const FROM_ELSEWHERE = ''

// It may point past a note that only explains something, so that two of them count.
const LOOKED_BACK = 2

/** Whether a note names its source only as the one before: "Ibid.", "ibidem", "Idem", "Id.". */
export const isIbid = (text: string): boolean => /^\s*(?:ibid(?:em)?\b|idem\b|id\.)/iu.test(text)

/**
 * A mark of the notes that an "Ibid." may point to: the two before it that are no "Ibid." themselves. It
 * is another one when they are, and says nothing of their words, which may have been deleted since.
 *
 * @param texts the words of all notes, in order
 * @param at the place of the "Ibid." among them, from 0
 * @returns 16 hexadecimal digits
 */
export function markOfNotesBefore(texts: readonly string[], at: number): string {
  const before: string[] = []
  for (let place = at - 1; place >= 0 && before.length < LOOKED_BACK; place--) {
    const text = texts[place] ?? ''
    if (!isIbid(text)) before.push(text.trim())
  }
  const whole = digest(new TextEncoder().encode(JSON.stringify(before)))
  return Array.from(whole.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a value may stand as such a mark. */
export const isMarkOfNotes = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:[0-9a-f]{16})?$/.test(value)

/**
 * The numbers of the notes whose "Ibid." is to be looked at: the notes before it are not what they were
 * when it was written, or there are none.
 */
export function ibidsToCheck(notes: readonly IbidNote[]): number[] {
  const texts = notes.map(({ text }) => text)
  return notes.flatMap(({ text, notesBefore }, at) => {
    if (!isIbid(text)) return []
    const changed = notesBefore !== null && notesBefore !== markOfNotesBefore(texts, at)
    return changed || texts.slice(0, at).every(isIbid) ? [at + 1] : []
  })
}
