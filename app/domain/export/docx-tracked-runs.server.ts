import type { Run } from '../../document/difference'
import type { Mark } from '../../document/letter-text'
import { wordsOf } from '../../document/suggestion-marks'
import type { Revision } from '../letters/from-files/word-revisions.server'
import type { TrackedChanges } from './input.server'
import { NOTHING, type Over, type RevisedInline } from './revised-lines.server'
import { hrefOf } from './words.server'

/** Whose a change is: who took something away, or changed how it looks, is known only where one alone was at work. */
export function revisionBy(
  { names, others, at }: TrackedChanges,
  account?: string | null,
): Revision {
  return { author: (account ? names[account] : undefined) ?? others, date: at }
}

/** What became of the words of a line, as Word tracks it. */
export function revisedRuns(runs: readonly Run[], tracked: TrackedChanges): RevisedInline[] {
  const gone = revisionBy(tracked)
  const over = (run: Exclude<Run, { kind: 'note' | 'reformatted' }>): Over => {
    if (run.kind === 'added') return { inserted: revisionBy(tracked, run.by), comments: [] }
    return run.kind === 'removed' ? { deleted: gone, comments: [] } : NOTHING
  }
  return runs.flatMap((run): RevisedInline[] => {
    switch (run.kind) {
      case 'note':
        return [{ part: { type: 'footnote' }, over: NOTHING, note: revisedRuns(run.runs, tracked) }]
      case 'reformatted':
        return reformatted(run, gone)
      default: {
        const { part } = run
        if (part.type === 'hardBreak') return [{ part, over: over(run) }]
        if (part.type === 'text') {
          // As in the letter's own file, what only marks suggestions is no word.
          const text = wordsOf(part.text)
          return text === '' ? [] : [{ part: { ...part, text }, over: over(run) }]
        }
        // The words of a note come and go with its mark.
        const words = (part.content ?? []).map((text): Run => ({ ...run, part: text }))
        const note = revisedRuns(words, tracked)
        return [{ part, over: over(run), note }]
      }
    }
  })
}

/** Word tracks no links: words under another one are new words in the place of old ones. */
function reformatted(
  { part, was }: Extract<Run, { kind: 'reformatted' }>,
  by: Revision,
): RevisedInline[] {
  if (hrefOf(part.marks) === hrefOf(was)) {
    return [{ part, over: { was: { by, marks: was }, comments: [] } }]
  }
  const marks: Mark[] = [...was]
  return [
    { part: { ...part, marks }, over: { deleted: by, comments: [] } },
    { part, over: { inserted: by, comments: [] } },
  ]
}
