import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Turn } from '../../document/edits'
import { asOneStep } from '../undo-step'

const PLAINLY = 'plainly'

/** Marks what is written as it is, also by who suggests: suggestions themselves, and settling them. */
export const plainly = (tr: Transaction): Transaction => tr.setMeta(PLAINLY, true)

export const isPlain = (tr: Transaction): boolean => tr.getMeta(PLAINLY) === true

/** Plays turns, each from the state that the last one left, as one step to undo. */
export function play(view: EditorView, turns: readonly Turn[]): void {
  asOneStep(view, () => {
    for (const turn of turns) view.dispatch(plainly(turn(view.state)))
  })
}
