import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useRef, useSyncExternalStore } from 'react'

/**
 * What a component needs of the editor's state, as of its last transaction. The component is drawn anew
 * only when that is not the same any more: transactions come with every letter that anybody types.
 * @param select what it needs; pure, and asked often
 * @param isSame whether what it needs has stayed the same; without it, whether it is the same value
 */
export function useEditorState<Needed>(
  editor: Editor,
  select: (state: EditorState) => Needed,
  isSame: (before: Needed, now: Needed) => boolean = Object.is,
): Needed {
  const last = useRef<{ readonly needed: Needed } | null>(null)
  const subscribe = useCallback(
    (changed: () => void) => {
      editor.on('transaction', changed)
      return () => {
        editor.off('transaction', changed)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => {
    const needed = select(editor.state)
    if (last.current && isSame(last.current.needed, needed)) return last.current.needed
    last.current = { needed }
    return needed
  })
}

/** Whether two objects have the same values under each of their names. */
export function isAlike<Values extends object>(one: Values, other: Values): boolean {
  const own = new Map(Object.entries(one))
  return Object.entries(other).every(([name, value]) => Object.is(own.get(name), value))
}

/** Whether two lists have the same things in the same order. */
export const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((thing, index) => Object.is(thing, other[index]))
