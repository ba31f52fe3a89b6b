import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Turn } from '../../document/edits'
import { asOneStep } from '../text/undo-step'

const PLAINLY = 'plainly'

/** Marks what is written as it is, also by who suggests: suggestions themselves, and settling them. */
export const plainly = (tr: Transaction): Transaction => tr.setMeta(PLAINLY, true)

export const isPlain = (tr: Transaction): boolean => tr.getMeta(PLAINLY) === true

/**
 * Plays turns, each from the state that the last one left, as one step to undo. Each goes into the
 * shared document by itself, as turns are there for; the page is drawn once, however many they are.
 */
export function play(view: EditorView, turns: readonly Turn[]): void {
  const { doc: shared, binding } = ySyncPluginKey.getState(view.state)
  const { tr } = view.state
  asOneStep(view, () => {
    binding.mux(() => {
      shared.transact(() => {
        // Bare: nothing of the page is to follow what is not drawn.
        let state = EditorState.create({ doc: view.state.doc })
        for (const turn of turns) {
          const next = turn(state)
          if (!next.docChanged) continue
          state = state.apply(next)
          for (const step of next.steps) tr.step(step)
          binding._prosemirrorChanged(state.doc)
        }
      }, ySyncPluginKey)
    })
    // Links are looked for in what people type, step by step: here are thousands, and nobody typed.
    view.dispatch(plainly(tr).setMeta('preventAutolink', true))
  })
}
