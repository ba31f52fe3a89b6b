import type { Editor } from '@tiptap/core'
import { type ReactNode, type RefObject, useRef } from 'react'
import { directionOf } from '../document/direction'
import type { May } from '../document/protocol'
import { CommentHere } from './comments/comment-here'
import type { Comments } from './comments/use-comments'
import styles from './letter-editor.module.css'
import { NoteCard } from './notes/note-card'
import type { Writing } from './notes/note-field'
import { NotesList } from './notes/notes-list'
import type { Suggestions } from './suggesting/use-suggestions'
import { GuidanceAloud } from './text/guidance-aloud'
import { useSpelling } from './text/spelling'
import { useEditorState } from './text/use-editor'

interface SheetProps {
  readonly editor: Editor | null
  /** Where the editor is mounted. */
  readonly place: RefObject<HTMLDivElement>
  readonly language: string
  readonly mode: May
  readonly writing: Writing
  readonly comments: Comments
  readonly suggestions: Suggestions
  readonly whenEmpty: ReactNode
}

/** The paper: the letter, its footnotes, and what floats over them. */
export function LetterSheet(props: SheetProps) {
  const { editor, place, language, mode, writing, comments, suggestions, whenEmpty } = props
  const text = useRef<HTMLDivElement>(null)
  const spelling = useSpelling()
  return (
    <article
      className={styles.sheet}
      id="main"
      tabIndex={-1}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget || !editor?.isEditable) return
        event.preventDefault()
        editor.commands.focus('end')
      }}
    >
      <div
        ref={text}
        id="letter-text"
        className={styles.text}
        lang={language}
        dir={directionOf(language)}
        spellCheck={spelling}
        data-mode={mode}
      >
        <div ref={place} />
        {editor && (
          <>
            <GuidanceAloud editor={editor} />
            <WhenEmpty editor={editor}>{whenEmpty}</WhenEmpty>
            <NoteCard editor={editor} writing={writing} whose={suggestions.whose} within={text} />
            {comments.live.talk.mayComment && !comments.draft && (
              <CommentHere editor={editor} within={text} begin={comments.begin} />
            )}
            <div className="letter">
              <NotesList editor={editor} writing={writing} whose={suggestions.whose} />
            </div>
          </>
        )}
      </div>
    </article>
  )
}

function WhenEmpty({ editor, children }: { editor: Editor; children: ReactNode }) {
  const isEmpty = useEditorState(editor, () => editor.isEmpty && editor.isEditable)
  return isEmpty ? <div className={styles.empty}>{children}</div> : null
}
