import { Extension } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { suggestionsIfIntended } from '../../document/suggesting/intended'
import { withinOwnInsertion } from '../../document/suggesting/own-insertion'
import type { Suggester } from '../../document/suggesting/pen'
import { asOneStep } from '../text/undo-step'
import { copying } from './copying'
import { inputMethods } from './input-methods'
import { keepInNote, noteOf, stateInNote } from './note-writing'
import { isPlain } from './plainly'
import { signKeys } from './sign-keys'

/** What to say of what was refused. */
export const NOT_SUGGESTED =
  'This cannot be suggested, so nothing was changed. Say in a comment what you would like.'

export interface SuggestingOptions {
  /** Who suggests; null while what is done is done. */
  readonly who: () => Suggester | null
  /** Something was wanted that cannot be suggested, and was not done. */
  readonly refused: () => void
  /** A footnote is to be suggested at the caret. */
  readonly askForNote: () => void
}

/** Makes suggestions of everything that somebody who suggests does to the text. */
export function suggesting(options: SuggestingOptions) {
  const { who } = options
  return Extension.create({
    name: 'suggesting',
    // Before whatever else answers to the same keys.
    priority: 2_500,
    dispatchTransaction({ transaction, next }) {
      const { state, view } = this.editor
      const suggester = isOwnWriting(transaction) ? who() : null
      if (!suggester) return next(transaction)
      const note = noteOf(transaction)
      const plain = withinOwnInsertion(transaction, suggester, note?.composing ?? view.composing)
      if (plain) {
        if (note) note.caret = plain.mapping.map(note.to)
        return next(plain)
      }
      const before = note ? stateInNote(state.doc, note) : state
      const turns = suggestionsIfIntended(before, transaction, suggester)
      if (!turns) return options.refused()
      const { scrolledIntoView } = transaction
      const suggest = () => {
        for (const [at, turn] of turns.entries()) {
          const tr = turn(this.editor.state).setMeta('preventAutolink', true)
          if (note) keepInNote(tr, note)
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
          if (!who()) return false
          options.askForNote()
          return true
        },
      }
    },
    addProseMirrorPlugins: () => [inputMethods(who), signKeys(), copying()],
  })
}

const isOwnWriting = (tr: Transaction): boolean =>
  tr.docChanged && !isPlain(tr) && !tr.getMeta(ySyncPluginKey)
