import type { Change, Form, Run } from '../difference'
import type { Inline, Text } from '../letter-text'

/** A line as one of the two texts has it. */
export interface Side {
  /** Its place among the lines of that text. */
  readonly at: number
  readonly form: Form
  /** What that text shows before its words. */
  readonly label?: string
}

/** A line of the older text, of the newer, or of both, each where it stands. */
export interface ChangedLine {
  /** Null where it was put in. */
  readonly old: Side | null
  /** Null where it was taken away. */
  readonly now: Side | null
  readonly runs: readonly Run[]
}

/** What stands before the words of each line of a text, in reading order. */
export type Labels = readonly (string | undefined)[]

/** A difference without lines that moved: they were taken away there, and are put in here. */
export function changedLines(
  changes: readonly Change[],
  labels: { readonly old: Labels; readonly now: Labels },
): ChangedLine[] {
  const moved = new Map(
    changes.flatMap((change) =>
      change.kind === 'moved' ? [[change.move, change.runs] as const] : [],
    ),
  )
  const next = { old: 0, now: 0 }
  const side = (which: 'old' | 'now', form: Form): Side => {
    const at = next[which]++
    const label = labels[which][at]
    return { at, form, ...(label !== undefined && { label }) }
  }
  return changes.map((change): ChangedLine => {
    switch (change.kind) {
      case 'away': {
        const runs = (moved.get(change.move) ?? []).flatMap(asRemoved)
        return { old: side('old', change.old), now: null, runs }
      }
      case 'removed':
        return { old: side('old', change.old), now: null, runs: change.runs }
      case 'moved':
        return { old: null, now: side('now', change.now), runs: change.runs.flatMap(asAdded) }
      case 'added':
        return { old: null, now: side('now', change.now), runs: change.runs }
      default: {
        const [old, now] = [side('old', change.old), side('now', change.now)]
        return { old, now, runs: change.runs }
      }
    }
  })
}

/** A line of both texts as two: the one taken away, the other put in. */
export const parted = ({ old, now, runs }: ChangedLine): ChangedLine[] =>
  old && now
    ? [
        { old, now: null, runs: runs.flatMap(asRemoved) },
        { old: null, now, runs: runs.flatMap(asAdded) },
      ]
    : [{ old, now, runs }]

/** The sides of a line that stand in something, and none that do not. */
export function within(line: ChangedLine, old: boolean, now: boolean): ChangedLine[] {
  if ((old || !line.old) && (now || !line.now)) return [line]
  return parted(line).filter((one) => (one.old ? old : now))
}

/** Two lines as one that was rewritten, or that has stayed where both say the same. */
export function rewritten(removed: ChangedLine, added: ChangedLine): ChangedLine {
  const said = (runs: readonly Run[]) =>
    JSON.stringify(runs.map((run) => (run.kind === 'note' ? run : run.part)))
  const isSame = said(removed.runs) === said(added.runs)
  const runs = isSame
    ? added.runs.flatMap((run): Run[] =>
        run.kind === 'added' ? [{ kind: 'same', part: run.part }] : [run],
      )
    : [...removed.runs, ...added.runs]
  return { old: removed.old, now: added.now, runs }
}

/** What was there of a run, taken away. */
function asRemoved(run: Run): Run[] {
  if (run.kind === 'added') return []
  if (run.kind === 'note') return [{ kind: 'removed', part: noteOf(run.runs.flatMap(asRemoved)) }]
  if (run.kind !== 'reformatted') return [{ kind: 'removed', part: run.part }]
  const { marks: _, ...text } = run.part
  return [{ kind: 'removed', part: { ...text, marks: [...run.was] } }]
}

/** What is there of a run, put in. */
function asAdded(run: Run): Run[] {
  if (run.kind === 'removed') return []
  if (run.kind === 'note') return [{ kind: 'added', part: noteOf(run.runs.flatMap(asAdded)) }]
  return [run.kind === 'added' ? run : { kind: 'added', part: run.part }]
}

const noteOf = (runs: readonly Run[]): Inline => ({
  type: 'footnote',
  content: runs.flatMap((run): Text[] =>
    run.kind !== 'note' && run.part.type === 'text' ? [run.part] : [],
  ),
})
