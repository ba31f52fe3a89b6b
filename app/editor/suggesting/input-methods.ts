import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  beginInsertion,
  ownInsertionAt,
  withoutEmptyInsertion,
} from '../../document/suggesting/own-insertion'
import type { Suggester } from '../../document/suggesting/pen'
import { plainly } from './plainly'

/** By then the editor has read what the input method left. */
const AFTER_COMPOSITION = 60

/**
 * An input method holds on to the text that the browser has given it: were that drawn anew as a
 * suggestion, the word would be cut off or come twice. So the suggestion is there before it begins.
 */
export const inputMethods = (who: () => Suggester | null): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart(view) {
          const suggester = who()
          if (suggester && !view.composing) makeReady(view, suggester)
          return false
        },
        compositionend(view) {
          const suggester = who()
          if (suggester) setTimeout(() => tidy(view, suggester), AFTER_COMPOSITION)
          return false
        },
      },
    },
  })

function makeReady(view: EditorView, who: Suggester): void {
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
  const { selection } = view.state
  if (ownInsertionAt(selection.$from, who) || !selection.$from.parent.inlineContent) return
  view.dispatch(plainly(beginInsertion(view.state, who)))
}

/** What was begun and given up leaves nothing. */
function tidy(view: EditorView, who: Suggester): void {
  if (view.isDestroyed || view.composing) return
  const tr = withoutEmptyInsertion(view.state, who)
  if (tr) view.dispatch(plainly(tr))
}
