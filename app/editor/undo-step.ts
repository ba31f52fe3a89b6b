import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/** Does something that one undo takes back, and nothing that was typed before or after it. */
export function asOneStep<Result>(view: EditorView, act: () => Result): Result {
  const manager = yUndoPluginKey.getState(view.state)?.undoManager
  manager?.stopCapturing()
  const result = act()
  manager?.stopCapturing()
  return result
}
