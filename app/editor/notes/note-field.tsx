import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { type FocusEvent, useEffect, useRef, useState } from 'react'
import type { Whose } from '../../document/suggesters'
import type { Suggester } from '../../document/suggesting/pen'
import { Button } from '../../ui/button'
import type { NumberedNote } from '../text/reading'
import { useEditorState } from '../text/use-editor'
import { CiteAgain } from './cite-again'
import { closeNote, deleteNote, notesIn, placeOfNote } from './footnote'
import { ibidsIn } from './ibid'
import { IbidWarning } from './ibid-warning'
import { NoteText } from './note-text'
import { mountNoteView, type NoteView } from './note-view'
import styles from './notes.module.css'

/** Where writing goes while a note is open: its own view, so that bold and link reach it. */
export interface Writing {
  readonly askForLink: () => void
  /** Tells which view is written in; null when it is the letter again. */
  readonly into: (view: EditorView | null) => void
  readonly changed: () => void
  /** Who suggests; null while what is written is written. */
  readonly suggester: () => Suggester | null
}

export interface NotesProps {
  readonly editor: Editor
  readonly writing: Writing
  readonly whose: Whose
}

/** A note's text as it is written in, or read in full by who only reads. */
export function NoteField({
  editor,
  writing,
  whose,
  number,
  node,
}: NotesProps & Pick<NumberedNote, 'number' | 'node'>) {
  const place = useRef<HTMLDivElement>(null)
  const mounted = useRef<NoteView | null>(null)
  const latest = useRef({ number, node, writing })
  latest.current = { number, node, writing }
  const [failed, setFailed] = useState(false)
  const isToCheck = useEditorState(editor, (state) => ibidsIn(state).has(number))

  useEffect(() => {
    if (!place.current) return
    const outer = editor.view
    try {
      mounted.current = mountNoteView(place.current, latest.current.node, {
        outer,
        label: () => `Footnote ${latest.current.number}`,
        leave: () => closeNote(outer, true),
        askForLink: () => latest.current.writing.askForLink(),
        changed: () => latest.current.writing.changed(),
        suggester: () => latest.current.writing.suggester(),
      })
    } catch {
      setFailed(true)
      return
    }
    latest.current.writing.into(mounted.current.view)
    mounted.current.view.focus()
    // A view that cannot be written in does not take the focus by itself.
    if (!outer.editable) mounted.current.view.dom.focus()
    // At once and not with the next painting: a node that is behind what was typed meanwhile would
    // look like a change from elsewhere and take it back.
    const follow = () => {
      const { notes, open } = notesIn(editor.state)
      const now = notes.find(({ pos }) => pos === open?.pos)
      if (now) mounted.current?.follow(now.node)
    }
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
      mounted.current?.destroy()
      mounted.current = null
      latest.current.writing.into(null)
    }
  }, [editor])

  // Going to the tools or the link's field is still writing the note; going elsewhere ends it.
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget
    if (!(to instanceof Element)) return
    if (event.currentTarget.contains(to) || to.closest('[data-keeps-note]')) return
    closeNote(editor.view, false)
  }

  if (failed) return <NoteText node={node} whose={whose} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes, and Escape
    <div
      className={styles.field}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeNote(editor.view, true)
      }}
    >
      <div ref={place} className={styles.text} dir="auto" />
      {isToCheck && (
        <IbidWarning
          editor={editor}
          number={number}
          mayConfirm={editor.isEditable && writing.suggester() === null}
        />
      )}
      <div className={styles.actions}>
        <Button type="button" small onClick={() => closeNote(editor.view, true)}>
          {editor.isEditable ? 'Done' : 'Close'}
        </Button>
        {editor.isEditable && (
          <Button
            type="button"
            small
            kind="quiet"
            onClick={() => {
              const pos = placeOfNote(editor.state, number)
              if (pos !== null) deleteNote(editor.view, pos)
            }}
          >
            Delete footnote
          </Button>
        )}
        {editor.isEditable && (
          <CiteAgain editor={editor} number={number} view={() => mounted.current?.view} />
        )}
        {editor.isEditable && <span className={styles.hint}>Enter goes back</span>}
      </div>
    </div>
  )
}
