import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import { isAlike } from '../text/use-editor'
import { type Counts, counter } from './counts'

/** Counting may lag behind a fast hand; the text may not. */
const REST = 300

/** How long the letter is, counted a moment after a change. */
export function useCounts(editor: Editor): Counts {
  const count = useMemo(
    () => counter(editor.view.dom.closest<HTMLElement>('[lang]')?.lang ?? 'en'),
    [editor],
  )
  const [counts, setCounts] = useState(() => count(editor.state.doc))
  useEffect(() => {
    let counting: ReturnType<typeof setTimeout> | undefined
    let counted = editor.state.doc
    let shown: Counts | null = null
    const look = () => {
      counting = undefined
      counted = editor.state.doc
      const now = count(counted)
      if (!shown || !isAlike(shown, now)) setCounts(now)
      shown = now
    }
    // Not put off by each change: where several people write, there is always another.
    const later = () => {
      if (editor.state.doc !== counted) counting ??= setTimeout(look, REST)
    }
    look()
    editor.on('transaction', later)
    return () => {
      editor.off('transaction', later)
      clearTimeout(counting)
    }
  }, [editor, count])
  return counts
}
