import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { memo } from 'react'
import type { Whose } from '../../document/suggesters'
import { findingIn, foundInNotes } from '../finding/find-plugin'
import { isSameList, useEditorState } from '../text/use-editor'
import { notesIn, openNote, placeOfNote } from './footnote'
import { ibidsIn } from './ibid'
import { IbidWarning } from './ibid-warning'
import { NoteField, type NotesProps } from './note-field'
import { type FoundInNote, NoteText } from './note-text'
import styles from './notes.module.css'

/** The notes after the letter: live for everybody, each a click away from being written in. */
export function NotesList({ editor, writing, whose }: NotesProps) {
  const nodes = useEditorState(editor, nodesIn, isSameList)
  const inField = useEditorState(editor, openInList)
  const finding = useEditorState(editor, findingIn)
  const mayWrite = useEditorState(editor, () => editor.isEditable)
  const toCheck = useEditorState(editor, ibidsIn)
  if (nodes.length === 0) return null
  const { notes } = notesIn(editor.state)
  const found = finding && foundInNotes(finding)
  return (
    <section className={`footnotes ${styles.list}`} aria-label="Footnotes" id="footnotes">
      <ol>
        {notes.map(({ number, pos, node }) => (
          <li key={number}>
            {number === inField ? (
              <NoteField
                editor={editor}
                writing={writing}
                whose={whose}
                number={number}
                node={node}
              />
            ) : (
              <NoteEntry
                editor={editor}
                mayWrite={mayWrite}
                number={number}
                node={node}
                whose={whose}
                found={found?.get(pos)}
                isToCheck={toCheck.has(number)}
                mayConfirm={mayWrite && writing.suggester() === null}
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
  readonly whose: Whose
  readonly found: readonly FoundInNote[] | undefined
  /** Its "Ibid." is to be looked at. */
  readonly isToCheck: boolean
  readonly mayConfirm: boolean
}

/** Drawn anew only where its note has changed: a letter may have hundreds of them. */
const NoteEntry = memo(function NoteEntry(props: NoteEntryProps) {
  const { editor, mayWrite, number, node, whose, found, isToCheck, mayConfirm } = props
  const write = () => {
    const pos = placeOfNote(editor.state, number)
    if (pos !== null) openNote(editor.view, pos, 'list')
  }
  return (
    // The button beside it does the same by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: the click is a shortcut to the button
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button takes the keys
    <div
      className={styles.entry}
      data-note=""
      dir="auto"
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a, button')
        if (!onLink && editor.isEditable) write()
      }}
    >
      <NoteText node={node} whose={whose} found={found} />{' '}
      <button
        type="button"
        className={styles.back}
        aria-label={`Back to mark ${number}`}
        onClick={() => {
          const pos = placeOfNote(editor.state, number)
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
      {isToCheck && <IbidWarning editor={editor} number={number} mayConfirm={mayConfirm} />}
    </div>
  )
})

function toMark(editor: Editor, pos: number) {
  editor.chain().setNodeSelection(pos).scrollIntoView().run()
  editor.view.focus()
  const mark = editor.view.nodeDOM(pos)
  if (mark instanceof HTMLElement) mark.scrollIntoView({ block: 'center' })
}
