import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  type FocusEvent,
  memo,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { Button } from '../ui/button'
import { findingIn, foundInNotes } from './find-plugin'
import { closeNote, deleteNote, notesIn, openNote } from './footnote'
import { type FoundInNote, NoteText } from './note-text'
import { mountNoteView, type NoteView } from './note-view'
import styles from './notes.module.css'
import type { NumberedNote } from './reading'
import { isSameList, useEditorState } from './use-editor'

/** Where writing goes while a note is open: its own view, so that bold and link reach it. */
export interface Writing {
  readonly askForLink: () => void
  /** Tells which view is written in; null when it is the letter again. */
  readonly into: (view: EditorView | null) => void
  readonly changed: () => void
}

interface NotesProps {
  readonly editor: Editor
  readonly writing: Writing
}

/** The notes after the letter: live for everybody, each a click away from being written in. */
export function NotesList({ editor, writing }: NotesProps) {
  const nodes = useEditorState(editor, nodesIn, isSameList)
  const inField = useEditorState(editor, openInList)
  const finding = useEditorState(editor, findingIn)
  const mayWrite = useEditorState(editor, () => editor.isEditable)
  if (nodes.length === 0) return null
  const { notes } = notesIn(editor.state)
  const found = finding && foundInNotes(finding)
  return (
    <section className={`footnotes ${styles.list}`} aria-label="Footnotes" id="footnotes">
      <ol>
        {notes.map(({ number, pos, node }) => (
          <li key={number}>
            {number === inField ? (
              <NoteField editor={editor} writing={writing} number={number} node={node} />
            ) : (
              <NoteEntry
                editor={editor}
                mayWrite={mayWrite}
                number={number}
                node={node}
                found={found?.get(pos)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const nodesIn = (state: EditorState) => notesIn(state).notes.map(({ node }) => node)

/** The number of the note that is written in at its place in the list. */
function openInList(state: EditorState): number | null {
  const { notes, open } = notesIn(state)
  if (open?.place !== 'list') return null
  return notes.find(({ pos }) => pos === open.pos)?.number ?? null
}

interface NoteEntryProps {
  readonly editor: Editor
  readonly mayWrite: boolean
  readonly number: number
  readonly node: Node
  readonly found: readonly FoundInNote[] | undefined
}

/** Drawn anew only where its note has changed: a letter may have hundreds of them. */
const NoteEntry = memo(function NoteEntry(props: NoteEntryProps) {
  const { editor, mayWrite, number, node, found } = props
  const write = () => {
    const pos = placeOfNote(editor, number)
    if (pos !== null) openNote(editor.view, pos, 'list')
  }
  return (
    // The button beside it does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: the click is a shortcut to the button
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button takes the keys
    <div
      className={styles.entry}
      dir="auto"
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a, button')
        if (!onLink && editor.isEditable) write()
      }}
    >
      <NoteText node={node} found={found} />{' '}
      <button
        type="button"
        className={styles.back}
        aria-label={`Back to mark ${number}`}
        onClick={() => {
          const pos = placeOfNote(editor, number)
          if (pos !== null) toMark(editor, pos)
        }}
      >
        ↑
      </button>
      {mayWrite && (
        <button
          type="button"
          className={styles.edit}
          aria-label={`Change footnote ${number}`}
          onClick={write}
        >
          Change
        </button>
      )}
    </div>
  )
})

/** Where the mark of a note stands now. */
const placeOfNote = (editor: Editor, number: number): number | null =>
  notesIn(editor.state).notes[number - 1]?.pos ?? null

function toMark(editor: Editor, pos: number) {
  editor.chain().setNodeSelection(pos).scrollIntoView().run()
  editor.view.focus()
  const mark = editor.view.nodeDOM(pos)
  if (mark instanceof HTMLElement) mark.scrollIntoView({ block: 'center' })
}

/** The note that is open at its mark, as a card under the line. */
export function NoteCard({
  editor,
  writing,
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
      <NoteField editor={editor} writing={writing} number={note.number} node={note.node} />
    </div>
  )
}

function openAtMark(state: EditorState): NumberedNote | undefined {
  const { notes, open } = notesIn(state)
  return open?.place === 'mark' ? notes.find(({ pos }) => pos === open.pos) : undefined
}

function NoteField({
  editor,
  writing,
  number,
  node,
}: NotesProps & Pick<NumberedNote, 'number' | 'node'>) {
  const place = useRef<HTMLDivElement>(null)
  const mounted = useRef<NoteView | null>(null)
  const latest = useRef({ number, node, writing })
  latest.current = { number, node, writing }
  const [failed, setFailed] = useState(false)

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

  if (failed) return <NoteText node={node} />
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
              const pos = placeOfNote(editor, number)
              if (pos !== null) deleteNote(editor.view, pos)
            }}
          >
            Delete footnote
          </Button>
        )}
        {editor.isEditable && <span className={styles.hint}>Enter goes back</span>}
      </div>
    </div>
  )
}
