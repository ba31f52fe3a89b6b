import { type Form, formKey, linesOf, textOfLines } from './difference/lines'
import { pairsOf } from './difference/pairs'
import { compareContent, joined, type Run } from './difference/words'
import type { Inline, LetterText, Text } from './letter-text'

export type { Around, Form } from './difference/lines'
export { formKey } from './difference/lines'
export type { Run } from './difference/words'

/** A line of a letter, and what became of it from one text to the other. */
export type Change =
  | {
      readonly kind: 'same' | 'changed'
      readonly old: Form
      readonly now: Form
      readonly runs: readonly Run[]
    }
  | { readonly kind: 'added'; readonly now: Form; readonly runs: readonly Run[] }
  | { readonly kind: 'removed'; readonly old: Form; readonly runs: readonly Run[] }
  /** It stands here now; `move` numbers it, from 1. Its words may have changed on the way. */
  | {
      readonly kind: 'moved'
      readonly old: Form
      readonly now: Form
      readonly runs: readonly Run[]
      readonly move: number
    }
  /** It stood here. Its words are said where it stands now. */
  | { readonly kind: 'away'; readonly old: Form; readonly move: number }

/**
 * What became of one letter on its way to another: every line of either once, in an order that is
 * the reading order of both. Whatever it says, `textAfter` of it is the new letter and `textBefore` the old.
 */
export function difference(old: LetterText, now: LetterText): Change[] {
  const before = linesOf(old)
  const after = linesOf(now)
  const { inPlace, moved } = pairsOf(before, after)
  const goneTo = new Map(moved.map(([i], index) => [i, index + 1]))
  const cameFrom = new Map(moved.map(([i, j], index) => [j, { i, move: index + 1 }]))
  const changes: Change[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...inPlace, [before.length, after.length] as const]) {
    for (const [offset, { form, content }] of before.slice(i, nextI).entries()) {
      const move = goneTo.get(i + offset)
      changes.push(
        move === undefined
          ? { kind: 'removed', old: form, runs: content.map((part) => ({ kind: 'removed', part })) }
          : { kind: 'away', old: form, move },
      )
    }
    for (const [offset, { form, content }] of after.slice(j, nextJ).entries()) {
      const from = cameFrom.get(j + offset)
      const line = from && before[from.i]
      changes.push(
        from && line
          ? {
              kind: 'moved',
              old: line.form,
              now: form,
              runs: compareContent(line.content, content),
              move: from.move,
            }
          : { kind: 'added', now: form, runs: content.map((part) => ({ kind: 'added', part })) },
      )
    }
    const [one, other] = [before[nextI], after[nextJ]]
    if (one && other) {
      const runs = compareContent(one.content, other.content)
      const isSame =
        formKey(one.form) === formKey(other.form) && runs.every(({ kind }) => kind === 'same')
      changes.push({ kind: isSame ? 'same' : 'changed', old: one.form, now: other.form, runs })
    }
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  return changes
}

/** The new letter: what a difference says, taken at its word. */
export const textAfter = (changes: readonly Change[]): LetterText =>
  textOfLines(
    changes.flatMap((change) =>
      'now' in change ? [{ form: change.now, content: change.runs.flatMap(nowOf) }] : [],
    ),
  )

/** The old letter: the difference undone. */
export function textBefore(changes: readonly Change[]): LetterText {
  const runsOfMove = new Map(
    changes.flatMap((change) => (change.kind === 'moved' ? [[change.move, change.runs]] : [])),
  )
  return textOfLines(
    changes.flatMap((change) => {
      if (!('old' in change) || change.kind === 'moved') return []
      const runs = change.kind === 'away' ? runsOfMove.get(change.move) : change.runs
      return [{ form: change.old, content: (runs ?? []).flatMap(oldOf) }]
    }),
  )
}

function nowOf(run: Run): Inline[] {
  if (run.kind === 'removed') return []
  return run.kind === 'note' ? [note(run.runs.flatMap(nowOf))] : [run.part]
}

function oldOf(run: Run): Inline[] {
  if (run.kind === 'added') return []
  if (run.kind === 'note') return [note(run.runs.flatMap(oldOf))]
  if (run.kind !== 'reformatted') return [run.part]
  const { marks: _, ...text } = run.part
  return [run.was.length > 0 ? { ...text, marks: [...run.was] } : text]
}

const note = (content: readonly Inline[]): Inline => ({
  type: 'footnote',
  content: content.filter((part): part is Text => part.type === 'text'),
})

/** A stretch of a letter's text, its footnotes where they stand, and the account that wrote it. */
export type Stretch = readonly [account: string | null, length: number]

/**
 * The same difference, with the account behind all that was added. `stretches` cover the words of
 * the new letter in reading order; where they end too early, nobody is named.
 */
export function withAuthors(changes: readonly Change[], stretches: readonly Stretch[]): Change[] {
  let index = 0
  let used = 0
  /** Cuts the next so many characters at the borders of stretches. */
  const take = (length: number): { by: string | null | undefined; length: number }[] => {
    const taken: { by: string | null | undefined; length: number }[] = []
    for (let left = length; left > 0; ) {
      const stretch = stretches[index]
      const size = stretch ? Math.min(left, stretch[1] - used) : left
      if (size > 0) taken.push({ by: stretch?.[0], length: size })
      left -= size
      used += size
      if (stretch && used >= stretch[1]) {
        index++
        used = 0
      }
    }
    return taken
  }
  const named = (run: Run): Run[] => {
    if (run.kind === 'removed') return [run]
    if (run.kind === 'note') return [{ ...run, runs: joined(run.runs.flatMap(named)) }]
    if (run.part.type === 'footnote') {
      const [first] = (run.part.content ?? []).flatMap(({ text }) => take(text.length))
      return run.kind === 'added' && first ? [{ ...run, ...by(first.by) }] : [run]
    }
    if (run.part.type !== 'text') return [run]
    const { text } = run.part
    const taken = take(text.length)
    if (run.kind !== 'added') return [run]
    let at = 0
    return taken.map(({ by: account, length }) => {
      const part = { ...run.part, text: text.slice(at, at + length) } as Text
      at += length
      return { kind: 'added', part, ...by(account) }
    })
  }
  return changes.map((change) =>
    'runs' in change && change.kind !== 'removed'
      ? { ...change, runs: joined(change.runs.flatMap(named)) }
      : change,
  )
}

const by = (account: string | null | undefined) => (account === undefined ? {} : { by: account })

/** Whether a difference says that anything is different. */
export const saysAnything = (changes: readonly Change[]): boolean =>
  changes.some(({ kind }) => kind !== 'same')
