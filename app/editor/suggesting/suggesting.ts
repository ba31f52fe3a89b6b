import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Turn } from '../../document/edits'
import { suggestionsIfIntended } from '../../document/suggesting/intended'
import {
  beginInsertion,
  ownInsertionAt,
  withinOwnInsertion,
  withoutEmptyInsertion,
} from '../../document/suggesting/own-insertion'
import type { Suggester } from '../../document/suggesting/pen'
import type { Owner } from '../../document/suggestion-marks'
import { newId } from '../new-id'
import { asOneStep } from '../undo-step'
import { onSignKey } from './sign-keys'

export interface SuggestingOptions {
  /** Who suggests; null while what is done is done. */
  readonly who: () => Owner | null
  /** Something was wanted that cannot be suggested, and was not done. */
  readonly refused: () => void
  /** A footnote is to be suggested at the caret. */
  readonly askForNote: () => void
}

/** Set on what is written as it is, also by who suggests: suggestions themselves, and settling them. */
const PLAINLY = 'plainly'

/** Plays turns, each from the state that the last one left, as one step to undo. */
export function play(view: EditorView, turns: readonly Turn[]): void {
  asOneStep(view, () => {
    for (const turn of turns) view.dispatch(turn(view.state).setMeta(PLAINLY, true))
  })
}

/** Makes suggestions of everything that somebody who suggests does to the text. */
export function suggesting(options: SuggestingOptions) {
  const who = (): Suggester | null => {
    const owner = options.who()
    return owner && { ...owner, time: new Date().toISOString(), newUuid: newId }
  }
  return Extension.create({
    name: 'suggesting',
    // Before whatever else answers to the same keys.
    priority: 2_500,
    dispatchTransaction({ transaction, next }) {
      const { state, view } = this.editor
      const suggester = isOwnWriting(transaction) ? who() : null
      if (!suggester) return next(transaction)
      const plain = withinOwnInsertion(transaction, suggester, view.composing)
      if (plain) return next(plain)
      const turns = suggestionsIfIntended(state, transaction, suggester)
      if (!turns) return options.refused()
      const { scrolledIntoView } = transaction
      const suggest = () => {
        for (const [at, turn] of turns.entries()) {
          const tr = turn(this.editor.state).setMeta('preventAutolink', true)
          next(scrolledIntoView && at === turns.length - 1 ? tr.scrollIntoView() : tr)
        }
      }
      // Typing goes on in the step of before; what takes several turns is a step of its own.
      if (turns.length > 1) asOneStep(view, suggest)
      else suggest()
    },
    addKeyboardShortcuts() {
      return {
        'Mod-Alt-f': () => {
          if (!options.who()) return false
          options.askForNote()
          return true
        },
      }
    },
    addProseMirrorPlugins: () => [inputMethods(who), signKeys()],
  })
}

const isOwnWriting = (tr: Transaction): boolean =>
  tr.docChanged && !tr.getMeta(PLAINLY) && !tr.getMeta(ySyncPluginKey)

/**
 * An input method holds on to the text that the browser has given it: were that drawn anew as a
 * suggestion, the word would be cut off or come twice. So the suggestion is there before it begins.
 */
export function inputMethods(who: () => Suggester | null): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart(view) {
          const suggester = who()
          if (!suggester || view.composing) return false
          if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection())
          if (!isWithinOwn(view.state, suggester)) {
            view.dispatch(beginInsertion(view.state, suggester).setMeta(PLAINLY, true))
          }
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
}

/** By then the editor has read what the input method left. */
const AFTER_COMPOSITION = 60

const isWithinOwn = ({ selection }: EditorState, who: Suggester): boolean =>
  ownInsertionAt(selection.$from, who) !== undefined

function tidy(view: EditorView, who: Suggester): void {
  if (view.isDestroyed || view.composing) return
  const tr = withoutEmptyInsertion(view.state, who)
  if (tr) view.dispatch(tr.setMeta(PLAINLY, true))
}

/** The caret passes over signs, which nobody sees. */
export const signKeys = (): Plugin =>
  new Plugin({ props: { handleKeyDown: (view, event) => onSignKey(view, event) } })
