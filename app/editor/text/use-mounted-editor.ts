import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { May } from '../../document/protocol'
import type { Connection } from '../connection/connection'
import { isStopped } from '../connection/saved-state'
import { createEditor, type EditorOptions, setWritable } from './create-editor'
import { passagesNotIn } from './reading'

/** What the editor tells the page around it. */
export type Told = Omit<EditorOptions, 'element' | 'connection' | 'editable' | 'language'>

/** Mounts the editor of a letter at `place`; it may be written in as `mode` and the server let it. */
export function useMountedEditor(
  place: RefObject<HTMLElement>,
  { connection, language, mode }: { connection: Connection; language: string; mode: May },
  told: Told,
): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef(told)
  latest.current = told

  useEffect(() => {
    if (!place.current) return
    const made = createEditor({
      element: place.current,
      connection,
      editable: connection.may() !== 'read',
      language,
      askForLink: () => latest.current.askForLink(),
      toTools: () => latest.current.toTools(),
      chosen: (thread) => latest.current.chosen(thread),
      moved: (moves) => latest.current.moved(moves),
      suggester: () => latest.current.suggester(),
      tell: (words) => latest.current.tell(words),
      askForNote: () => latest.current.askForNote(),
      whose: (id) => latest.current.whose(id),
      suggestionChosen: (id) => latest.current.suggestionChosen(id),
    })
    connection.watch(() => (made.isDestroyed ? null : made.state.doc), passagesNotIn)
    setEditor(made)
    return () => {
      setEditor(null)
      made.destroy()
    }
  }, [place, connection, language])

  useEffect(() => {
    if (!editor) return
    const look = () => {
      const sends = connection.may() !== 'read' && !isStopped(connection.look())
      setWritable(editor, sends && mode !== 'read')
    }
    look()
    // Not with the next rendering: a key pressed before it would be lost.
    return connection.subscribe(look)
  }, [editor, connection, mode])

  return editor
}
