import type { Change } from '../difference'
import { plainRuns } from '../walk'
import type { DifferenceWords } from './difference-words'
import { saidForm } from './said'
import type { Run } from './words'

/** A change as one would tell of it in a message without any marks. */
export interface PlainChange {
  /** Where: "a paragraph", "an item of a bulleted list". */
  readonly where: string
  /** The words as they were, with some before and after them; null where nothing stood there. */
  readonly before: string | null
  /** The words as they are; null where nothing stands there any more. */
  readonly now: string | null
}

/** Of words that stayed the same, as many characters beside those that did not. */
const AROUND = 60
const LONGEST = 400

/** The changes of a difference in plain words of some language, in reading order. What only moved is said to have moved. */
export function plainChanges(changes: readonly Change[], own: DifferenceWords): PlainChange[] {
  return changes.flatMap((change): PlainChange[] => {
    if (change.kind === 'same' || change.kind === 'away') return []
    if (change.kind === 'added') {
      return [
        {
          where: saidForm(change.now, own),
          before: null,
          now: cut(words(change.runs, 'now', own)),
        },
      ]
    }
    if (change.kind === 'removed') {
      const before = cut(words(change.runs, 'before', own))
      return [{ where: saidForm(change.old, own), before, now: null }]
    }
    const where = saidForm(change.now, own)
    return [
      {
        where: change.kind === 'moved' ? own.movedElsewhere(where) : where,
        before: around(change.runs, 'before', own),
        now: around(change.runs, 'now', own),
      },
    ]
  })
}

type Side = 'before' | 'now'

/** The words of one side, footnotes in square brackets. */
function words(runs: readonly Run[], side: Side, own: DifferenceWords): string {
  return runs
    .map((run) => {
      if (run.kind === (side === 'now' ? 'removed' : 'added')) return ''
      if (run.kind === 'note') return ` ${own.noteInline(words(run.runs, side, own))}`
      if (run.part.type === 'text') return run.part.text
      return run.part.type === 'hardBreak' ? ' ' : ` ${own.noteInline(plainRuns(run.part.content))}`
    })
    .join('')
}

/** From the first thing that changed to the last, with the words beside them. */
function around(runs: readonly Run[], side: Side, own: DifferenceWords): string {
  const first = runs.findIndex((run) => run.kind !== 'same')
  const last = runs.findLastIndex((run) => run.kind !== 'same')
  // Only its form is another, or its place.
  if (first < 0) return cut(words(runs, side, own))
  const lead = words(runs.slice(0, first), side, own)
  const rest = words(runs.slice(last + 1), side, own)
  const from = lead.length > AROUND ? `…${lead.slice(-AROUND).replace(/^\S*\s/, '')}` : lead
  const until = rest.length > AROUND ? `${rest.slice(0, AROUND).replace(/\s\S*$/, '')}…` : rest
  return `${from}${cut(words(runs.slice(first, last + 1), side, own))}${until}`.trim()
}

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : text
