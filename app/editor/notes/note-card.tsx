import type { EditorState } from '@tiptap/pm/state'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { NumberedNote } from '../text/reading'
import { useEditorState } from '../text/use-editor'
import { notesIn } from './footnote'
import { NoteField, type NotesProps } from './note-field'
import styles from './notes.module.css'

/** The note that is open at its mark, as a card under the line. */
export function NoteCard({
  editor,
  writing,
  whose,
  within,
}: NotesProps & { within: RefObject<HTMLElement | null> }) {
  const note = useEditorState(editor, openAtMark)
  const card = useRef<HTMLDivElement>(null)

  // After every change: the mark may have moved to another line.
  useLayoutEffect(() => {
    const mark = note && editor.view.nodeDOM(note.pos)
    if (!card.current || !within.current || !(mark instanceof HTMLElement)) return
    const frame = within.current.getBoundingClientRect()
    const at = mark.getBoundingClientRect()
    const room = frame.width - card.current.offsetWidth
    const middle = at.left + at.width / 2 - frame.left
    const left = Math.max(0, Math.min(room, middle - card.current.offsetWidth / 2))
    card.current.style.setProperty('left', `${left}px`)
    card.current.style.setProperty('top', `${at.bottom - frame.top + 8}px`)
    card.current.style.setProperty('--mark', `${middle - left}px`)
  })

  if (!note) return null
  return (
    <div ref={card} className={styles.card} data-note-card="">
      <p className={styles.cardHead} aria-hidden="true">
        Footnote {note.number}
      </p>
      <NoteField
        editor={editor}
        writing={writing}
        whose={whose}
        number={note.number}
        node={note.node}
      />
    </div>
  )
}

function openAtMark(state: EditorState): NumberedNote | undefined {
  const { notes, open } = notesIn(state)
  return open?.place === 'mark' ? notes.find(({ pos }) => pos === open.pos) : undefined
}
