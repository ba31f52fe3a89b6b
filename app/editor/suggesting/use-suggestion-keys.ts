import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { withMod, withModAlt } from '../tools/keys'
import type { Suggestions } from './use-suggestions'

/** The keys that go from suggestion to suggestion, settle the one that is looked at, and change the mode. */
export function useSuggestionKeys(
  editor: Editor | null,
  { step, settleChosen }: Suggestions,
  switchMode: () => void,
): void {
  useEffect(() => {
    if (!editor) return
    const go = (by: 1 | -1) => {
      editor.view.focus()
      step(by)
    }
    const act = (event: KeyboardEvent): boolean => {
      if (withModAlt(event, 'Period')) go(1)
      else if (withModAlt(event, 'Comma')) go(-1)
      else if (withModAlt(event, 'Enter')) settleChosen('accept')
      else if (withModAlt(event, 'Backspace')) settleChosen('reject')
      else if (withMod(event, 'e') && event.shiftKey) switchMode()
      else return false
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      // Every letter that somebody types comes by here: no search through the page for those.
      if (!event.ctrlKey && !event.metaKey) return
      if (document.querySelector('dialog:modal') || !act(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the text, for which some of these are keys that write.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [editor, step, settleChosen, switchMode])
}
