import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { hasMark, toggle } from '../text/marks'
import { isAlike, useEditorState } from '../text/use-editor'
import { LetterheadMenu } from './letterhead-menu'
import { SHORTCUTS } from './shortcuts'
import { StyleSelect, styleOf } from './style-select'
import { TableMenu } from './table-menu'
import { Tool, type ToolStop } from './tool'
import styles from './toolbar.module.css'

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
  const here = useEditorState(editor, (letter) => whatIsHere(editor, view, letter), isAlike)
  const inNote = view !== editor.view
  return (
    <>
      <div className={styles.set}>
        <Tool
          {...tool('undo')}
          label="Undo"
          keys={SHORTCUTS.undo.keys}
          icon="undo"
          off={!writing || !here.undo}
          act={() => editor.commands.undo()}
        />
        <Tool
          {...tool('redo')}
          label="Redo"
          keys={SHORTCUTS.redo.keys}
          icon="redo"
          off={!writing || !here.redo}
          act={() => editor.commands.redo()}
        />
      </div>
      <div className={styles.set}>
        <StyleSelect
          {...tool('style')}
          editor={editor}
          value={here.style}
          off={!writing || inNote}
        />
      </div>
      <div className={`${styles.set} ${styles.marks}`}>
        <Tool
          {...tool('bold')}
          label="Bold"
          keys={SHORTCUTS.bold.keys}
          off={!writing}
          pressed={here.bold}
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
          pressed={here.italic}
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
          pressed={here.link}
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
          pressed={here.bullets}
          act={() => editor.chain().focus().toggleBulletList().run()}
        />
        <Tool
          {...tool('numbers')}
          label="Numbered list"
          keys={SHORTCUTS.numbers.keys}
          icon="numbers"
          off={!writing || inNote}
          pressed={here.numbers}
          act={() => editor.chain().focus().toggleOrderedList().run()}
        />
        <Tool
          {...tool('quote')}
          label="Quotation"
          keys={SHORTCUTS.quote.keys}
          icon="quote"
          off={!writing || inNote}
          pressed={here.quote}
          act={() => editor.chain().focus().toggleBlockquote().run()}
        />
      </div>
      <div className={`${styles.set} ${styles.notes}`}>
        <Tool
          {...tool('footnote')}
          label="Footnote"
          words="Footnote"
          keys={SHORTCUTS.footnote.keys}
          off={!writing || inNote || !here.inBlock}
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

/** What the tools show of the place where the caret is; they are drawn anew when one of it is another. */
function whatIsHere(editor: Editor, view: EditorView, state: EditorState) {
  const manager = yUndoPluginKey.getState(state)?.undoManager
  return {
    undo: (manager?.undoStack.length ?? 0) > 0,
    redo: (manager?.redoStack.length ?? 0) > 0,
    bold: hasMark(view.state, 'bold'),
    italic: hasMark(view.state, 'italic'),
    link: hasMark(view.state, 'link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    inBlock: state.selection.$from.parent.inlineContent,
    style: styleOf(editor),
  }
}
