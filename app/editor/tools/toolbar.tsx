import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import type { ReactNode, Ref } from 'react'
import type { May } from '../../document/protocol'
import { Icon } from '../../ui/icon'
import { CommentTools } from '../comments/comment-tools'
import type { Comments } from '../comments/use-comments'
import { openFind } from '../finding/find'
import { findingIn } from '../finding/find-plugin'
import { closeNote, insertFootnote, notesIn } from '../notes/footnote'
import { SuggestionTools } from '../suggesting/suggestion-tools'
import type { Suggestions } from '../suggesting/use-suggestions'
import { useEditorState } from '../text/use-editor'
import { MoreMenu } from './more-menu'
import { SHORTCUTS } from './shortcuts'
import { Tool } from './tool'
import styles from './toolbar.module.css'
import { useStops } from './toolbar-stops'
import { WritingTools } from './writing-tools'

interface ToolbarProps {
  readonly editor: Editor
  /** The view that is written in: the letter's, or that of the open note. */
  readonly view: EditorView
  readonly may: May
  /** How the page is used now. */
  readonly mode: May
  readonly setMode: (mode: May) => void
  readonly askForLink: () => void
  readonly toolbar: Ref<HTMLDivElement>
  /** Shown at the end on small screens: the way to the outline. */
  readonly outline: ReactNode
  readonly comments: Comments
  readonly suggestions: Suggestions
  /** A footnote is to be suggested: its words are asked for first. */
  readonly askForNote: () => void
}

/** The tools for writing: one stop of the tab key, arrow keys within, Escape back to the text. */
export function Toolbar({
  editor,
  view,
  may,
  mode,
  setMode,
  askForLink,
  toolbar,
  outline,
  comments,
  suggestions,
  askForNote,
}: ToolbarProps) {
  const { tool, onKeyDown } = useStops(view, 'undo')
  const writing = mode !== 'read'
  const finding = useEditorState(editor, (state) => findingIn(state) !== null)

  return (
    <div
      ref={toolbar}
      className={styles.tools}
      role="toolbar"
      aria-label="Writing tools"
      aria-controls="letter-text"
      data-keeps-note=""
      data-letter-tools=""
      data-finding={finding || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.scroll}>
        <WritingTools
          editor={editor}
          view={view}
          writing={writing}
          askForLink={askForLink}
          addNote={() =>
            mode === 'suggest' ? askForNote() : insertFootnote(editor.state, editor.view)
          }
          tool={tool}
        />
      </div>
      <CommentTools editor={editor} comments={comments} tool={tool} />
      <SuggestionTools suggestions={suggestions} comments={comments} tool={tool} />
      <span className={styles.find}>
        <Tool
          {...tool('find')}
          label="Find and replace"
          keys={SHORTCUTS.find.keys}
          icon="find"
          pressed={finding}
          act={() => openFind(editor)}
        />
      </span>
      <MoreMenu {...tool('more')} editor={editor} view={view} writing={writing} />
      {outline}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in the row */}
      <div className={styles.mode} role="group" aria-label="How you use this page">
        {may === 'write' && (
          <Tool
            {...tool('write')}
            label="Write"
            pressed={mode === 'write'}
            act={() => {
              setMode('write')
              editor.view.focus()
            }}
          >
            <Icon name="pen" />
            <span aria-hidden="true">Write</span>
          </Tool>
        )}
        <Tool
          {...tool('suggest')}
          label="Suggest"
          keys={SHORTCUTS.suggest.keys}
          pressed={mode === 'suggest'}
          act={() => {
            setMode('suggest')
            editor.view.focus()
          }}
        >
          <Icon name="suggest" />
          <span aria-hidden="true">Suggest</span>
        </Tool>
        <Tool
          {...tool('read')}
          label="Read"
          pressed={mode === 'read'}
          act={() => {
            if (notesIn(editor.state).open) closeNote(editor.view, false)
            setMode('read')
          }}
        >
          <Icon name="read" />
          <span aria-hidden="true">Read</span>
        </Tool>
      </div>
    </div>
  )
}
