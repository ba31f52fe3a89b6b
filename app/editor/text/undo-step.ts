import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/** Does something that one undo takes back, and nothing that was typed before or after it. */
export function asOneStep<Result>(view: EditorView, act: () => Result): Result {
  const manager = yUndoPluginKey.getState(view.state)?.undoManager
  if (!manager) return act()
  manager.stopCapturing()
  const { captureTimeout } = manager
  // However long it takes.
  manager.captureTimeout = Number.POSITIVE_INFINITY
  try {
    return act()
  } finally {
    manager.captureTimeout = captureTimeout
    manager.stopCapturing()
  }
}
