import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { LetterheadMenu } from './letterhead-menu'
import { hasMark, toggle } from './marks'
import { SHORTCUTS } from './shortcuts'
import { StyleSelect } from './style-select'
import { TableMenu } from './table-menu'
import { Tool, type ToolStop } from './tool'
import styles from './toolbar.module.css'
import { useEditorState } from './use-editor'

interface WritingToolsProps {
  readonly editor: Editor
  /** The view that is written in: the letter's, or that of the open note. */
  readonly view: EditorView
  readonly writing: boolean
  readonly askForLink: () => void
  readonly addNote: () => void
  readonly tool: (id: string) => ToolStop
}

/** What changes the text: back and forth, styles, marks, lists, and what stands in a letter. */
export function WritingTools({
  editor,
  view,
  writing,
  askForLink,
  addNote,
  tool,
}: WritingToolsProps) {
  const letter = useEditorState(editor)
  const inNote = view !== editor.view
  const inBlock = letter.selection.$from.parent.inlineContent
  return (
    <>
      <div className={styles.set}>
        <Tool
          {...tool('undo')}
          label="Undo"
          keys={SHORTCUTS.undo.keys}
          icon="undo"
          off={!writing || steps(letter).undo === 0}
          act={() => editor.commands.undo()}
        />
        <Tool
          {...tool('redo')}
          label="Redo"
          keys={SHORTCUTS.redo.keys}
          icon="redo"
          off={!writing || steps(letter).redo === 0}
          act={() => editor.commands.redo()}
        />
      </div>
      <div className={styles.set}>
        <StyleSelect {...tool('style')} editor={editor} off={!writing || inNote} />
      </div>
      <div className={`${styles.set} ${styles.marks}`}>
        <Tool
          {...tool('bold')}
          label="Bold"
          keys={SHORTCUTS.bold.keys}
          off={!writing}
          pressed={hasMark(view.state, 'bold')}
          act={() => toggle(view, 'bold')}
        >
          <b className={styles.glyph} aria-hidden="true">
            B
          </b>
        </Tool>
        <Tool
          {...tool('italic')}
          label="Italic"
          keys={SHORTCUTS.italic.keys}
          off={!writing}
          pressed={hasMark(view.state, 'italic')}
          act={() => toggle(view, 'italic')}
        >
          <em className={styles.glyph} aria-hidden="true">
            I
          </em>
        </Tool>
        <Tool
          {...tool('link')}
          label="Link"
          keys={SHORTCUTS.link.keys}
          icon="link"
          off={!writing}
          pressed={hasMark(view.state, 'link')}
          act={askForLink}
        />
      </div>
      <div className={styles.set}>
        <Tool
          {...tool('bullets')}
          label="Bulleted list"
          keys={SHORTCUTS.bullets.keys}
          icon="bullets"
          off={!writing || inNote}
          pressed={editor.isActive('bulletList')}
          act={() => editor.chain().focus().toggleBulletList().run()}
        />
        <Tool
          {...tool('numbers')}
          label="Numbered list"
          keys={SHORTCUTS.numbers.keys}
          icon="numbers"
          off={!writing || inNote}
          pressed={editor.isActive('orderedList')}
          act={() => editor.chain().focus().toggleOrderedList().run()}
        />
        <Tool
          {...tool('quote')}
          label="Quotation"
          keys={SHORTCUTS.quote.keys}
          icon="quote"
          off={!writing || inNote}
          pressed={editor.isActive('blockquote')}
          act={() => editor.chain().focus().toggleBlockquote().run()}
        />
      </div>
      <div className={`${styles.set} ${styles.notes}`}>
        <Tool
          {...tool('footnote')}
          label="Footnote"
          words="Footnote"
          keys={SHORTCUTS.footnote.keys}
          off={!writing || inNote || !inBlock}
          act={addNote}
        >
          <span className={styles.glyph} aria-hidden="true">
            a<sup>1</sup>
          </span>
        </Tool>
      </div>
      <div className={styles.set}>
        <LetterheadMenu {...tool('letterhead')} editor={editor} off={!writing || inNote} />
        <TableMenu {...tool('table')} editor={editor} off={!writing || inNote} />
      </div>
    </>
  )
}

function steps(state: EditorState): { undo: number; redo: number } {
  const manager = yUndoPluginKey.getState(state)?.undoManager
  return { undo: manager?.undoStack.length ?? 0, redo: manager?.redoStack.length ?? 0 }
}
